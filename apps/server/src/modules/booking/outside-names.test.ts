/** Bookings that were made before a booking could have several names outside (migration 0065) keep the one they had. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '@ones/testkit';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '../../platform/db/index.ts';

const OURS = fileURLToPath(new URL('../../../migrations', import.meta.url));
const { pool } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'ones-before-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const id = (last: string) => `00000000-0000-4000-8000-${last.padStart(12, '0')}`;
const [connection, room] = [id('c1'), id('a1')];

it('[S4] carries each meeting’s name over, and of a room’s own event whose it is', async () => {
  await pool.query('drop schema public cascade; create schema public');
  for (const name of await readdir(OURS)) if (name < '0065') await cp(join(OURS, name), join(folder, name));
  await migrate(pool, folder);
  const client = await pool.connect();
  // Only the rows that the migration reads: what else they refer to does not matter to it.
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into resource (id, kind, name, position, time_zone, state, created_at, updated_at)
     values ($1, 'room', 'Harbour 1', 1, 'UTC', 'active', now(), now())`,
    [room],
  );
  const booking = (last: string, origin: string, cleanId: string | null) =>
    client.query(
      `insert into booking (id, organizer_name, origin, time_zone, connection_id, clean_id, created_at, updated_at)
       values ($1, 'Peter', $2, 'UTC', $3, $4, now(), now())`,
      [id(last), origin, connection, cleanId],
    );
  const copy = (last: string, mailbox: string) =>
    client.query(
      `insert into copy (id, connection_id, mailbox, immutable_id, role, event_type, clean_id, booking_id, seen_at)
       values (gen_random_uuid(), $1, $2, $3, 'organizer', 'singleInstance', $3, $4, now())`,
      [connection, mailbox, `name-${last}`, id(last)],
    );
  await booking('b1', 'outlook', 'name-b1');
  await booking('b2', 'web', 'name-b2');
  await booking('b3', 'web', 'name-b3');
  await booking('b4', 'web', null);
  await client.query(
    `insert into calendar (id, connection_id, resource_id, mailbox, address, state, created_at)
     values (gen_random_uuid(), $1, $2, 'room-mailbox', 'room@lanternbay.example', 'in-step', now())`,
    [connection, room],
  );
  await copy('b2', 'peter-mailbox');
  await copy('b3', 'room-mailbox');
  client.release(true);

  await migrate(pool, OURS);
  const { rows } = await pool.query('select booking_id, clean_id, resource_id, invites from outside_name order by 1');
  expect(rows).toEqual([
    { booking_id: id('b1'), clean_id: 'name-b1', resource_id: null, invites: true },
    { booking_id: id('b2'), clean_id: 'name-b2', resource_id: null, invites: true },
    { booking_id: id('b3'), clean_id: 'name-b3', resource_id: room, invites: true },
  ]);
});
