/**
 * Card numbers stand in an attribute that the administrator chose: `employeeId`, one of the fifteen extension attributes, or a
 * directory extension such as `extension_<app id>_pager`, by which Entra Connect brings the Pager of Active Directory. Pure.
 * https://learn.microsoft.com/graph/extensibility-overview
 */
import type { GraphUser } from '../graph/types.ts';

const EXTENSION_ATTRIBUTE = /^extensionAttribute([1-9]|1[0-5])$/;

/** What has to be asked of Graph for it; null if there is nothing to ask. */
export function cardProperty(attribute: string | null): string | null {
  if (attribute === null) return null;
  return EXTENSION_ATTRIBUTE.test(attribute) ? 'onPremisesExtensionAttributes' : attribute;
}

/** Undefined where Graph did not say this time. */
export function cardNumberOf(user: GraphUser, attribute: string): string | null | undefined {
  const property = cardProperty(attribute) ?? attribute;
  const holder: Readonly<Record<string, unknown>> = { ...user };
  if (!(property in holder)) return undefined;
  const value = property === attribute ? holder[attribute] : user.onPremisesExtensionAttributes?.[attribute];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
