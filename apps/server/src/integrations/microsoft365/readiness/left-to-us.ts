/**
 * Whether a request was left to us, or has only not been looked at by Exchange's own attendant (rule S12): it was, if a later
 * look still finds it unanswered. A room that was not seen to leave any for a day is given that look before its request is
 * answered; after that every answer is given at once.
 */
import { addSeconds } from '../../../kernel/interval.ts';
import type { AskedFor } from '../../../modules/booking/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { ATTENDANT_SECONDS } from './readiness.ts';
import { arrivalsOf, forgetUnproven } from './request.repository.ts';

const PROVEN_FOR_SECONDS = 86_400;
/** A look takes a moment, too. */
const LOOK_SECONDS = 0.3;
/** Somebody waits for an answer: it is not kept from them for longer. */
const PATIENCE_SECONDS = 60;

export function attendantSeconds(deps: Pick<IntegrationDeps, 'attendantSeconds'>): number {
  return deps.attendantSeconds ?? ATTENDANT_SECONDS;
}

/** @returns when to look again; null: now is the time to answer. */
export async function waitForAttendant(
  deps: IntegrationDeps,
  bookingId: string,
  asked: readonly AskedFor[],
): Promise<Date | null> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const fresh = asked.filter(({ allocation }) => allocation.state === 'pending_validation');
  const rooms = new Set(fresh.map(({ allocation }) => allocation.resourceId));
  if (rooms.size === 0) return null;
  const within = { since: addSeconds(now, -PROVEN_FOR_SECONDS), attendantSeconds: attendantSeconds(deps) };
  const unproven = (await arrivalsOf(db, bookingId, within)).filter(
    ({ resourceId, isProven, arrivedAt }) =>
      rooms.has(resourceId) && !isProven && addSeconds(arrivedAt, PATIENCE_SECONDS) > now,
  );
  if (unproven.length === 0) return null;
  const settledAt = ({ arrivedAt }: { arrivedAt: Date }) => addSeconds(arrivedAt, within.attendantSeconds);
  const settled = new Date(Math.max(...unproven.map((one) => settledAt(one).getTime())));
  const runAt = settled > now ? settled : now;
  for (const { calendarId } of unproven) {
    await addJob(db, 'pull-calendar', { calendarId }, { key: `settled ${calendarId}`, runAt });
  }
  return addSeconds(runAt, lookSeconds(settled, now));
}

/** A look that does not come, because the room is throttled for example, is waited for more and more seldom. */
export function lookSeconds(settledAt: Date, now: Date): number {
  return Math.max(LOOK_SECONDS, (now.getTime() - settledAt.getTime()) / 4000);
}

/** Before an answer is sent: what was not looked at again by then proves nothing. */
export async function beforeAnswer(deps: IntegrationDeps, bookingId: string): Promise<void> {
  await forgetUnproven(deps.host.db, bookingId, attendantSeconds(deps));
}
