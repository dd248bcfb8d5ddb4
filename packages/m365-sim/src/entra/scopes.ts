// Reads the `scope` parameter: sign-in scopes, and permissions on one resource. Pure.
// https://learn.microsoft.com/entra/identity-platform/scopes-oidc
import { GRAPH_ORIGINS } from '../clouds.ts';
import { EntraRefusal } from './aadsts.ts';

const SIGN_IN_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const;

/** Where a permission without an address belongs. */
const STANDARD_RESOURCE = 'https://graph.microsoft.com';
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

export interface RequestedScopes {
  /** openid, profile, email, offline_access as asked. */
  readonly signIn: readonly string[];
  /** Permissions on the resource, without its address. */
  readonly permissions: readonly string[];
  /** `/.default` was asked: everything already consented. */
  readonly isDefault: boolean;
  /** The audience of the access token. */
  readonly resource: string;
}

export type ScopeProblem = 'malformed' | 'several-resources' | 'unknown-resource';

export function readScopes(
  scope: string | undefined,
  ownOrigins: readonly string[],
): RequestedScopes | { readonly problem: ScopeProblem; readonly value: string } {
  const words = (scope ?? '').split(/\s+/).filter(Boolean);
  const signIn = words.filter(isSignInScope);
  const permissions: string[] = [];
  let resource: string | undefined;
  let isDefault = false;
  for (const word of words.filter((one) => !isSignInScope(one))) {
    const parts = splitScope(word);
    if (!parts) return { problem: 'malformed', value: word };
    if (!isGraph(parts.resource, ownOrigins)) return { problem: 'unknown-resource', value: parts.resource };
    if (resource !== undefined && resource !== parts.resource) return { problem: 'several-resources', value: word };
    resource = parts.resource;
    if (parts.permission === '.default') isDefault = true;
    else permissions.push(parts.permission);
  }
  return { signIn, permissions, isDefault, resource: resource ?? STANDARD_RESOURCE };
}

function isSignInScope(word: string): boolean {
  return SIGN_IN_SCOPES.some((scope) => scope === word.toLowerCase());
}

function splitScope(word: string): { resource: string; permission: string } | undefined {
  if (/^[A-Za-z][\w.-]*$/.test(word)) return { resource: STANDARD_RESOURCE, permission: word };
  const match = /^((?:https?|api):\/\/[^\s/]+|[0-9a-f-]{36})\/{1,2}([\w.-]+)$/i.exec(word);
  if (!match?.[1] || !match[2]) return undefined;
  return { resource: match[1].toLowerCase(), permission: match[2] };
}

function isGraph(resource: string, ownOrigins: readonly string[]): boolean {
  return [...GRAPH_ORIGINS, GRAPH_APP_ID, ...ownOrigins].some((one) => one.toLowerCase() === resource);
}

/** The refusal for scopes that could not be read. */
export function scopeRefusal(scopes: { problem: ScopeProblem; value: string }, tenantName: string): EntraRefusal {
  if (scopes.problem === 'several-resources') return new EntraRefusal(28000, scopes.value);
  if (scopes.problem === 'unknown-resource') return new EntraRefusal(500011, scopes.value, tenantName);
  return new EntraRefusal(70011, scopes.value);
}
