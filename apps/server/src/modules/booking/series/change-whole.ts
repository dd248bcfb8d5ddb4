/** Title, people and rooms of all occurrences that are still to come, where they stand. */
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import {
  findBooking,
  lockBooking,
  replaceAttendees,
  type StoredAllocation,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from '../booking.repository.ts';
import { type BookableResource, type BookingDeps, type BookingResult, refused } from '../deps.ts';
import { refusedOnline, resolveAttendees, resolveResources } from '../facts.ts';
import { forWhom } from '../for-whom.ts';
import { insertHolds } from '../hold.repository.ts';
import { confirmed, type Judged, keepVerdict } from '../judging.ts';
import { wishedOnline } from '../online-meeting.ts';
import { promoteWaiting } from '../promote.ts';
import { inRefusableTransaction, refuseInside } from '../refuse-inside.ts';
import { isLive, stateAfter } from '../states.ts';
import type { ChangingSeries } from './changing-series.ts';
import { changeable, resourcesOf } from './cut-series.ts';
import { seriesTaken } from './hold-series.ts';
import { judgedSeriesChange } from './judged-change.ts';
import { addAllocations, cancelAllocations, changeSeriesRooms, writeState } from './series.repository.ts';

export async function changeWhole(deps: BookingDeps, changing: ChangingSeries): Promise<BookingResult<StoredBooking>> {
  const { request, row, booking } = changing;
  const { body } = request;
  if (body.onConflict) {
    const message = 'Dates can be chosen where time or days change.';
    return refused({ code: 'invalid-input', path: '/body/onConflict', message });
  }
  const [resources, attendees] = await Promise.all([
    resolveResources(deps, body.resourceIds ?? row.resourceIds),
    body.attendees ? resolveAttendees(deps, body.attendees) : null,
  ]);
  if (!resources.ok) return resources;
  const offline = await refusedOnline(deps, resources.value, body.onlineMeeting);
  if (offline) return refused(offline);
  const moves = body.resourceIds !== undefined && differ(row.resourceIds, body.resourceIds);
  const dates = changeable(booking, changing.from.originalStart, changing.now).map(({ period }) => period);
  const joining = (body.resourceIds ?? []).filter((id) => !row.resourceIds.includes(id));
  const asked = await judgedSeriesChange(deps, changing, { dates, resources: resources.value, moves, joining });
  if (!asked.ok) return asked;
  const changed = await inRefusableTransaction(deps.host, async (tx) => {
    const judgedNow = await confirmed(deps, tx, asked.value);
    const locked = await lockBooking(tx.db, booking.id);
    if (!locked) return refuseInside({ code: 'not-found' });
    if (body.version !== undefined && body.version !== locked.version) return refuseInside({ code: 'stale-version' });
    if (moves) await changeRooms(tx, changing, locked, { resources: resources.value, asked: judgedNow });
    if (attendees) await replaceAttendees(tx.db, booking.id, attendees);
    const changedTo = await finish(tx, changing, { locked, resources: resources.value, moves });
    await keepVerdict(deps, tx, judgedNow, booking.id);
    return changedTo;
  });
  if (changed.ok || changed.refusal.code !== 'slot-taken') return changed;
  const occurrences = dates.map((period) => ({ date: '', period }));
  const by = { except: booking.id, actor: request.actor, organizerId: booking.organizer.personId };
  return refused(await seriesTaken(deps, { occurrences, resources: resources.value, ...by }));
}

function differ(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some((id) => !after.includes(id));
}

/** Occurrences with rooms of their own keep them. */
async function changeRooms(
  tx: Tx,
  { row, from, now, request }: ChangingSeries,
  booking: StoredBooking,
  { resources, asked }: { readonly resources: readonly BookableResource[]; readonly asked: Judged | null },
): Promise<void> {
  const regular = changeable(booking, from.originalStart, now).filter((one) => !differ(row.resourceIds, liveOf(one)));
  const wanted = new Set(resources.map(({ id }) => id));
  // As with a single meeting: what is asked for keeps its slot meanwhile, and needs a word for all of its rooms.
  const waits = asked?.judgement.outcome === 'needs-approval';
  const leaving = regular.flatMap((one) => one.allocations.filter((a) => isLive(a.state) && !wanted.has(a.resourceId)));
  await cancelAllocations(
    tx.db,
    leaving.map(({ id }) => id),
    now,
  );
  const staying = regular.flatMap((one) => one.allocations.filter(({ resourceId }) => wanted.has(resourceId)));
  await judgeStaying(tx, staying, waits);
  const joining = resources.filter(({ id }) => !row.resourceIds.includes(id));
  const added = regular.flatMap((one) =>
    joining.map((resource) => {
      const exchange = resource.connectionId === null ? ('none' as const) : ('queued' as const);
      const rowOf = { id: newId(now), occurrenceId: one.id, resourceId: resource.id, exchange };
      return { one, resource, row: { ...rowOf, state: waits ? ('requested' as const) : ('confirmed' as const) } };
    }),
  );
  const rows = added.map((entry) => entry.row);
  const ids = await addAllocations(tx.db, booking.id, rows, now);
  const holds = added.map(({ one, resource, row: { id, ...rest } }) => ({
    ...one,
    allocations: [{ ...rest, id: ids.get(id) ?? id, blocks: resource.blocks }],
  }));
  const periods = regular.map(({ period }) => period);
  if (!(await insertHolds(tx.db, holds))) refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  await changeSeriesRooms(tx.db, booking.id, [...wanted]);
  const freed = { resourceIds: [...new Set(leaving.map((a) => a.resourceId))], periods };
  await promoteWaiting(tx, freed, request.actor, now);
}

/** A word that is needed for the new rooms is needed for all; where none is, it settles what still waited for one. */
async function judgeStaying(tx: Tx, staying: readonly StoredAllocation[], waits: boolean): Promise<void> {
  const changing = staying.filter(({ state }) =>
    waits ? isLive(state) && stateAfter(state, 'request') !== null : state === 'requested',
  );
  const ids = changing.map(({ id }) => id);
  await writeState(tx.db, ids, waits ? 'requested' : 'confirmed');
}

function liveOf(one: StoredOccurrence): string[] {
  return one.allocations.filter(({ state }) => isLive(state)).map(({ resourceId }) => resourceId);
}

interface Finished {
  readonly locked: StoredBooking;
  readonly resources: readonly BookableResource[];
  readonly moves: boolean;
}

async function finish(
  tx: Tx,
  { request, row, now }: ChangingSeries,
  { locked, resources, moves }: Finished,
): Promise<StoredBooking> {
  const { body, actor } = request;
  const connectionId = locked.connectionId ?? resources.find((r) => r.connectionId !== null)?.connectionId ?? null;
  const said = {
    ...(body.subject === undefined ? {} : { subject: body.subject }),
    ...(connectionId === null ? {} : { connection_id: connectionId }),
    ...wishedOnline(locked, body),
  };
  const version = await touchBooking(tx.db, locked.id, said, now);
  const resourceIds = [...new Set([...resourcesOf(locked.occurrences), ...resources.map(({ id }) => id)])];
  const type = moves ? 'booking.moved' : 'booking.changed';
  tx.publish(bookingEvent(type, { id: locked.id, version, resourceIds, connectionId }, actor, now));
  const shown = (subject: string | null) => (locked.private ? null : subject);
  const audited = { actor, act: 'booking.change', subjectType: 'booking', subjectId: locked.id };
  const before = { subject: shown(locked.subject), resourceIds: row.resourceIds };
  const after = {
    subject: shown(body.subject ?? locked.subject),
    resourceIds: resources.map(({ id }) => id),
    scope: 'all',
    ...forWhom(actor, locked),
    ...(body.onlineMeeting ? { onlineMeeting: body.onlineMeeting } : {}),
  };
  await recordAudit(tx, { ...audited, before, after }, now);
  return (await findBooking(tx.db, locked.id)) ?? refuseInside({ code: 'not-found' });
}
