/** When a push has nothing left to do, and when it must not go on (rules S5 and S9). */
import { lastHumanAct } from '../../../modules/audit/index.ts';
import { recordExchangeProgress } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { attemptsOf } from './attempt.repository.ts';
import { type Pushing, resourceIdOf } from './load-pushing.ts';
import type { KnownCopy, PushAct } from './plan-push.ts';
import { isLoop } from './write-cap.ts';

export async function isDone(
  { deps, booking, wanted, asRoom }: Pushing,
  act: { readonly kind: string } | Extract<PushAct, { kind: 'impossible' }>,
): Promise<boolean> {
  const now = deps.clock.now();
  // Each of the rooms that organize it has an event, and an end, of its own.
  const about = { bookingId: booking.id, resourceId: asRoom ? resourceIdOf(booking) : null };
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

/** What stands there as it is wanted is not written, so that no look would find anything new to tell of it. */
export async function noteStanding(pushing: Pushing, copy: KnownCopy | null): Promise<void> {
  const { deps, booking, wanted } = pushing;
  if (!copy || wanted.cancelled) return void (await isDone(pushing, { kind: 'nothing' }));
  const about = {
    bookingId: booking.id,
    resourceId: resourceIdOf(booking),
    exchange: 'accepted' as const,
    detail: null,
  };
  const progress = { ...about, from: ['queued', 'unsynced'] as const };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, deps.clock.now()));
}

/** @param mailbox where it stands of all that rooms organize of it; all of it when left out. */
export async function isStopped({ deps, booking }: Pushing, mailbox?: string | null): Promise<boolean> {
  const now = deps.clock.now();
  const [attempts, acted] = await Promise.all([
    attemptsOf(deps.host.db, booking.id),
    lastHumanAct(deps.host.db, booking.id),
  ]);
  // A room's series is made by two writes that nothing outside brought about.
  const making = booking.recurrence === null ? [] : ['create', 'invite'];
  const its =
    mailbox === undefined ? attempts : attempts.filter((one) => one.mailbox === mailbox && !making.includes(one.kind));
  if (!isLoop(its, acted, now)) return false;
  deps.logger.error(
    { booking: booking.id },
    'A booking was written too often: nothing more is written until somebody acts.',
  );
  const about = { bookingId: booking.id, resourceId: null, exchange: 'unsynced' as const, detail: 'too-many-writes' };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, about, now));
  return true;
}
