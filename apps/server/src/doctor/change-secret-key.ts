/**
 * Seals every secret again with a new key, all or none (rule X3). Running servers hold the former key and would read nothing:
 * so none may run. A key of the operator's own is shown once, to be set; one kept in the data folder is replaced there.
 */
import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resealPersonTokens } from '../integrations/microsoft365/index.ts';
import { resealCredentials, resealRepresentatives, resealRoomAccounts } from '../modules/connection/index.ts';
import { resealWebhooks } from '../modules/webhooks/index.ts';
import type { Database } from '../platform/db/index.ts';
import { loadSecretKey, type SecretKeyOptions } from '../platform/process/index.ts';
import { createSealer } from '../platform/seal/index.ts';
import { type Finding, ok, wrong } from './finding.ts';

const resealers = {
  credential: resealCredentials,
  room_account: resealRoomAccounts,
  representative_account: resealRepresentatives,
  person_token: resealPersonTokens,
  webhook_secret: resealWebhooks,
};

export async function changeSecretKey(database: Database, options: SecretKeyOptions): Promise<Finding> {
  const { rows: alive } = await database.pool.query(
    `select 1 from worker_heartbeat where seen_at > clock_timestamp() - interval '20 seconds'`,
  );
  if (alive.length > 0) return wrong('A server is running: stop all of them, then change the key.');
  const strange = await sealedElsewhere(database);
  if (strange.length > 0) return wrong(`Secrets of ${strange.join(', ')} cannot be sealed again by this version.`);
  const former = createSealer(await loadSecretKey(options));
  const key = randomBytes(32);
  const path = join(options.dataFolder, 'secret.key');
  const waiting = `${path}.new`;
  // Written before anything is sealed with it: a key that is lost would take all secrets with it.
  if (!options.secretKey) await writeFile(waiting, `${key.toString('hex')}\n`, { mode: 0o600 });
  const count = await database.db.transaction().execute(async (tx) => {
    let sealed = 0;
    for (const reseal of Object.values(resealers)) sealed += await reseal(tx, former, createSealer(key));
    return sealed;
  });
  if (!options.secretKey) await rename(waiting, path);
  const where = options.secretKey
    ? `set ONES_SECRET_KEY to ${key.toString('hex')} before the next start; it is shown only now`
    : `the new key stands in ${path}`;
  return ok(`${count} secrets are sealed with a new key: ${where}.`);
}

async function sealedElsewhere(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ table: string }>(
    `select table_name as table from information_schema.columns where column_name = 'sealed' and table_schema = 'public'`,
  );
  return rows.map(({ table }) => table).filter((table) => !Object.hasOwn(resealers, table));
}
