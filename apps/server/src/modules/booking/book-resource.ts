/** Books one or several resources for a time: policy and facts first, then one transaction that holds the slot. */
import type { Conflict, CreateBooking } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Interval } from '../../kernel/interval.ts';
import { askedTogether, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';

import type { StoredBooking } from './booking.repository.ts';
import {
  answeredAlready,
  answeredBefore,
  type BookingRequest,
  bookedBy,
  confirmDelegate,
  formOf,
  storedFrom,
} from './booking-request.ts';
import {
  askingOver,
  type BookableResource,
  type BookingDeps,
  type BookingRefusal,
  type BookingResult,
  refused,
} from './deps.ts';
import { refusedOnline, refusedOutside, resolveAttendees, resolveResources } from './facts.ts';
import { blockersOf, insertHolding, type NewBooking } from './hold.repository.ts';
import { confirmed, type Judged, judged, keepVerdict, verdictOf, type Wish, widest } from './judging.ts';
import { WAITING } from './online-meeting.ts';
import { checkPeriod, isTimeZone, wholeSeconds } from './period.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { bookSeries } from './series/book-series.ts';

export async function bookResource(deps: BookingDeps, request: BookingRequest): Promise<BookingResult<StoredBooking>> {
  if (request.body.recurrence) return bookSeries(deps, request, request.body.recurrence);
  const now = deps.clock.now();
  const period = { start: wholeSeconds(new Date(request.body.start)), end: wholeSeconds(new Date(request.body.end)) };
  const refusal = checkRequest(request.body, period, now);
  if (refusal) return refused(refusal);

  const [resources, organizer, attendees] = await askedTogether(deps.host.db, (db) =>
    Promise.all([
      resolveResources(askingOver(db, deps), request.body.resourceIds),
      deps.person(db, request.organizerId),
      resolveAttendees(askingOver(db, deps), request.body.attendees),
    ]),
  );
  if (!resources.ok) return resources;
  if (!organizer) {
    return refused({ code: 'unknown-person', path: '/body/organizerId', message: 'There is no such person.' });
  }
  const asked = await judged(deps, resources.value, wishOf(request, period));
  if (!asked.ok) return (await answeredAlready(deps, request)) ?? asked;
  const outside = await refusedOutside(deps, resources.value, { organizer, actor: request.actor, series: false });
  if (outside) return refused(outside);
  const offline = await refusedOnline(deps, resources.value, request.body.onlineMeeting);
  if (offline) return refused(offline);
  const timeZone = request.body.timeZone ?? organizer.timeZone ?? resources.value[0]?.timeZone ?? 'UTC';
  const booking = newBooking(request, period, resources.value, timeZone, now, {
    organizer: { personId: organizer.id, name: organizer.name, address: organizer.email },
    attendees,
    asked: asked.value,
  });
  const held = await inRefusableTransaction(deps.host, (tx) => hold(deps, tx, { request, booking, now }, asked.value));
  if (held.ok || held.refusal.code !== 'slot-taken') return held;
  const { conflicts } = held.refusal;
  const taken = { period, asked: asked.value, except: null, by: request, conflicts };
  return refused(await slotTaken(deps, resources.value, taken));
}

function wishOf({ organizerId, actor, body }: BookingRequest, period: Interval): Wish {
  return { act: 'book', actor, organizerId, period, before: null, bookingId: null, form: formOf(body) };
}

function checkRequest(body: CreateBooking, period: Interval, now: Date): BookingRefusal | null {
  if (body.onConflict) {
    const message = 'Only a series has dates to choose from.';
    return { code: 'invalid-input', path: '/body/onConflict', message };
  }
  if (body.timeZone !== undefined && !isTimeZone(body.timeZone)) {
    return { code: 'unknown-time-zone', path: '/body/timeZone', message: 'Name an IANA time zone, as Europe/Berlin.' };
  }
  return checkPeriod(period, now);
}

function newBooking(
  request: BookingRequest,
  period: Interval,
  resources: readonly BookableResource[],
  timeZone: string,
  now: Date,
  { asked, ...people }: Pick<NewBooking, 'organizer' | 'attendees'> & { readonly asked: Judged | null },
): NewBooking {
  const waits = asked?.judgement.outcome === 'needs-approval';
  const holds = !waits || asked.judgement.holds;
  const connectionId = resources.find((resource) => resource.connectionId !== null)?.connectionId ?? null;
  // They are read in the order of their ids: as they were asked for.
  const ids = resources.map(() => newId(now)).sort();
  return {
    ...people,
    id: newId(now),
    subject: request.body.subject,
    bookedBy: bookedBy(request),
    private: request.body.private ?? false,
    origin: request.origin,
    timeZone,
    allDay: false,
    recurrence: null,
    // Nobody outside hears of what is not held for it yet.
    connectionId: holds ? connectionId : null,
    onlineMeeting: request.body.onlineMeeting ? WAITING : null,
    occurrences: [
      {
        id: newId(now),
        originalStart: period.start,
        period,
        allocations: resources.map((resource, index) => ({
          id: ids[index] ?? newId(now),
          resourceId: resource.id,
          blocks: holds ? resource.blocks : [],
          buffers: asked?.judgement.buffers.get(resource.id),
          state: waits ? 'requested' : 'confirmed',
          exchange: resource.connectionId === null || !holds ? 'none' : 'queued',
        })),
      },
    ],
  };
}

interface Holding {
  readonly request: BookingRequest;
  readonly booking: NewBooking;
  readonly now: Date;
}

async function hold(
  deps: BookingDeps,
  tx: Tx,
  { request, booking, now }: Holding,
  judgedBefore: Judged | null,
): Promise<StoredBooking> {
  const before = await answeredBefore(tx, request, booking.id, now);
  if (before) return before;
  await confirmDelegate(deps, tx, request);
  const asked = await confirmed(deps, tx, judgedBefore);
  const blocks = booking.occurrences.flatMap((o) => o.allocations.flatMap((a) => a.blocks));
  if (blocks.length === 0) {
    const periods = booking.occurrences.map((o) => widest(o.period, asked));
    await refuseTaken(tx, booking, periods);
  }
  const conflicts = await insertHolding(tx.db, booking, now);
  if (conflicts) refuseInside({ code: 'slot-taken', conflicts, alternatives: [] });
  const resourceIds = booking.occurrences.flatMap((o) => o.allocations.map((a) => a.resourceId));
  await recordAudit(tx, auditOf(request.actor, booking, resourceIds, asked), now);
  await keepVerdict(deps, tx, asked, booking.id);
  tx.publish(
    bookingEvent(
      'booking.created',
      { id: booking.id, version: 1, resourceIds, connectionId: booking.connectionId },
      request.actor,
      now,
    ),
  );
  return storedFrom(booking, now);
}

/** What asks for approval without holding the slot asks only for what is free. */
async function refuseTaken(tx: Tx, booking: NewBooking, periods: readonly Interval[]): Promise<void> {
  const ids = booking.occurrences.flatMap((o) => o.allocations.map((a) => a.resourceId));
  const conflicts = await blockersOf(tx.db, ids, periods, null);
  if (conflicts.length > 0) refuseInside({ code: 'slot-taken', conflicts, alternatives: [] });
}

function auditOf(actor: Actor, booking: NewBooking, resourceIds: readonly string[], asked: Judged | null) {
  const period = booking.occurrences[0]?.period;
  return {
    actor,
    act: 'booking.create',
    subjectType: 'booking',
    subjectId: booking.id,
    after: {
      subject: booking.private ? null : booking.subject,
      start: period?.start.toISOString(),
      end: period?.end.toISOString(),
      resourceIds,
      organizer: booking.organizer.name,
      ...(booking.onlineMeeting ? { onlineMeeting: 'teams' } : {}),
      ...verdictOf(asked),
    },
  };
}

export interface TakenSlot {
  readonly period: Interval;
  /** What the policies said: whatever meets their buffers stands in the way, too. */
  readonly asked?: Judged | null;
  /** The booking that is changed. */
  readonly except: string | null;
  /** Who acts, and for whom; on a booking that stands, instead of whom. */
  readonly by: {
    readonly actor: Actor;
    readonly organizerId?: string | null;
    readonly act?: 'walk-in';
    readonly inPlace?: boolean;
  };
  /** Seen in the way already; looked for where nothing was. */
  readonly conflicts?: readonly Conflict[];
}

/** An act on what stands is for its organizer, whoever does it: a display, an attendee, an approver. */
export function onBehalfOf(actor: Actor, { organizer }: StoredBooking): TakenSlot['by'] {
  return { actor, organizerId: organizer.personId, inPlace: true };
}

/** The answer to a lost race: who holds the time, and what is free instead. */
export async function slotTaken(
  deps: BookingDeps,
  resources: readonly BookableResource[],
  {
    period,
    asked = null,
    except,
    by: { actor, organizerId = null, act, inPlace = false },
    conflicts: seen = [],
  }: TakenSlot,
): Promise<BookingRefusal> {
  const resourceIds = resources.map((resource) => resource.id);
  const blocking = async (of: readonly BookableResource[]) =>
    blockersOf(
      deps.host.db,
      of.flatMap((resource) => resource.blocks),
      [widest(period, asked)],
      except,
    );
  const searching = async () => {
    const found = await blocking(resources);
    // Nobody there: what the resources are made of has changed meanwhile.
    return found.length > 0 ? found : blocking(await deps.resources(deps.host.db, resourceIds));
  };
  const [conflicts, alternatives] = await Promise.all([
    seen.length > 0 ? seen : searching(),
    deps.alternatives(deps.host.db, { resourceIds, period, actor, organizerId, inPlace, ...(act ? { act } : {}) }),
  ]);
  return { code: 'slot-taken', conflicts, alternatives };
}
