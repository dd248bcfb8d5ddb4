/** How a series goes on from one of its occurrences: its days, its hour, and what single dates keep of their own. Pure. */
import type { ChangeBooking, Recurrence } from '@ones/contract';
import { type Interval, sameInterval } from '../../../kernel/interval.ts';
import { dateIn, dayOf, daysOf, occurrenceOn, type Series, seriesAt } from '../../../kernel/recurrence/index.ts';
import type { StoredBooking, StoredOccurrence } from '../booking.repository.ts';
import type { BookableResource, BookingRefusal } from '../deps.ts';
import { isLive } from '../states.ts';
import type { OwnOfDate } from './new-series.ts';
import type { SeriesRequest } from './plan-series.ts';
import type { SeriesRow } from './series.repository.ts';

type Continued =
  | { readonly ok: true; readonly request: SeriesRequest }
  | { readonly ok: false; readonly refusal: BookingRefusal };

export interface Continuing {
  readonly booking: StoredBooking;
  readonly row: SeriesRow;
  readonly from: StoredOccurrence;
  readonly named: StoredOccurrence;
}

export function seriesOf(booking: StoredBooking, row: SeriesRow): Series {
  const { recurrence, timeZone } = booking;
  if (!recurrence) throw new Error(`Booking ${booking.id} is no series.`);
  return { recurrence, timeZone, startOfDay: row.startOfDay, length: row.length };
}

/** @param wanted the times that the named occurrence is to have; null leaves the hour. */
export function continueSeries(continuing: Continuing, body: ChangeBooking, wanted: Interval | null): Continued {
  const { booking, row, from, named } = continuing;
  const series = seriesOf(booking, row);
  const { timeZone } = booking;
  const date = dateIn(timeZone, from.originalStart);
  if (wanted && !body.recurrence && dateIn(timeZone, wanted.start) !== dateIn(timeZone, named.originalStart)) {
    const message = 'The days follow from the pattern: give another recurrence to change them.';
    return { ok: false, refusal: { code: 'invalid-time-range', path: '/body/start', message } };
  }
  const recurrence = body.recurrence ?? restOf(series, date);
  const hours = wanted ? seriesAt(series.recurrence, timeZone, wanted) : series;
  return { ok: true, request: { period: occurrenceOn(hours, date), timeZone, recurrence: recurrence as Recurrence } };
}

/** From one of its dates on; the phase of its pattern stays. */
export function restOf({ recurrence }: Series, date: string) {
  const { pattern, range } = recurrence;
  if (range.type !== 'numbered') return { pattern, range: { ...range, startDate: date } };
  const before = daysOf(recurrence, dayOf(date) - 1).length;
  const numberOfOccurrences = Math.max(1, (range.numberOfOccurrences ?? 1) - before);
  return { pattern, range: { ...range, startDate: date, numberOfOccurrences } };
}

export interface Kept {
  readonly skipped: ReadonlySet<string>;
  readonly own: ReadonlyMap<string, OwnOfDate>;
}

/** What single dates have of their own is kept where the new series has these dates (rule B6). */
export function exceptionsKept(
  { booking, row, from }: Continuing,
  body: ChangeBooking,
  resources: ReadonlyMap<string, BookableResource>,
): Kept {
  const series = seriesOf(booking, row);
  const keepsTimes = body.start === undefined && body.end === undefined && body.recurrence === undefined;
  const skipped = new Set<string>();
  const own = new Map<string, OwnOfDate>();
  for (const one of booking.occurrences.filter(({ originalStart }) => originalStart >= from.originalStart)) {
    const date = dateIn(booking.timeZone, one.originalStart);
    const live = one.allocations.filter(({ state }) => isLive(state)).map(({ resourceId }) => resourceId);
    if (live.length === 0) skipped.add(date);
    else own.set(date, ownOf(one, { series, date, keepsTimes, rooms: roomsOf(live, row, body, resources) }));
  }
  return { skipped, own };
}

function roomsOf(
  live: readonly string[],
  row: SeriesRow,
  body: ChangeBooking,
  resources: ReadonlyMap<string, BookableResource>,
): readonly BookableResource[] | null {
  const isRegular = live.length === row.resourceIds.length && live.every((id) => row.resourceIds.includes(id));
  if (isRegular || body.resourceIds) return null;
  return live.flatMap((id) => resources.get(id) ?? []);
}

function ownOf(
  one: StoredOccurrence,
  about: {
    readonly series: Series;
    readonly date: string;
    readonly keepsTimes: boolean;
    readonly rooms: readonly BookableResource[] | null;
  },
): OwnOfDate {
  const moved = !sameInterval(one.period, occurrenceOn(about.series, about.date));
  return {
    ...(one.subject ? { subject: one.subject } : {}),
    ...(about.keepsTimes && moved ? { period: one.period } : {}),
    ...(about.rooms ? { resources: about.rooms } : {}),
  };
}
