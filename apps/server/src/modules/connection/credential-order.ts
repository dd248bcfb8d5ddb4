/**
 * Which credential serves first (rule S16). Pure. The newest that is not over; the older one stands behind it, so that a new
 * secret which Entra does not know yet, or a certificate not uploaded yet, stops nothing.
 */
import type { StoredCredential } from './credential.repository.ts';

export function inOrderOfUse<Row extends StoredCredential>(credentials: readonly Row[], now: Date): Row[] {
  const rank = (row: Row) => (row.expiresAt !== null && row.expiresAt <= now ? 1 : 0);
  return [...credentials].sort((a, b) => rank(a) - rank(b) || b.createdAt.getTime() - a.createdAt.getTime());
}

/** The one whose end is the connection's: the first that Entra has not refused. */
export function credentialInUse<Row extends StoredCredential>(credentials: readonly Row[], now: Date): Row | null {
  const ordered = inOrderOfUse(credentials, now);
  return ordered.find((row) => row.refusedCode === null) ?? ordered[0] ?? null;
}
