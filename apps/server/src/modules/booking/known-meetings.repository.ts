/** What we hold of meetings that a sync has news of. */
import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { isLive } from './states.ts';
import type { Origin } from './tables.ts';

export interface KnownOccurrence {
  readonly originalStart: Date;
  readonly period: Interval;
  /** Something of it was changed here and is not written outside yet. */
  readonly unpushed: boolean;
  readonly allocation: { readonly live: boolean; readonly ended: boolean; readonly exchange: ExchangeState } | null;
  /** Other rooms that are held for it, and that outside knows of. */
  readonly otherResourceIds: readonly string[];
  /** Whether it took place in another room, as far as outside knows: there it stays at its time. */
  readonly tookPlaceElsewhere: boolean;
}

export interface KnownMeeting {
  readonly bookingId: string;
  readonly cleanId: string;
  readonly origin: Origin;
  readonly series: boolean;
  readonly organizerAddress: string | null;
  readonly occurrences: readonly KnownOccurrence[];
}

interface Row {
  readonly bookingId: string;
  readonly cleanId: string;
  readonly origin: Origin;
  readonly series: boolean;
  readonly organizerAddress: string | null;
  readonly originalStart: Date;
  readonly start: Date;
  readonly end: Date;
  readonly unpushed: boolean;
  readonly state: BookingState | null;
  readonly exchange: ExchangeState | null;
  readonly otherResourceIds: readonly string[];
  readonly tookPlaceElsewhere: boolean;
}

/** By clean id, with the allocation on one resource. */
export async function knownMeetings(
  db: Db,
  where: { readonly connectionId: string; readonly resourceId: string; readonly cleanIds: readonly string[] },
): Promise<Map<string, KnownMeeting>> {
  if (where.cleanIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select b.id as "bookingId", n.clean_id as "cleanId", b.origin, b.recurrence is not null as series,
      lower(b.organizer_address) as "organizerAddress",
      o.original_start as "originalStart", o.starts_at as start, o.ends_at as end, a.state, a.exchange,
      exists (select 1 from allocation other
        where other.occurrence_id = o.id and (other.exchange = 'queued'
          or (other.exchange = 'unsynced' and other.exchange_detail is distinct from 'not-answered'))) as unpushed,
      array(select other.resource_id from allocation other where other.occurrence_id = o.id
        and other.resource_id <> ${where.resourceId} and other.exchange <> 'none' and other.state in ('requested', 'pending_validation', 'confirmed',
          'checked_in', 'conflicted')) as "otherResourceIds",
      exists (select 1 from allocation other where other.occurrence_id = o.id
        and other.resource_id <> ${where.resourceId} and other.exchange <> 'none' and other.state = 'ended') as "tookPlaceElsewhere"
    from outside_name n join booking b on b.id = n.booking_id join occurrence o on o.booking_id = b.id
      left join allocation a on a.occurrence_id = o.id and a.resource_id = ${where.resourceId}
    where n.connection_id = ${where.connectionId} and n.clean_id = any(${where.cleanIds}::text[])
    order by o.starts_at`.execute(db);
  const known = new Map<string, KnownMeeting & { occurrences: KnownOccurrence[] }>();
  for (const row of rows) {
    const { bookingId, cleanId, origin, series, organizerAddress } = row;
    const meeting = known.get(cleanId) ?? { bookingId, cleanId, origin, series, organizerAddress, occurrences: [] };
    known.set(cleanId, meeting);
    const { state, exchange, originalStart, unpushed, otherResourceIds, tookPlaceElsewhere } = row;
    meeting.occurrences.push({
      originalStart,
      unpushed,
      otherResourceIds,
      tookPlaceElsewhere,
      period: { start: row.start, end: row.end },
      allocation: state && exchange ? { live: isLive(state), ended: state === 'ended', exchange } : null,
    });
  }
  return known;
}

/** How many live meetings a resource has from now on; a series counts once. */
export async function futureBookingsOf(db: Db, resourceId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct a.booking_id)::int as count from hold h join allocation a on a.id = h.allocation_id
    where h.resource_id = ${resourceId} and (h.active or h.conflicted) and upper(h.held) > ${now}`.execute(db);
  return rows[0]?.count ?? 0;
}
