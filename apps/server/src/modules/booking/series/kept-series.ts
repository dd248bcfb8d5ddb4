/** A series as others of the house see it: its regular times and rooms, beside the booking itself. */
import type { Interval } from '../../../kernel/interval.ts';
import { dateIn, occurrenceOn } from '../../../kernel/recurrence/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { StoredBooking } from '../booking.repository.ts';
import { seriesOf } from './continue-series.ts';
import { findSeries, isLetGo } from './series.repository.ts';

export interface KeptSeries {
  /** The first that the pattern gives, whatever became of it. */
  readonly first: Interval;
  readonly resourceIds: readonly string[];
  /** When an occurrence would take place, had it no time of its own. */
  regular(originalStart: Date): Interval;
  /** Whether the series that this one goes on from still holds outside what it has let go here. */
  readonly waitsForBefore: boolean;
}

/** null for a single booking, and for a series that was made outside. */
export async function keptSeriesOf(db: Db, booking: StoredBooking): Promise<KeptSeries | null> {
  const row = booking.recurrence === null ? null : await findSeries(db, booking.id);
  if (!row || !booking.recurrence) return null;
  const series = seriesOf(booking, row);
  return {
    first: occurrenceOn(series, booking.recurrence.range.startDate),
    resourceIds: row.resourceIds,
    regular: (originalStart) => occurrenceOn(series, dateIn(booking.timeZone, originalStart)),
    waitsForBefore: row.follows !== null && !(await isLetGo(db, row.follows)),
  };
}
