/** Seals every credential again with another key, when the installation's key is changed (rule X3). */
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';
import { replaceSealed, sealedRows } from './credential.repository.ts';

/** Within the caller's transaction: all of them, or none. @returns how many. */
export async function resealCredentials(db: Db, from: Sealer, to: Sealer): Promise<number> {
  const rows = await sealedRows(db);
  for (const { id, sealed, purpose } of rows) {
    await replaceSealed(db, id, to.seal(from.open(sealed, purpose), purpose));
  }
  return rows.length;
}
