/** Time that the room itself holds beside a meeting that cannot be written outside: as at a walk-in (rules B7 and S21). */
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { bookingEvent } from './booking.events.ts';
import type { StoredBooking, StoredOccurrence } from './booking.repository.ts';
import type { BookableResource } from './deps.ts';
import { insertHolding, type NewBooking } from './hold.repository.ts';
import type { Buffers } from './policy-port.ts';
import { refuseInside } from './refuse-inside.ts';

export interface HeldBeside {
  readonly booking: StoredBooking;
  readonly occurrence: StoredOccurrence;
  readonly resource: BookableResource;
  readonly actor: Actor;
  /** Kept free after it. */
  readonly buffers?: Buffers | undefined;
  readonly attendees?: NewBooking['attendees'];
}

/** @returns the id of what is held; refused inside where somebody else has the time. */
export async function holdByRoom(tx: Tx, beside: HeldBeside, period: Interval, now: Date): Promise<string> {
  const added = newBeside(beside, period, now);
  const conflicts = await insertHolding(tx.db, added, now);
  if (conflicts) return refuseInside({ code: 'slot-taken', conflicts, alternatives: [] });
  const { id, connectionId } = added;
  const about = { id, version: 1, resourceIds: [beside.resource.id], connectionId };
  tx.publish(bookingEvent('booking.created', about, beside.actor, now));
  return id;
}

function newBeside(beside: HeldBeside, period: Interval, now: Date): NewBooking {
  const { booking, occurrence, resource, buffers, attendees = [] } = beside;
  const exchange = resource.connectionId === null ? ('none' as const) : ('queued' as const);
  // Whoever takes it is there.
  const held = { resourceId: resource.id, blocks: resource.blocks, state: 'checked_in' as const, exchange };
  return {
    id: newId(now),
    subject: occurrence.subject ?? booking.subject,
    private: booking.private,
    organizer: { personId: null, name: booking.organizer.name, address: resource.emailAddress },
    origin: 'player',
    timeZone: resource.timeZone,
    allDay: false,
    recurrence: null,
    connectionId: resource.connectionId,
    continues: booking.id,
    attendees,
    occurrences: [
      {
        id: newId(now),
        originalStart: period.start,
        period,
        allocations: [{ id: newId(now), ...held, buffers }],
      },
    ],
  };
}
