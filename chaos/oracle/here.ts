/** What stands in ONES: its rows, as plain as the oracle compares them. */
import type { World } from '../world/world.ts';
import { windowOf } from './there.ts';

export interface Here {
  readonly bookingId: string;
  readonly cleanId: string | null;
  readonly subject: string | null;
  readonly origin: string;
  readonly organizer: string | null;
  readonly isSeries: boolean;
  readonly resourceId: string;
  readonly state: string;
  readonly exchange: string;
  readonly detail: string | null;
  readonly start: string;
  readonly end: string;
  /** Whether it is of the time that is compared. */
  readonly followed: boolean;
}

/** Occupies its room, or wants to. */
export const LIVE = ['requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'conflicted'];

/** It took place, and was declined or taken away outside afterwards: it stays on record here, and says so itself. */
export function isRecord({ state, exchange }: Here): boolean {
  return state === 'ended' && (exchange === 'declined' || exchange === 'none');
}

export async function allocations(world: World): Promise<readonly Here[]> {
  const rows = await world.rows<
    Omit<Here, 'start' | 'end' | 'followed'> & {
      allDay: boolean;
      startDate: string;
      endDate: string;
      startsAt: Date;
      endsAt: Date;
    }
  >(
    `select b.id as "bookingId", (
              select n.clean_id from outside_name n
              where n.booking_id = b.id and (n.resource_id is null or n.resource_id = a.resource_id)
              order by n.resource_id nulls last limit 1) as "cleanId", b.subject, b.origin, b.organizer_address as organizer, b.all_day as "allDay",
            b.recurrence is not null as "isSeries", a.resource_id as "resourceId", a.state, a.exchange,
            a.exchange_detail as detail, o.starts_at as "startsAt", o.ends_at as "endsAt",
            to_char(o.starts_at at time zone b.time_zone, 'YYYY-MM-DD') as "startDate",
            to_char(o.ends_at at time zone b.time_zone, 'YYYY-MM-DD') as "endDate"
     from allocation a join occurrence o on o.id = a.occurrence_id join booking b on b.id = a.booking_id
     order by b.subject, o.starts_at, a.resource_id`,
  );
  const { start: from, end: until } = windowOf(world);
  return rows.map(({ allDay, startDate, endDate, startsAt, endsAt, ...row }) => ({
    ...row,
    start: allDay ? startDate : `${startsAt.toISOString().slice(0, 19)}Z`,
    end: allDay ? endDate : `${endsAt.toISOString().slice(0, 19)}Z`,
    followed: endsAt > from && startsAt < until,
  }));
}
