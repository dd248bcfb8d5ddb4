/**
 * Writes what rooms organize themselves (rule S21): one act at a time, whichever of the rooms it is for. All or none: where one
 * room is taken, or refuses for good, the booking is given up here as a whole, and what was made of it goes.
 */
import type { Connections, IntegrationDeps } from '../../context.ts';
import { performEnd, performInvite, performUpdate } from '../perform-push.ts';
import { isDone, isStopped, noteStanding } from '../push-ends.ts';
import { performCreateAsRoom, performMoveAsRoom } from '../room-organized.ts';
import { giveUpAll } from './give-up-all.ts';
import { loadOwn } from './load-own.ts';
import { type OwnAct, planOwn } from './plan-own.ts';

/** Of each room: create, an edit that came meanwhile, an end. More in one run is a loop, not work. */
const MOST_ACTS_A_ROOM = 6;

/** @returns false if somebody else organizes the booking. */
export async function pushOwn(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<boolean> {
  let most = MOST_ACTS_A_ROOM;
  const written = new Set<string>();
  for (let acts = 0; acts < most; acts++) {
    const events = await loadOwn(deps, all, bookingId);
    if (!events) return false;
    most = MOST_ACTS_A_ROOM * events.length;
    const next = planOwn(events);
    if (!next) {
      for (const event of events) {
        if (written.has(event.resourceId)) await isDone(event.pushing, { kind: 'nothing' });
        else await noteStanding(event.pushing, event.copy);
      }
      return true;
    }
    if (await isDone(next.event.pushing, next.act)) return true;
    if (await isStopped(next.event.pushing, next.event.copy?.mailbox ?? next.event.mailbox)) return true;
    written.add(next.event.resourceId);
    await perform(next);
  }
  deps.logger.error({ booking: bookingId }, 'A push of a room’s own events did not come to an end.');
  return true;
}

async function perform({ event, act }: OwnAct): Promise<void> {
  const { pushing } = event;
  if (act.kind === 'create') return performCreateAsRoom(pushing, act).catch((error) => giveUpAll(pushing, error));
  if (act.kind === 'invite') return performInvite(pushing, act.copy);
  if (act.kind === 'update') return act.time ? performMoveAsRoom(pushing, act) : performUpdate(pushing, act);
  if (act.kind === 'cancel' || act.kind === 'remove') return performEnd(pushing, act, pushing.othersHold);
}
