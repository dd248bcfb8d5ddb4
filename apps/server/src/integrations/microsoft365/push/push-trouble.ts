/** What a failed push leaves behind: the booking says so in words, nothing is lost, and the next try is planned. */
import { addMinutes, addSeconds } from '../../../kernel/interval.ts';
import { recordExchangeProgress } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';

/** What no repetition mends: somebody must look. */
const hopeless = ['forbidden', 'invalid', 'not-found'] as const;

/** What passes by itself is not worth a mail to anybody before this. */
const PATIENCE_MINUTES = 2;
const PAUSE_SECONDS = 10;
const LONG_PAUSE_SECONDS = 300;

export async function handlePushError(deps: IntegrationDeps, bookingId: string, error: unknown): Promise<void> {
  if (!isGraphError(error)) throw error;
  const now = deps.clock.now();
  if (error.kind === 'throttled') throw new RetryAt(addSeconds(now, error.details.retryAfterSeconds ?? PAUSE_SECONDS));
  // Changed by somebody at the same moment: read again and merge, at once.
  if (error.kind === 'precondition-failed' || error.kind === 'conflict') throw new RetryAt(addSeconds(now, 1));
  const { code } = error.details;
  deps.logger.warn({ err: error, booking: bookingId }, 'A booking could not be written to Exchange.');
  const progress = {
    bookingId,
    resourceId: null,
    exchange: 'unsynced' as const,
    detail: code,
    from: ['queued'] as const,
    ...(isGraphError(error, ...hopeless) ? {} : { waitingSince: addMinutes(now, -PATIENCE_MINUTES) }),
  };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, now));
  throw new RetryAt(addSeconds(now, isGraphError(error, ...hopeless) ? LONG_PAUSE_SECONDS : PAUSE_SECONDS));
}
