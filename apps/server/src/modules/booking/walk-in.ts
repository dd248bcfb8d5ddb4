/** Books a room at its door, from now on, by somebody nobody knows: the room itself is the organizer (rule S21). */
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { recordAudit } from '../audit/index.ts';
import { slotTaken } from './book-resource.ts';
import { bookingEvent } from './booking.events.ts';
import { findBooking, type StoredBooking } from './booking.repository.ts';
import { type BookableResource, type BookingDeps, type BookingResult, refused } from './deps.ts';
import { resolveResources } from './facts.ts';
import { insertHolding, type NewBooking } from './hold.repository.ts';
import { confirmed, type Judged, judged, keepVerdict, verdictOf } from './judging.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { nextBlockerAfter } from './schedule.repository.ts';

export interface WalkInRequest {
  readonly resourceId: string;
  /** Null: until the next meeting, at most two hours. */
  readonly minutes: number | null;
  readonly actor: Actor;
}

const LONGEST_UNTIL_NEXT_MINUTES = 120;

export async function walkIn(deps: BookingDeps, request: WalkInRequest): Promise<BookingResult<StoredBooking>> {
  const resources = await resolveResources(deps, [request.resourceId]);
  if (!resources.ok) return resources;
  const resource = resources.value[0] as BookableResource;
  const now = deps.clock.now();
  const start = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const end = await endOf(deps, resource, request.minutes, start);
  const period = { start, end };
  const by = { actor: request.actor, act: 'walk-in' } as const;
  if (end <= now) {
    const wanted = { start, end: addMinutes(start, 15) };
    return refused(await slotTaken(deps, [resource], { period: wanted, except: null, by }));
  }

  const wish = { act: 'walk-in', organizerId: null, period, before: null, bookingId: null } as const;
  const asked = await judged(deps, [resource], { ...wish, actor: request.actor });
  if (!asked.ok) return asked;
  const booking = newWalkIn(resource, period, asked.value, now);
  const held = await inRefusableTransaction(deps.host, async (tx) => {
    const confirmedNow = await confirmed(deps, tx, asked.value);
    const conflicts = await insertHolding(tx.db, booking, now);
    if (conflicts) return refuseInside({ code: 'slot-taken', conflicts, alternatives: [] });
    const about = { id: booking.id, version: 1, resourceIds: [resource.id], connectionId: booking.connectionId };
    tx.publish(bookingEvent('booking.created', about, request.actor, now));
    const audited = { actor: request.actor, act: 'booking.walk-in', subjectType: 'booking', subjectId: booking.id };
    await recordAudit(
      tx,
      { ...audited, after: { start: start.toISOString(), end: end.toISOString(), ...verdictOf(confirmedNow) } },
      now,
    );
    await keepVerdict(deps, tx, confirmedNow, booking.id);
    return (await findBooking(tx.db, booking.id)) ?? refuseInside({ code: 'not-found' });
  });
  if (held.ok || held.refusal.code !== 'slot-taken') return held;
  const { conflicts } = held.refusal;
  return refused(await slotTaken(deps, [resource], { period, asked: asked.value, except: null, by, conflicts }));
}

async function endOf(
  deps: BookingDeps,
  resource: BookableResource,
  minutes: number | null,
  start: Date,
): Promise<Date> {
  if (minutes !== null) return addMinutes(start, minutes);
  const latest = addMinutes(start, LONGEST_UNTIL_NEXT_MINUTES);
  const next = await nextBlockerAfter(deps.host.db, resource.blocks, start);
  return next && next < latest ? next : latest;
}

function newWalkIn(resource: BookableResource, period: Interval, asked: Judged | null, now: Date): NewBooking {
  return {
    id: newId(now),
    subject: null,
    private: false,
    organizer: { personId: null, name: resource.name, address: resource.emailAddress },
    origin: 'player',
    timeZone: resource.timeZone,
    allDay: false,
    recurrence: null,
    connectionId: resource.connectionId,
    attendees: [],
    occurrences: [
      {
        id: newId(now),
        originalStart: period.start,
        period,
        allocations: [
          {
            id: newId(now),
            resourceId: resource.id,
            blocks: resource.blocks,
            buffers: walkInBuffers(asked, resource.id),
            state: 'checked_in',
            exchange: resource.connectionId === null ? 'none' : 'queued',
          },
        ],
      },
    ],
  };
}

/** Whoever stands at the door comes now: nothing is kept free before. */
function walkInBuffers(asked: Judged | null, resourceId: string) {
  const buffers = asked?.judgement.buffers.get(resourceId);
  return buffers && { before: 0, after: buffers.after };
}
