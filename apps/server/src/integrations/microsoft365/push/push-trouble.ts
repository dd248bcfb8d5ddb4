/** What a failed push leaves behind: the booking says so in words, nothing is lost, and the next try is planned. */
import { addMinutes, addSeconds } from '../../../kernel/interval.ts';
import { lastHumanAct } from '../../../modules/audit/index.ts';
import { findBooking, recordExchangeProgress } from '../../../modules/booking/index.ts';
import { recordConnectionState } from '../../../modules/connection/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { type GraphError, isGraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';
import { pauseSeconds } from './pause.ts';

/** What no repetition mends: somebody must look. */
const hopeless = ['forbidden', 'invalid', 'not-found'] as const;

/** What passes by itself is not worth a mail to anybody before this. */
const PATIENCE_MINUTES = 2;
const LONG_PAUSE_SECONDS = 300;

export async function handlePushError(deps: IntegrationDeps, bookingId: string, error: unknown): Promise<void> {
  if (!isGraphError(error)) throw error;
  const now = deps.clock.now();
  const pause = await pauseFor(deps, bookingId, now);
  if (error.kind === 'throttled') throw new RetryAt(addSeconds(now, error.details.retryAfterSeconds ?? pause));
  // Changed by somebody at the same moment: read again and merge, at once.
  if (error.kind === 'precondition-failed' || error.kind === 'conflict') throw new RetryAt(addSeconds(now, 1));
  const { code } = error.details;
  deps.logger.warn({ err: error, booking: bookingId }, 'A booking could not be written to Exchange.');
  const isHopeless = isGraphError(error, ...hopeless);
  const about = { bookingId, resourceId: null, exchange: 'unsynced' as const, detail: code, from: ['queued'] as const };
  const patience = isHopeless ? {} : { waitingSince: addMinutes(now, -PATIENCE_MINUTES) };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, { ...about, ...patience }, now));
  await noteBrokenConnection(deps, bookingId, error);
  throw new RetryAt(addSeconds(now, isHopeless ? LONG_PAUSE_SECONDS : pause));
}

/** A token that is refused is the connection's trouble, not the booking's: said once. */
async function noteBrokenConnection(deps: IntegrationDeps, bookingId: string, error: GraphError): Promise<void> {
  if (error.kind !== 'unauthorised') return;
  const connectionId = (await findBooking(deps.host.db, bookingId))?.connectionId;
  const { code, mend } = error.details;
  const failure = { code, mend: mend ?? mendOf(code) };
  if (connectionId) await recordConnectionState(deps.host, deps.clock, connectionId, failure);
}

/** In seconds. */
export async function pauseFor({ host }: IntegrationDeps, bookingId: string, now: Date): Promise<number> {
  const [booking, acted] = await Promise.all([findBooking(host.db, bookingId), lastHumanAct(host.db, bookingId)]);
  return pauseSeconds(booking, acted, now);
}
