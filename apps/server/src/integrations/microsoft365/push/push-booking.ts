/**
 * Writes a booking to Exchange as it is when the job runs: ten edits make one push (rule S9). One act at a time, each as an
 * attempt committed before the call; the loop ends when nothing is left to do.
 */
import { addSeconds } from '../../../kernel/interval.ts';
import { hold } from '../../../platform/lease/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { roomCopiesOf } from '../pull/copy.repository.ts';
import { turnAway } from './answer/turn-away.ts';
import { inviteAgain } from './invite-again.ts';
import { knownOf, load, type Pushing } from './load-pushing.ts';
import { pushOwn } from './own/push-own.ts';
import { performAsRoom } from './perform-as-room.ts';
import { performCreate, performEnd, performInvite, performUpdate } from './perform-push.ts';
import { isAsWanted, planAsRoom, type RoomAct } from './plan-as-room.ts';
import { type PushAct, planPush } from './plan-push.ts';
import { isDone, isStopped } from './push-ends.ts';
import { handlePushError } from './push-trouble.ts';
import { pushSeries } from './series/push-series.ts';

/** Create, invite, and an edit that came meanwhile: more than this in one run is a loop, not work. */
const MOST_ACTS = 6;

export async function pushBooking(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const lease = await hold(db, { key: `push:${bookingId}`, clock: deps.clock });
  if (!lease) throw new RetryAt(addSeconds(now, 1));
  try {
    await turnAway(deps, all, bookingId);
    await inviteAgain(deps, all, bookingId);
    if (await pushSeries(deps, all, bookingId)) return;
    if (await pushOwn(deps, all, bookingId)) return;
    for (let acts = 0; acts < MOST_ACTS; acts++) {
      const pushing = await load(deps, all, bookingId);
      if (!pushing) return;
      const act = await plan(pushing);
      if (await isDone(pushing, act)) return;
      if (await isStopped(pushing)) return;
      await perform(pushing, act);
    }
    deps.logger.error({ booking: bookingId }, 'A push did not come to an end.');
  } catch (error) {
    await handlePushError(deps, bookingId, error);
  } finally {
    await lease.letGo();
  }
}

async function plan(pushing: Pushing): Promise<PushAct | RoomAct> {
  const { deps, context, booking, organizing, wanted } = pushing;
  const { db } = deps.host;
  const { capabilities } = context;
  const known = await knownOf(pushing);
  const act = planPush({ booking, capabilities, wanted, organizing, ...known, roomMailbox: null });
  if (known.copy || booking.origin !== 'outlook') return act;
  const roomCopies = await roomCopiesOf(db, booking.id);
  return planAsRoom(wanted, roomCopies) ?? (isAsWanted(wanted, roomCopies) ? { kind: 'nothing' } : act);
}

function perform(pushing: Pushing, act: PushAct | RoomAct): Promise<void> {
  if (act.kind === 'create') return performCreate(pushing, act);
  if (act.kind === 'invite') return performInvite(pushing, act.copy);
  if (act.kind === 'update') return performUpdate(pushing, act);
  if (act.kind === 'cancel' || act.kind === 'remove') return performEnd(pushing, act);
  if (act.kind === 'decline' || act.kind === 'shorten') return performAsRoom(pushing, act);
  return Promise.resolve();
}
