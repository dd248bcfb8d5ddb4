/** Meetings that wait for check-in, and those to which nobody came. */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';

export interface WaitingAllocation {
  readonly allocationId: string;
  readonly bookingId: string;
  readonly resourceId: string;
  readonly organizerId: string | null;
  readonly start: Date;
  readonly bookedAt: Date;
}

/** Confirmed ones on these resources that begin within a time. */
export async function waitingAllocations(
  db: Db,
  resourceIds: readonly string[],
  span: Interval,
): Promise<WaitingAllocation[]> {
  const { rows } = await sql<WaitingAllocation>`
    select a.id as "allocationId", a.booking_id as "bookingId", a.resource_id as "resourceId",
      b.organizer_person_id as "organizerId", a.starts_at as start, b.created_at as "bookedAt"
    from allocation a join booking b on b.id = a.booking_id
    where a.starts_at between ${span.start} and ${span.end} and a.state = 'confirmed'
      and a.resource_id = any(${[...resourceIds]}::uuid[])
    order by a.starts_at`.execute(db);
  return rows;
}

/** Occurrences of which a resource was released because nobody came, newest first: not the coming dates of their series. */
export async function noShowsBetween(
  db: Db,
  span: Interval,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<{ bookingId: string; occurrenceId: string }[]> {
  const { rows } = await sql<{ bookingId: string; occurrenceId: string }>`
    select distinct on (o.starts_at, o.id) a.booking_id as "bookingId", o.id as "occurrenceId"
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.state = 'released' and o.starts_at >= ${span.start} and o.starts_at < ${span.end}
      and o.starts_at <= ${now}
    order by o.starts_at desc, o.id limit ${limit}`.execute(db);
  return rows;
}
