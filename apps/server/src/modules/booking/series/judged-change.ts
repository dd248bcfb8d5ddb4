/** What policies say of a changed series: of every date that is still to come, as it would be. */
import type { Interval } from '../../../kernel/interval.ts';
import type { BookableResource, BookingDeps, BookingResult } from '../deps.ts';
import { done, refused } from '../deps.ts';
import { changeRefusedOutside } from '../facts.ts';
import { type Judged, judged } from '../judging.ts';
import type { ChangingSeries } from './changing-series.ts';

export interface ChangedDates {
  readonly dates: readonly Interval[];
  readonly resources: readonly BookableResource[];
  /** Whether time or rooms change. */
  readonly moves: boolean;
  /** Where it goes on as it stands: what it did not have. */
  readonly joining?: readonly string[];
}

export async function judgedSeriesChange(
  deps: BookingDeps,
  { request, booking, from }: ChangingSeries,
  { dates, resources, moves, joining = [] }: ChangedDates,
): Promise<BookingResult<Judged | null>> {
  const [period] = dates;
  if (!period) return done(null);
  const { actor } = request;
  const outside = request.body.resourceIds
    ? await changeRefusedOutside(deps, booking, { resources, joining, actor })
    : null;
  if (outside) return refused(outside);
  return judged(deps, resources, {
    act: moves ? 'move' : 'edit',
    actor,
    organizerId: booking.organizer.personId,
    period,
    dates,
    before: from.period,
    bookingId: booking.id,
    recurring: true,
  });
}
