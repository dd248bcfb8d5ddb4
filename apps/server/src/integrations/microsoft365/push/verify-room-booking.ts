/** The second look at what rooms organize (rule S21): a request that Exchange was still working on may have come in between. */
import { addJob } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { loadOwn } from './own/load-own.ts';
import { gaveWay } from './room-organized.ts';
import { loadSeries } from './series/load-series.ts';

export async function verifyRoomBooking(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const events = (await loadSeries(deps, all, bookingId)) ?? (await loadOwn(deps, all, bookingId)) ?? [];
  for (const { pushing, copy } of events) {
    // Of a room that was given up since, the push that is under way takes care.
    if (!copy || pushing.wanted.cancelled) continue;
    if ((await gaveWay(pushing, copy.mailbox)) === 'nothing') continue;
    await addJob(deps.host.db, 'push-booking', { bookingId }, { key: bookingId });
    return;
  }
}
