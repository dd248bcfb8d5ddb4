/** When a push has nothing left to do, and when it must not go on (rules S5 and S9). */
import { lastHumanAct } from '../../../modules/audit/index.ts';
import { recordExchangeProgress } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { attemptsOf } from './attempt.repository.ts';
import { type Pushing, resourceIdOf } from './load-pushing.ts';
import type { PushAct } from './plan-push.ts';
import { isLoop } from './write-cap.ts';

export async function isDone(
  { deps, booking, wanted, asRoom }: Pushing,
  act: { readonly kind: string } | Extract<PushAct, { kind: 'impossible' }>,
): Promise<boolean> {
  const now = deps.clock.now();
  // Each of the rooms that organize it has an event, and an end, of its own.
  const about = {
    bookingId: booking.id,
    resourceId: asRoom && booking.recurrence === null ? resourceIdOf(booking) : null,
  };
  if (act.kind === 'nothing') {
    const exchange = wanted.cancelled ? ('none' as const) : ('sent' as const);
    const progress = { ...about, exchange, detail: null, from: ['queued', 'unsynced'] as const };
    await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, now));
    return true;
  }
  if (!('because' in act)) return false;
  const progress = { ...about, exchange: 'unsynced' as const, detail: act.because, from: ['queued', 'sent'] as const };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, now));
  return true;
}

/** @param mailbox where it stands of all that rooms organize of it; all of it when left out. */
export async function isStopped({ deps, booking }: Pushing, mailbox?: string | null): Promise<boolean> {
  const now = deps.clock.now();
  const [attempts, acted] = await Promise.all([
    attemptsOf(deps.host.db, booking.id),
    lastHumanAct(deps.host.db, booking.id),
  ]);
  const its = mailbox === undefined ? attempts : attempts.filter((one) => one.mailbox === mailbox);
  if (!isLoop(its, acted, now)) return false;
  deps.logger.error(
    { booking: booking.id },
    'A booking was written too often: nothing more is written until somebody acts.',
  );
  const about = { bookingId: booking.id, resourceId: null, exchange: 'unsynced' as const, detail: 'too-many-writes' };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, about, now));
  return true;
}
