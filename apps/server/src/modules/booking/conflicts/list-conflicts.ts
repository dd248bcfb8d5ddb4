/** The conflicts that somebody may settle, with both sides as this person may see them (rules S8 and B9). */
import type { SlotConflict } from '@ones/contract';
import type { BookingDeps } from '../deps.ts';
import type { Viewer } from '../present-booking.ts';
import { presentKeys } from '../read-bookings.ts';
import { conflicts } from './conflict.repository.ts';

export async function listConflicts(deps: BookingDeps, viewer: Viewer): Promise<SlotConflict[]> {
  const resourceIds = viewer.managesOnly ? [...viewer.managesOnly] : null;
  const found = await conflicts(deps.host.db, { resourceIds, after: deps.clock.now() });
  const shown = await presentKeys(
    deps,
    found.flatMap((conflict) => [conflict, ...conflict.holders]),
    viewer,
  );
  const byOccurrence = new Map(shown.map((booking) => [booking.occurrenceId, booking]));
  return found.flatMap(({ allocationId, resourceId, occurrenceId, holders }) => {
    const claim = byOccurrence.get(occurrenceId);
    if (!claim) return [];
    const held = holders.flatMap((holder) => byOccurrence.get(holder.occurrenceId) ?? []);
    return [{ id: allocationId, resourceId, claim, holders: held }];
  });
}
