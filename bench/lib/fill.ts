/** A made-up company of any size: rooms of one building, and meetings on them. The same each time. */
import { randomUUID } from 'node:crypto';
import type { Database } from '@ones/server/platform/db';

/** What is used of `pg`'s client. */
interface Client {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

export interface Size {
  readonly rooms: number;
  readonly meetings: number;
  /** Over how many days the meetings are spread, from a few days ago on. */
  readonly days: number;
}

/** Half-hour meetings on the half hours between 8 and 18; the rooms of odd position begin half an hour later. */
export async function fill(database: Database, size: Size): Promise<readonly string[]> {
  const client = await database.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('alter table hold drop constraint slot_is_held_once');
    await insertRooms(client, size.rooms);
    await insertMeetings(client, size);
    await client.query(
      'alter table hold add constraint slot_is_held_once exclude using gist (resource_id with =, held with &&) where (active)',
    );
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    const { rows } = await client.query<{ id: string }>('select id from resource order by position');
    return rows.map(({ id }) => id);
  } finally {
    client.release(true);
  }
}

async function insertRooms(client: Client, rooms: number): Promise<void> {
  const [building, floor] = [randomUUID(), randomUUID()];
  await client.query(`insert into building values ($1, null, 'Bench', 'UTC', now())`, [building]);
  await client.query(`insert into floor values ($1, $2, 'First floor', '1F', 1, now())`, [floor, building]);
  await client.query(
    `insert into resource (id, kind, name, position, email_address, capacity, amenities, building_id, floor_id, time_zone,
       state, created_at, updated_at)
     select gen_random_uuid(), 'room', 'Room ' || i, i, 'room' || i || '@bench.example', 4 + i % 17, '{Screen,Phone}', $1, $2,
       'UTC', 'active', now(), now() from generate_series(1, $3::int) i`,
    [building, floor, rooms],
  );
}

async function insertMeetings(client: Client, { rooms, meetings, days }: Size): Promise<void> {
  const perRoom = Math.ceil(meetings / rooms);
  await client.query(
    `create temporary table planned as
     select gen_random_uuid() as booking, gen_random_uuid() as occurrence, gen_random_uuid() as allocation, r.id as resource,
       tstzrange(s.start, s.start + interval '30 min') as held
     from resource r cross join lateral (
       select date_trunc('day', now()) - interval '2 days' + (i % $2::int) * interval '1 day' + interval '8 hours'
         + (i / $2::int) * interval '1 hour' + (r.position % 2) * interval '30 min' as start
       from generate_series(0, $1::int - 1) i) s`,
    [perRoom, days],
  );
  await client.query(
    `insert into booking (id, subject, organizer_name, organizer_address, origin, time_zone, created_at, updated_at)
     select booking, 'Weekly review', 'Mia Thornton', 'mia@bench.example', 'web', 'UTC', now(), now() from planned`,
  );
  await client.query(
    `insert into occurrence select occurrence, booking, lower(held), lower(held), upper(held) from planned`,
  );
  await client.query(
    `insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
       exchange_since, created_at)
     select allocation, occurrence, booking, resource, lower(held), upper(held), 'confirmed', 'none', now(), now()
     from planned`,
  );
  await client.query(
    `insert into hold (id, allocation_id, resource_id, held, active)
     select gen_random_uuid(), allocation, resource, held, true from planned`,
  );
  await client.query('drop table planned');
}
