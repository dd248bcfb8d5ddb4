/**
 * The ceiling: a bare HTTP server with `pg`, which checks nothing, knows nobody and tells nobody. It runs in a process of its
 * own on the database of the server it is compared with. `POST /slot` writes one row of one table, as a peer's measure has it;
 * `POST /slot-or-others` names three free rooms, too, where it is taken; `POST /booking` the four rows that a booking is; `GET /day` reads a day as one statement.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { openDatabase } from '@ones/server/platform/db';
import type { Slot } from './lib/slots.ts';

const { pool, close } = openDatabase({ connectionString: process.argv[2] ?? '', connections: 16 });
await pool.query(
  `create table if not exists bench_slot (id uuid primary key, resource_id uuid not null, subject text not null,
     held tstzrange not null, exclude using gist (resource_id with =, held with &&))`,
);

interface Reply {
  readonly status: number;
  readonly body: string;
}

async function writeSlot({ resourceId, start, end }: Slot, namesOthers: boolean): Promise<Reply> {
  const id = randomUUID();
  const client = await pool.connect();
  try {
    const { rowCount } = await client.query({
      name: 'slot',
      text: 'insert into bench_slot values ($1, $2, $3, tstzrange($4, $5)) on conflict do nothing',
      values: [id, resourceId, 'Bench', start, end],
    });
    if (rowCount === 1) return { status: 201, body: JSON.stringify({ id }) };
    const { rows } = await client.query({
      name: 'winner',
      text: 'select lower(held) as start, upper(held) as end from bench_slot where resource_id = $1 and held && tstzrange($2, $3)',
      values: [resourceId, start, end],
    });
    const others = namesOthers ? (await client.query(freeNear({ resourceId, start, end }))).rows : [];
    return { status: 409, body: JSON.stringify({ conflicts: rows, alternatives: others }) };
  } finally {
    client.release();
  }
}

/** Of the same building and kind, nearest in size; without a look at policies, hours, buffers, parts or who may see it. */
const freeNear = ({ resourceId, start, end }: Slot) => ({
  name: 'others',
  text: `select r.id as "resourceId", r.name as "resourceName" from resource mine
    join resource r on r.building_id = mine.building_id and r.kind = mine.kind and r.id <> mine.id and r.state = 'active'
    where mine.id = $1
      and not exists (select from bench_slot s where s.resource_id = r.id and s.held && tstzrange($2, $3))
      and not exists (select from hold h where h.active and h.resource_id = r.id and h.held && tstzrange($2, $3))
    order by r.floor_id = mine.floor_id desc, abs(r.capacity - mine.capacity), r.position limit 3`,
  values: [resourceId, start, end],
});

const WRITE_BOOKING = `
  with b as (insert into booking (id, subject, organizer_name, origin, time_zone, created_at, updated_at)
      values ($1, 'Bench', 'Bench', 'api', 'UTC', now(), now())),
    o as (insert into occurrence values ($2, $1, $5, $5, $6)),
    a as (insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
        exchange_since, created_at)
      values ($3, $2, $1, $4, $5, $6, 'confirmed', 'none', now(), now()))
  insert into hold (id, allocation_id, resource_id, held, active)
    values (gen_random_uuid(), $3, $4, tstzrange($5, $6), true)`;

async function writeBooking({ resourceId, start, end }: Slot): Promise<Reply> {
  const [booking, occurrence, allocation] = [randomUUID(), randomUUID(), randomUUID()];
  const values = [booking, occurrence, allocation, resourceId, start, end];
  const client = await pool.connect();
  try {
    await client.query({ name: 'booking', text: WRITE_BOOKING, values });
    return { status: 201, body: JSON.stringify({ id: booking }) };
  } finally {
    client.release();
  }
}

async function readDay(from: string | null, to: string | null): Promise<Reply> {
  const { rows } = await pool.query<{ day: string }>({
    name: 'day',
    text: `select coalesce(json_agg(json_build_object('id', b.id, 'subject', b.subject, 'organizer', b.organizer_name,
        'start', o.starts_at, 'end', o.ends_at, 'resourceId', a.resource_id, 'state', a.state) order by o.starts_at), '[]')::text as day
      from occurrence o join allocation a on a.occurrence_id = o.id join booking b on b.id = o.booking_id
      where o.starts_at >= $1 and o.starts_at < $2`,
    values: [from, to],
  });
  return { status: 200, body: rows[0]?.day ?? '[]' };
}

async function read(request: IncomingMessage): Promise<Slot> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Slot;
}

async function reply(request: IncomingMessage): Promise<Reply> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/slot') return writeSlot(await read(request), false);
  if (pathname === '/slot-or-others') return writeSlot(await read(request), true);
  if (pathname === '/booking') return writeBooking(await read(request));
  return readDay(searchParams.get('from'), searchParams.get('to'));
}

const server = createServer((request, response) => {
  const send = ({ status, body }: Reply) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  reply(request).then(send, (error: unknown) => send({ status: 500, body: String(error) }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ kind: 'ready', port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void close().then(() => process.exit(0)));
});
