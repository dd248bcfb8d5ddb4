/** The second look at what a room organizes (rule S21): a request that Exchange was still working on may have come in between. */
import { addJob } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { loadPushing, roomMailboxesOf } from './load-pushing.ts';
import { gaveWay } from './room-organized.ts';
import { loadSeries } from './series/push-series.ts';

export async function verifyRoomBooking(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const loaded = (await loadPushing(deps, all, bookingId)) ?? (await loadSeries(deps, all, bookingId));
  if (!loaded?.copy || loaded.pushing.wanted.cancelled) return;
  // Moved to another room since, where the push that is under way looks by itself.
  if ((await roomMailboxesOf(loaded.pushing)).leftMailboxes.includes(loaded.copy.mailbox)) return;
  if ((await gaveWay(loaded.pushing, loaded.copy.mailbox)) === 'nothing') return;
  await addJob(deps.host.db, 'push-booking', { bookingId }, { key: bookingId });
}
