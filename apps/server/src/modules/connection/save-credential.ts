/** A credential typed or made goes beside the one before it: two at once, so that a roll-over has no gap (rule S16). */
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';
import { attachCertificate, credentialsOf, insertSecret, keepBest, setExpiry } from './credential.repository.ts';
import { credentialInUse } from './credential-order.ts';

export interface GivenCredential {
  readonly clientSecret?: string;
  readonly certificateId?: string;
  readonly secretExpiresAt?: string | null;
}

const AT_ONCE = 2;

/** @returns false if the certificate is not known, or belongs to another connection. */
export async function saveCredential(
  db: Db,
  sealer: Sealer,
  connectionId: string,
  given: GivenCredential,
  now: Date,
): Promise<boolean> {
  const { clientSecret, certificateId, secretExpiresAt } = given;
  const expiresAt = secretExpiresAt ? new Date(secretExpiresAt) : null;
  const before = await credentialsOf(db, connectionId);
  if (clientSecret !== undefined) {
    await insertSecret(db, sealer, { id: newId(now), connectionId, secret: clientSecret, expiresAt }, now);
  } else if (secretExpiresAt !== undefined) {
    const used = credentialInUse(
      before.filter(({ kind }) => kind === 'secret'),
      now,
    );
    if (used && used.expiresAt?.getTime() !== expiresAt?.getTime()) await setExpiry(db, used.id, expiresAt);
  }
  if (certificateId !== undefined && !before.some((row) => row.id === certificateId)) {
    if (!(await attachCertificate(db, certificateId, connectionId))) return false;
  }
  await keepBest(db, connectionId, AT_ONCE);
  return true;
}
