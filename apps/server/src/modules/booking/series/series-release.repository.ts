/** Series that lost their coming dates because nobody came (migration 0050). */
import { sql } from 'kysely';
import type { Interval } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';

interface DateOnResource {
  readonly bookingId: string;
  readonly resourceId: string;
  readonly start: Date;
}

/** How many no-shows in a row end with this date, up to `most`; dates that did not take place do not count. */
export async function noShowsInARow(db: Db, last: DateOnResource, most: number): Promise<number> {
  const { rows } = await sql<{ state: string }>`
    select a.state from allocation a join occurrence o on o.id = a.occurrence_id
    where a.booking_id = ${last.bookingId} and a.resource_id = ${last.resourceId} and o.starts_at <= ${last.start}
      and a.state in ('released', 'confirmed', 'checked_in', 'ended')
    order by o.starts_at desc limit ${most}`.execute(db);
  const broken = rows.findIndex(({ state }) => state !== 'released');
  return broken < 0 ? rows.length : broken;
}

export interface ComingDate {
  readonly allocationId: string;
  readonly period: Interval;
}

/** Dates after an instant on which the series has this state on the resource, in order of time. */
export async function comingDates(
  db: Db,
  after: DateOnResource,
  state: 'confirmed' | 'released',
): Promise<readonly ComingDate[]> {
  const { rows } = await sql<{ allocationId: string; start: Date; end: Date }>`
    select a.id as "allocationId", o.starts_at as start, o.ends_at as end
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.booking_id = ${after.bookingId} and a.resource_id = ${after.resourceId} and o.starts_at > ${after.start}
      and a.state = ${state}
    order by o.starts_at`.execute(db);
  return rows.map(({ allocationId, start, end }) => ({ allocationId, period: { start, end } }));
}

/** All at once: a series may have hundreds. The rooms leave them outside by the push that follows. */
export async function releaseDates(db: Db, allocationIds: readonly string[], now: Date): Promise<void> {
  await sql`delete from hold where allocation_id = any(${[...allocationIds]}::uuid[])`.execute(db);
  await sql`
    update allocation set state = 'released', exchange_since = ${now},
      exchange = case when exchange = 'none' then 'none' else 'queued' end
    where id = any(${[...allocationIds]}::uuid[])`.execute(db);
}

export interface SeriesRelease {
  readonly id: string;
  readonly bookingId: string;
  readonly resourceId: string;
  readonly allocationId: string;
  readonly noShows: number;
  readonly dates: number;
}

/** @returns false if this no-show has released its series before. */
export async function insertRelease(db: Db, release: SeriesRelease, now: Date): Promise<boolean> {
  const { id, bookingId, resourceId, allocationId, noShows, dates } = release;
  const done = await sql`
    insert into series_release (id, booking_id, resource_id, allocation_id, no_shows, dates, released_at)
    values (${id}, ${bookingId}, ${resourceId}, ${allocationId}, ${noShows}, ${dates}, ${now})
    on conflict (allocation_id) do nothing`.execute(db);
  return Number(done.numAffectedRows ?? 0) === 1;
}

/** Resources that the series has lost, and that nobody has kept. */
export async function lostResources(db: Db, bookingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct resource_id as id from series_release
    where booking_id = ${bookingId} and kept_at is null`.execute(db);
  return rows.map(({ id }) => id);
}

export async function keepReleases(db: Db, bookingId: string, now: Date): Promise<void> {
  await sql`
    update series_release set kept_at = ${now} where booking_id = ${bookingId} and kept_at is null`.execute(db);
}

/** How many coming dates went with these no-shows, by occurrence. */
export async function datesReleasedWith(
  db: Db,
  occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ occurrenceId: string; dates: number }>`
    select a.occurrence_id as "occurrenceId", sum(r.dates)::int as dates
    from series_release r join allocation a on a.id = r.allocation_id
    where a.occurrence_id = any(${[...occurrenceIds]}::uuid[]) and r.kept_at is null
    group by a.occurrence_id`.execute(db);
  return new Map(rows.map(({ occurrenceId, dates }) => [occurrenceId, dates]));
}
