/** The second look at what rooms organize (rule S21): a request that Exchange was still working on may have come in between. */
import { addSeconds } from '../../../kernel/interval.ts';
import { addJob, RetryAt } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { loadOwn } from './own/load-own.ts';
import { pauseFor } from './push-trouble.ts';
import { gaveWay } from './room-organized.ts';
import { loadSeries } from './series/load-series.ts';

export async function verifyRoomBooking(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  try {
    await lookAgain(deps, all, bookingId);
  } catch (error) {
    if (!isGraphError(error)) throw error;
    // A room held twice is not to be found out hours after an outage.
    const seconds = error.details.retryAfterSeconds ?? (await pauseFor(deps, bookingId, deps.clock.now()));
    throw new RetryAt(addSeconds(deps.clock.now(), seconds));
  }
}

async function lookAgain(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const events = (await loadSeries(deps, all, bookingId)) ?? (await loadOwn(deps, all, bookingId)) ?? [];
  for (const { pushing, copy } of events) {
    // Of a room that was given up since, the push that is under way takes care.
    if (!copy || pushing.wanted.cancelled) continue;
    if ((await gaveWay(pushing, copy.mailbox)) === 'nothing') continue;
    await addJob(deps.host.db, 'push-booking', { bookingId }, { key: bookingId });
    return;
  }
}
