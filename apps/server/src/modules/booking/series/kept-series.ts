/** A series as others of the house see it: its regular times and rooms, beside the booking itself. */
import type { Recurrence } from '@ones/contract';
import type { Interval } from '../../../kernel/interval.ts';
import { dateIn, occurrenceOn } from '../../../kernel/recurrence/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { StoredBooking } from '../booking.repository.ts';
import { restOf, seriesOf } from './continue-series.ts';
import { findSeries, isLetGo } from './series.repository.ts';

export interface KeptSeries {
  /** The first that the pattern gives, whatever became of it. */
  readonly first: Interval;
  readonly resourceIds: readonly string[];
  /** When an occurrence would take place, had it no time of its own. */
  regular(originalStart: Date): Interval;
  /** Whether the series that this one goes on from still holds outside what it has let go here. */
  readonly waitsForBefore: boolean;
  /** Until when it was planned here; later dates are found where it stands. */
  readonly plannedUntil: Date;
  /** The part from one of its dates on. @param until its last one; null: as far as the series goes. */
  part(from: Date, until: Date | null): SeriesPart;
}

export interface SeriesPart {
  readonly first: Interval;
  readonly recurrence: Recurrence;
}

/** null for a single booking, and for a series that was made outside. */
export async function keptSeriesOf(db: Db, booking: StoredBooking): Promise<KeptSeries | null> {
  const row = booking.recurrence === null ? null : await findSeries(db, booking.id);
  if (!row || !booking.recurrence) return null;
  const series = seriesOf(booking, row);
  const dateOf = (originalStart: Date) => dateIn(booking.timeZone, originalStart);
  const first = occurrenceOn(series, booking.recurrence.range.startDate);
  const whole = booking.recurrence;
  return {
    first,
    resourceIds: row.resourceIds,
    regular: (originalStart) => occurrenceOn(series, dateOf(originalStart)),
    waitsForBefore: row.follows !== null && !(await isLetGo(db, row.follows)),
    plannedUntil: row.expandedUntil,
    part: (from, until) => {
      const startDate = dateOf(from);
      const { pattern, range } = from <= first.start ? whole : (restOf(series, startDate) as Recurrence);
      const ended = { type: 'endDate' as const, startDate: range.startDate, endDate: dateOf(until ?? from) };
      return {
        first: from <= first.start ? first : occurrenceOn(series, startDate),
        recurrence: until === null ? { pattern, range } : { pattern, range: ended },
      };
    },
  };
}
