/** Lets series that go on hold what has come within the horizon since yesterday (rule B6). */
import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Interval } from '../../../kernel/interval.ts';
import { expand } from '../../../kernel/recurrence/index.ts';
import { inTransaction, type Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import { lockBooking, type StoredBooking, touchBooking } from '../booking.repository.ts';
import type { BookableResource, BookingDeps } from '../deps.ts';
import { insertHolds } from '../hold.repository.ts';
import { lockResources } from '../settle.repository.ts';
import { seriesOf } from './continue-series.ts';
import { horizonAt } from './plan-series.ts';
import {
  addAllocations,
  addOccurrences,
  blockersOfSeries,
  expandedTo,
  findSeries,
  seriesToExtend,
} from './series.repository.ts';
import { lostResources } from './series-release.repository.ts';

export type HorizonDeps = Pick<BookingDeps, 'host' | 'clock' | 'resources'>;

const AT_ONCE = 200;
/** Why a date of a series that goes on holds nothing. */
const TAKEN = 'slot-taken';

export async function extendHorizon(deps: HorizonDeps): Promise<void> {
  const now = deps.clock.now();
  for (;;) {
    const ids = await seriesToExtend(deps.host.db, horizonAt(now), AT_ONCE);
    for (const id of ids) await inTransaction(deps.host, (tx) => extendOne(tx, deps, id, now));
    if (ids.length < AT_ONCE) return;
  }
}

async function extendOne(tx: Tx, deps: HorizonDeps, bookingId: string, now: Date): Promise<void> {
  const booking = await lockBooking(tx.db, bookingId);
  const row = await findSeries(tx.db, bookingId);
  const until = horizonAt(now);
  if (!booking?.recurrence || !row || row.expandedUntil >= until) return;
  const known = new Set(booking.occurrences.map((one) => one.originalStart.getTime()));
  const fresh = expand(seriesOf(booking, row), until).filter(
    ({ start }) => start >= row.expandedUntil && !known.has(start.getTime()),
  );
  const given = new Set(await lostResources(tx.db, bookingId));
  const kept = row.resourceIds.filter((id) => !given.has(id));
  const resources = (await deps.resources(tx.db, kept)).filter(({ state }) => state === 'active');
  if (resources.length === 0) return expandedTo(tx.db, bookingId, until);
  const lost = fresh.length === 0 ? [] : await holdFresh(tx, booking, { fresh, resources }, now);
  await expandedTo(tx.db, bookingId, until);
  if (lost.length > 0) await tellOfLost(tx, booking, lost, now);
}

interface Fresh {
  readonly fresh: readonly Interval[];
  readonly resources: readonly BookableResource[];
}

/** Nobody can take one of the resources between the look and the hold. @returns the periods that somebody else has. */
async function holdFresh(tx: Tx, booking: StoredBooking, { fresh, resources }: Fresh, now: Date): Promise<Interval[]> {
  const blocks = [...new Set(resources.flatMap((resource) => resource.blocks))];
  await lockResources(tx.db, blocks);
  const found = await blockersOfSeries(tx.db, { resourceIds: blocks, periods: fresh, except: null });
  const taken = new Set(found.map((blocker) => blocker.at));
  const occurrences = fresh.map((period) => ({ id: newId(now), period }));
  await addOccurrences(tx.db, booking.id, occurrences);
  const rows = occurrences.flatMap(({ id, period }, at) =>
    resources.map((resource) => {
      const base = { id: newId(now), occurrenceId: id, resourceId: resource.id, exchange: 'none' as const };
      const state = taken.has(at) ? ('declined' as const) : ('confirmed' as const);
      return { ...base, state, ...(taken.has(at) ? { exchangeDetail: TAKEN } : {}), period, blocks: resource.blocks };
    }),
  );
  await addAllocations(
    tx.db,
    booking.id,
    rows.map(({ period, blocks: _blocks, ...rest }) => rest),
    now,
  );
  const holds = rows.map((row) => ({
    id: row.occurrenceId,
    originalStart: row.period.start,
    period: row.period,
    allocations: [row],
  }));
  if (!(await insertHolds(tx.db, holds))) throw new Error('A slot was taken in spite of the lock on its resource.');
  return fresh.filter((_, at) => taken.has(at));
}

async function tellOfLost(tx: Tx, booking: StoredBooking, lost: readonly Interval[], now: Date): Promise<void> {
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = [...new Set(booking.occurrences.flatMap((one) => one.allocations.map((a) => a.resourceId)))];
  tx.publish(
    bookingEvent('booking.answered', { id: booking.id, version, resourceIds, connectionId: null }, systemActor, now),
  );
  const after = { notHeld: lost.map(({ start }) => start.toISOString()), because: TAKEN };
  await recordAudit(
    tx,
    { actor: systemActor, act: 'booking.horizon', subjectType: 'booking', subjectId: booking.id, after },
    now,
  );
}
