/**
 * Writes a series to Exchange: one event with its recurrence, and the dates that differ as instances of it (rule S9); one such event
 * for each room where rooms organize it (rule S21). One act at a time.
 */
import { findBooking } from '../../../../modules/booking/index.ts';
import type { Connections, IntegrationDeps } from '../../context.ts';
import { giveUpAll } from '../own/give-up-all.ts';
import { performCreate, performEnd } from '../perform-push.ts';
import { isDone, isStopped, noteStanding } from '../push-ends.ts';
import { performCreateAsRoom } from '../room-organized.ts';
import { type LoadedSeries, loadSeries } from './load-series.ts';
import { type ActOfSeries, nextOfSeries } from './next-of-series.ts';
import { performDates, performInviteSeries, performUpdateSeries } from './perform-series.ts';
import type { SeriesAct } from './plan-series-push.ts';

/** Of each event: create, dates and invitation, and a few edits that came meanwhile. */
const MOST_ACTS = 8;

/** @returns false if the booking is no series. */
export async function pushSeries(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<boolean> {
  const seen = await findBooking(deps.host.db, bookingId);
  if (!seen?.recurrence) return false;
  let most = MOST_ACTS;
  const written = new Set<string | null>();
  for (let acts = 0; acts < most; acts++) {
    const events = await loadSeries(deps, all, bookingId);
    if (!events) return true;
    most = MOST_ACTS * events.length;
    const next = nextOfSeries(events);
    if (!next) return settle(events, written);
    const { event, act } = next;
    if (await isDone(event.pushing, act)) return true;
    if (await isStopped(event.pushing, mailboxOf(event))) return true;
    written.add(event.roomMailbox);
    await perform(event, act);
  }
  deps.logger.error({ booking: bookingId }, 'The push of a series did not come to an end.');
  return true;
}

/** Each room's own event counts for itself. */
function mailboxOf({ pushing, roomMailbox, copy }: LoadedSeries): string | null | undefined {
  return pushing.asRoom ? (copy?.mailbox ?? roomMailbox) : undefined;
}

async function settle(events: readonly LoadedSeries[], written: ReadonlySet<string | null>): Promise<true> {
  for (const { pushing, copy, roomMailbox } of events) {
    if (!pushing.asRoom || written.has(roomMailbox)) await isDone(pushing, { kind: 'nothing' });
    else await noteStanding(pushing, copy);
  }
  return true;
}

/** Nobody is invited by the first write, by a room neither: dates that do not take place go before anybody sees them. */
function createSeries({ pushing }: LoadedSeries, act: Extract<SeriesAct, { kind: 'create' }>): Promise<void> {
  if (act.invites) return performCreate(pushing, act);
  return performCreateAsRoom(pushing, { ...act, invites: true }).catch((error) => giveUpAll(pushing, error));
}

function perform(event: LoadedSeries, act: ActOfSeries['act']): Promise<void> {
  const { pushing } = event;
  if (act.kind === 'create') return createSeries(event, act);
  if (act.kind === 'invite-series') return performInviteSeries(pushing, act.copy);
  if (act.kind === 'update-series') return performUpdateSeries(pushing, act);
  if (act.kind === 'update-dates') return performDates(pushing, act.copy, act.base);
  if (act.kind === 'cancel' || act.kind === 'remove') return performEnd(pushing, act, pushing.othersHold);
  return Promise.resolve();
}
