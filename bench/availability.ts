/**
 * Availability against DESIGN §8: all of 200 rooms, and the first 20 free of 10,000 rooms with a million holds, over HTTP on
 * the embedded PostgreSQL. Prints a table, beside it the bare statement as the ceiling of the same minute.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ones/server/kernel/clock';
import { type Database, migrate, openDatabase } from '@ones/server/platform/db';
import { startEmbedded } from '@ones/server/platform/db/embedded';
import { createHttpApp } from '@ones/server/platform/http';
import { pino } from 'pino';
import { alternatives, availabilityRoutes } from '../apps/server/src/modules/availability/index.ts';

const MIGRATIONS = fileURLToPath(new URL('../apps/server/migrations', import.meta.url));
const DAY = 24 * 60 * 60_000;

interface Size {
  readonly rooms: number;
  readonly holds: number;
}

/** Half-hour meetings, spread evenly over the working hours of the coming days, so that about half of any hour is taken. */
async function fill(database: Database, { rooms, holds }: Size): Promise<void> {
  const building = randomUUID();
  const slots = Math.ceil(holds / rooms);
  const client = await database.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('alter table hold drop constraint slot_is_held_once');
    await client.query(`insert into building values ($1, null, 'Bench', 'UTC', now())`, [building]);
    await client.query(
      `insert into resource (id, kind, name, position, email_address, capacity, amenities, building_id, time_zone, state,
         created_at, updated_at)
       select gen_random_uuid(), 'room', 'Room ' || i, i, 'room' || i || '@bench.example', 4 + i % 17, '{Screen,Phone}', $1,
         'UTC', 'active', now(), now() from generate_series(1, $2::int) i`,
      [building, rooms],
    );
    await client.query(
      `insert into hold (id, allocation_id, resource_id, held, active)
       select gen_random_uuid(), gen_random_uuid(), r.id, tstzrange(s.start, s.start + interval '30 min'), true
       from resource r cross join lateral (
         select date_trunc('day', now()) + (i / 10) * interval '1 day' + interval '8 hours'
           + (i % 10) * interval '1 hour' + (r.position % 2) * interval '30 min' as start
         from generate_series(1, $1::int) i) s`,
      [slots],
    );
    await client.query(
      'alter table hold add constraint slot_is_held_once exclude using gist (resource_id with =, held with &&) where (active)',
    );
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
}

async function serve(database: Database) {
  const app = await createHttpApp({
    publicUrl: 'http://localhost',
    logger: pino({ level: 'silent' }),
    tls: null,
    authenticate: async () => ({
      kind: 'person',
      personId: randomUUID(),
      name: 'Bench',
      roles: ['user'],
      channel: 'api',
      sessionId: null,
    }),
  });
  availabilityRoutes(app, { db: database.db, clock: systemClock });
  return { app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
}

async function measure(what: string, times: number, ask: (at: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < 20; at += 1) await ask(at);
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let at = 0; at < times; at += 1) {
    const begin = performance.now();
    await ask(at);
    took.push(performance.now() - begin);
  }
  const cpu = process.cpuUsage(before);
  took.sort((a, b) => a - b);
  const share = (of: number) => (took[Math.floor(took.length * of)] ?? 0).toFixed(2).padStart(8);
  console.log(
    `${what.padEnd(62)} p50 ${share(0.5)} ms   p95 ${share(0.95)} ms   own CPU ${((cpu.user + cpu.system) / 1000 / times).toFixed(2)} ms`,
  );
}

function periodAt(at: number): { start: Date; end: Date } {
  const tomorrow = Math.floor(systemClock.now().getTime() / DAY) * DAY + DAY;
  const start = new Date(tomorrow + (at % 5) * DAY + (9 + (at % 8)) * 60 * 60_000);
  return { start, end: new Date(start.getTime() + 30 * 60_000) };
}

async function bench(size: Size, queries: readonly { what: string; query: Record<string, string> }[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ones-bench-'));
  const server = await startEmbedded({ dataFolder: folder, durable: false });
  const database = openDatabase({ connectionString: server.connectionString });
  await migrate(database.pool, MIGRATIONS);
  await fill(database, size);
  const { app, url } = await serve(database);
  const label = `${size.rooms} rooms, ${size.holds} holds`;
  for (const { what, query } of queries) {
    await measure(`${label}: ${what}`, 300, async (at) => {
      const { start, end } = periodAt(at);
      const all = new URLSearchParams({ start: start.toISOString(), end: end.toISOString(), ...query });
      const response = await fetch(`${url}/api/availability?${all}`);
      if (response.status !== 200) throw new Error(await response.text());
      await response.text();
    });
  }
  const { rows } = await database.pool.query('select id from resource order by position limit 50');
  await measure(`${label}: alternatives`, 300, (at) =>
    alternatives(database.db, { resourceIds: [rows[at % rows.length].id], period: periodAt(at) }),
  );
  await measure(`${label}: bare SQL, first 20 free`, 300, (at) => {
    const { start, end } = periodAt(at);
    return database.pool.query(
      `select r.id from resource r where r.state = 'active' and coalesce((select upper(h.held) from hold h
         where h.resource_id = r.id and h.active and lower(h.held) < $2 order by lower(h.held) desc limit 1) <= $1, true)
       order by r.position, r.id limit 20`,
      [start, end],
    );
  });
  await app.close();
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

await bench({ rooms: 200, holds: 50_000 }, [
  { what: 'all free ones', query: { limit: '200' } },
  { what: 'first 50', query: {} },
]);
await bench({ rooms: 10_000, holds: 1_000_000 }, [
  { what: 'first 20', query: { limit: '20' } },
  { what: 'first 20 for 12 people with a screen', query: { limit: '20', capacity: '12', amenities: 'Screen' } },
]);
