/** Writes a series to Exchange: one event with its recurrence, and the dates that differ as instances of it (rule S9). */
import { addSeconds } from '../../../../kernel/interval.ts';
import { lastHumanAct } from '../../../../modules/audit/index.ts';
import { findBooking, keptSeriesOf, type StoredBooking } from '../../../../modules/booking/index.ts';
import { RetryAt } from '../../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../../context.ts';
import { roomMailboxOf } from '../../pull/calendar.repository.ts';
import { asGuests, decideOrganizer } from '../../represent/decide-organizer.ts';
import { knownOf, type LoadedPushing } from '../load-pushing.ts';
import { resourcesFor } from '../organizer-base.ts';
import { pauseSeconds } from '../pause.ts';
import { performCreate, performEnd } from '../perform-push.ts';
import { isRoomOrganized } from '../plan-push.ts';
import { isDone, isStopped } from '../push-ends.ts';
import { renderSeries } from '../render-event.ts';
import { performCreateAsRoom } from '../room-organized.ts';
import { type PushingSeries, performDates, performInviteSeries, performUpdateSeries } from './perform-series.ts';
import { planSeriesPush, type SeriesAct } from './plan-series-push.ts';
import { peopleOfSeries, seriesBase } from './series-base.ts';

/** Create, dates and invitation, and a few edits that came meanwhile. */
const MOST_ACTS = 8;

/** @returns false if the booking is no series. */
export async function pushSeries(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<boolean> {
  const seen = await findBooking(deps.host.db, bookingId);
  if (!seen?.recurrence) return false;
  for (let acts = 0; acts < MOST_ACTS; acts++) {
    const loaded = await loadSeries(deps, all, bookingId);
    if (!loaded) return true;
    const act = await plan(loaded);
    if (await isDone(loaded.pushing, act)) return true;
    if (await isStopped(loaded.pushing)) return true;
    await perform(loaded.pushing, act);
  }
  deps.logger.error({ booking: bookingId }, 'The push of a series did not come to an end.');
  return true;
}

export interface LoadedSeries extends LoadedPushing {
  readonly pushing: PushingSeries;
}

export async function loadSeries(
  deps: IntegrationDeps,
  all: Connections,
  bookingId: string,
): Promise<LoadedSeries | null> {
  const { db } = deps.host;
  const booking = await findBooking(db, bookingId);
  const series = booking && (await keptSeriesOf(db, booking));
  // Made outside: it is changed there.
  if (!booking?.connectionId || !series) return null;
  const context = await all.of(booking.connectionId);
  const resources = await resourcesFor(db, deps.booking, booking);
  const asRoom = isRoomOrganized({ booking, capabilities: context.capabilities });
  const organizing = await decideOrganizer({ deps, context, booking, resources });
  const facts = { booking: asGuests(booking, organizing), series, resources, asRoom };
  const people = peopleOfSeries(facts);
  const known = await knownOf({ deps, booking });
  const wanted = seriesBase(facts, known.copy?.base ?? null);
  // Both want the same rooms at the same times: the one before must have let them go.
  if (!known.copy && series.waitsForBefore) throw new RetryAt(await afterPause(deps, booking));
  const created = renderSeries(booking, series.first);
  return { pushing: { deps, context, booking, organizing, people, wanted, asRoom, created, facts }, ...known };
}

async function afterPause({ host, clock }: IntegrationDeps, booking: StoredBooking): Promise<Date> {
  const now = clock.now();
  return addSeconds(now, pauseSeconds(booking, await lastHumanAct(host.db, booking.id), now));
}

async function plan({ pushing, copy, openCreateAt }: LoadedSeries): Promise<SeriesAct> {
  const { deps, context, booking, organizing, wanted } = pushing;
  const [resourceId] = firstRoom(booking);
  const roomMailbox = resourceId === undefined ? null : await roomMailboxOf(deps.host.db, resourceId);
  const { capabilities } = context;
  return planSeriesPush({ booking, capabilities, wanted, copy, openCreateAt, roomMailbox, organizing });
}

function firstRoom({ occurrences }: StoredBooking): string[] {
  return occurrences.flatMap((one) => one.allocations.map((allocation) => allocation.resourceId)).slice(0, 1);
}

/** Nobody is invited by the first write, by a room neither: dates that do not take place go before anybody sees them. */
function createSeries(pushing: PushingSeries, act: Extract<SeriesAct, { kind: 'create' }>): Promise<void> {
  return act.invites ? performCreate(pushing, act) : performCreateAsRoom(pushing, { ...act, invites: true });
}

function perform(pushing: PushingSeries, act: SeriesAct): Promise<void> {
  if (act.kind === 'create') return createSeries(pushing, act);
  if (act.kind === 'invite-series') return performInviteSeries(pushing, act.copy);
  if (act.kind === 'update-series') return performUpdateSeries(pushing, act);
  if (act.kind === 'update-dates') return performDates(pushing, act.copy, act.base);
  if (act.kind === 'cancel' || act.kind === 'remove') return performEnd(pushing, act);
  return Promise.resolve();
}
