/** What a push knows of a series before it plans: one event of whoever organizes it, or one for each of its rooms (rule S21). */
import { addSeconds } from '../../../../kernel/interval.ts';
import { lastHumanAct } from '../../../../modules/audit/index.ts';
import { findBooking, keptSeriesOf, type StoredBooking } from '../../../../modules/booking/index.ts';
import { RetryAt } from '../../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../../context.ts';
import { asGuests, decideOrganizer } from '../../represent/decide-organizer.ts';
import { knownOf, type LoadedPushing } from '../load-pushing.ts';
import { resourcesFor } from '../organizer-base.ts';
import { loadOwnSeries } from '../own/load-own-series.ts';
import { pauseSeconds } from '../pause.ts';
import { isRoomOrganized } from '../plan-push.ts';
import { renderSeries } from '../render-event.ts';
import type { PushingSeries } from './perform-series.ts';
import { peopleOfSeries, seriesBase } from './series-base.ts';

export interface LoadedSeries extends LoadedPushing {
  readonly pushing: PushingSeries;
  /** Of the room whose own event it is; null: a person's, or nobody reads its calendar. */
  readonly roomMailbox: string | null;
  /** Whether the booking's people are invited by it. */
  readonly invites: boolean;
}

/** @returns null for what is no series, or was made outside: it is changed there. */
export async function loadSeries(
  deps: IntegrationDeps,
  all: Connections,
  bookingId: string,
): Promise<readonly LoadedSeries[] | null> {
  const { db } = deps.host;
  const booking = await findBooking(db, bookingId);
  const series = booking && (await keptSeriesOf(db, booking));
  if (!booking?.connectionId || !series) return null;
  const context = await all.of(booking.connectionId);
  const asRoom = isRoomOrganized({ booking, capabilities: context.capabilities });
  const loading = { deps, context, booking, series };
  const events = asRoom ? await loadOwnSeries(loading) : [await loadOfPerson(loading)];
  // Both want the same rooms at the same times: the one before must have let them go.
  if (series.waitsForBefore && events.some(({ copy }) => !copy)) throw new RetryAt(await afterPause(deps, booking));
  return events;
}

async function afterPause({ host, clock }: IntegrationDeps, booking: StoredBooking): Promise<Date> {
  const now = clock.now();
  return addSeconds(now, pauseSeconds(booking, await lastHumanAct(host.db, booking.id), now));
}

async function loadOfPerson({
  deps,
  context,
  booking,
  series,
}: Parameters<typeof loadOwnSeries>[0]): Promise<LoadedSeries> {
  const resources = await resourcesFor(deps.host.db, deps.booking, booking);
  const organizing = await decideOrganizer({ deps, context, booking, resources });
  const facts = { booking: asGuests(booking, organizing), series, resources, own: null };
  const people = peopleOfSeries(facts);
  const known = await knownOf({ deps, booking });
  const wanted = seriesBase(facts, known.copy?.base ?? null);
  const created = renderSeries(booking, series.first);
  const pushing = { deps, context, booking, organizing, people, wanted, asRoom: false, created, facts };
  return { pushing, ...known, roomMailbox: null, invites: true };
}
