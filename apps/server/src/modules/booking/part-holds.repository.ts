/** Holds of a combined room's parts, when somebody changes what it is made of (rule B5). The whole's row is locked by then. */
import type { Conflict } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

interface PartsChange {
  readonly wholeId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What was booked with the whole and is not over holds the new parts as well, and lets go the former ones.
 * @returns what holds a new part at the same time; then nothing may be kept of the change.
 */
export async function holdParts(db: Db, { wholeId, added, removed }: PartsChange, now: Date): Promise<Conflict[]> {
  const mine = sql`h.resource_id = ${wholeId} and upper(h.held) > ${now}
    and exists (select from allocation a where a.id = h.allocation_id and a.resource_id = ${wholeId})`;
  const { rows } = await sql<{ resourceId: string; start: Date; end: Date }>`
    select o.resource_id as "resourceId", lower(o.held) as start, upper(o.held) as end
    from hold h join hold o on o.resource_id = any(${[...added]}::uuid[]) and o.held && h.held
      and o.allocation_id <> h.allocation_id and o.active
    where ${mine} and h.active order by lower(o.held) limit 50`.execute(db);
  if (rows.length > 0) return rows.map(({ resourceId, start, end }) => conflict(resourceId, start, end));
  await sql`
    delete from hold p using hold h
    where ${mine} and p.allocation_id = h.allocation_id and p.resource_id = any(${[...removed]}::uuid[])`.execute(db);
  await sql`
    insert into hold (id, allocation_id, resource_id, held, active, conflicted)
    select gen_random_uuid(), h.allocation_id, part, h.held, h.active, h.conflicted
    from hold h cross join unnest(${[...added]}::uuid[]) part
    where ${mine} and not exists (
      select from hold known where known.allocation_id = h.allocation_id and known.resource_id = part)`.execute(db);
  return [];
}

function conflict(resourceId: string, start: Date, end: Date): Conflict {
  return { resourceId, start: start.toISOString(), end: end.toISOString() };
}
