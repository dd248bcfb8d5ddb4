/** Real parts: PostgreSQL, the key's file. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { loadSecretKey } from '../platform/process/index.ts';
import { createSealer } from '../platform/seal/index.ts';
import { changeSecretKey } from './change-secret-key.ts';

const host = await testDatabase();

it('[X3] seals every kind of secret again, and leaves no table out', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ones-key-'));
  const options = { secretKey: null, dataFolder };
  const former = createSealer(await loadSecretKey(options));
  const [id, person] = ['11111111-2222-4333-8444-555555555555', '66666666-7777-4888-9999-aaaaaaaaaaaa'];
  await host.pool.query(
    `insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode, state, created_at, updated_at)
     values ($1, 'x', 'x', 'x', 'x', 'x', 'x', 'all', 'new', now(), now())`,
    [id],
  );
  const purpose = `connection:${id}:room-account`;
  await host.pool.query(
    `insert into room_account (connection_id, address, object_id, sealed, state, state_since)
     values ($1, 'a@x.example', $2, $3, 'working', now())`,
    [id, person, former.seal('a refresh token', purpose)],
  );
  expect(await changeSecretKey(host, options)).toMatchObject({ level: 'ok' });
  const next = createSealer(Buffer.from((await readFile(join(dataFolder, 'secret.key'), 'utf8')).trim(), 'hex'));
  const { rows } = await host.pool.query<{ sealed: Buffer }>('select sealed from room_account');
  expect(rows.map(({ sealed }) => next.open(sealed, purpose))).toEqual(['a refresh token']);
  const own = {
    secretKey: Buffer.from((await readFile(join(dataFolder, 'secret.key'), 'utf8')).trim(), 'hex'),
    dataFolder,
  };
  const shown = await changeSecretKey(host, own);
  expect(shown.text).toMatch(/set ONES_SECRET_KEY to [0-9a-f]{64}/);
  expect(await changeSecretKey(host, { ...own, secretKey: randomBytes(32) }).catch(() => 'refused')).toBe('refused');
  await host.pool.query(`insert into worker_heartbeat (worker_id, seen_at) values ('w', clock_timestamp())`);
  expect(await changeSecretKey(host, own)).toMatchObject({ level: 'wrong' });
});
