/** One row of the test, and what a refusal means beside what the token says it may. Pure. */
import type { ConnectionCheck } from '@ones/contract';
import type { Capabilities } from '../capabilities.ts';
import type { GraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';

export function check(
  id: string,
  result: ConnectionCheck['result'],
  code: string | null = null,
  detail: string | null = null,
): ConnectionCheck {
  return { id, result, code, mend: code === null ? null : mendOf(code), detail };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A secret that has the shape of an id is the secret's ID: https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials */
export function tokenTrouble(code: string, secret: string | null): string {
  return code === 'AADSTS7000215' && secret !== null && guid.test(secret.trim()) ? 'secret-id-pasted' : code;
}

const SKEW_SECONDS = 300;

/** Entra says when it made the token; assertions and tokens fail where clocks differ by more than five minutes. */
export function clockCheck(issuedAt: number | undefined, now: Date): ConnectionCheck[] {
  if (issuedAt === undefined) return [];
  const seconds = Math.round(now.getTime() / 1000 - issuedAt);
  return Math.abs(seconds) > SKEW_SECONDS ? [check('clock', 'failed', 'clock-skew', String(seconds))] : [];
}

export interface Refused {
  readonly error: GraphError;
  readonly permission: string;
  /** What the token names; Exchange's own grants are not among it, so that a missing name proves nothing by itself. */
  readonly roles: readonly string[];
  readonly workedBefore: boolean;
}

/**
 * What a refused probe means. Without any role consent is missing; with some, this one is; with this one, a policy of
 * Exchange's stands in the way: https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
export function refusalOf(id: string, { error, permission, roles, workedBefore }: Refused): ConnectionCheck {
  const { code, status } = error.details;
  if (status !== 401 && status !== 403 && status !== 404) return check(id, 'failed', code);
  if (status === 404) return check(id, 'restricted', code);
  if (roles.includes(permission)) return check(id, 'restricted', 'policy-in-the-way', code);
  if (roles.length > 0) return check(id, 'missing', 'permission-missing', `${permission} (${code})`);
  return check(id, 'missing', workedBefore ? 'consent-withdrawn' : 'consent-missing', `${permission} (${code})`);
}

/** Rights beyond need; Mail.Send is none where a sender address may be used. */
export function excess(roles: readonly string[], capabilities: Capabilities): ConnectionCheck[] {
  const needed = new Set([...capabilities.permissions, ...(capabilities.mailByGraph ? ['Mail.Send'] : [])]);
  const beyond = roles.filter((role) => !needed.has(role));
  return beyond.length > 0 ? [check('excess', 'excess', 'excess-rights', beyond.join(', '))] : [];
}
