/** Bookings that let another one last longer (migration 0051). */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';

/** What goes on where this booking's time ends, and still stands: one for each of its rooms, in the order of their names. */
export async function continuationsOf(db: Db, bookingId: string, end: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from booking b join occurrence o on o.booking_id = b.id join allocation a on a.occurrence_id = o.id
    where b.continues = ${bookingId} and o.starts_at = ${end} and a.state in ('confirmed', 'checked_in')
    order by b.id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Continuation {
  readonly id: string;
  readonly continues: string;
  readonly allocationId: string;
  readonly resourceId: string;
  readonly period: Interval;
}

/** All that still stand of these bookings, locked before any resource is: the order in which every other act locks. */
export async function lockContinuations(db: Db, bookingIds: readonly string[]): Promise<Continuation[]> {
  if (bookingIds.length === 0) return [];
  const { rows } = await sql<Omit<Continuation, 'period'> & Interval>`
    select b.id, b.continues, a.id as "allocationId", a.resource_id as "resourceId", o.starts_at as start, o.ends_at as end
    from booking b join occurrence o on o.booking_id = b.id join allocation a on a.occurrence_id = o.id
    where b.continues = any(${[...bookingIds]}::uuid[]) and a.state in ('confirmed', 'checked_in')
    order by b.id for update of b`.execute(db);
  return rows.map(({ start, end, ...row }) => ({ ...row, period: { start, end } }));
}
