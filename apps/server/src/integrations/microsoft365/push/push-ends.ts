/** When a push has nothing left to do, and when it must not go on (rules S5 and S9). */
import { lastHumanAct } from '../../../modules/audit/index.ts';
import { recordExchangeProgress } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { attemptsOf } from './attempt.repository.ts';
import type { Pushing } from './load-pushing.ts';
import type { PushAct } from './plan-push.ts';
import { isLoop } from './write-cap.ts';

export async function isDone(
  { deps, booking, wanted }: Pushing,
  act: { readonly kind: string } | Extract<PushAct, { kind: 'impossible' }>,
): Promise<boolean> {
  const now = deps.clock.now();
  const about = { bookingId: booking.id, resourceId: null };
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

export async function isStopped({ deps, booking }: Pushing): Promise<boolean> {
  const now = deps.clock.now();
  const [attempts, acted] = await Promise.all([
    attemptsOf(deps.host.db, booking.id),
    lastHumanAct(deps.host.db, booking.id),
  ]);
  if (!isLoop(attempts, acted, now)) return false;
  deps.logger.error(
    { booking: booking.id },
    'A booking was written too often: nothing more is written until somebody acts.',
  );
  const about = { bookingId: booking.id, resourceId: null, exchange: 'unsynced' as const, detail: 'too-many-writes' };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, about, now));
  return true;
}
