/** A request to book, and the answer to one that came before with the same key. */
import { createHash } from 'node:crypto';
import type { CreateBooking } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { findBooking, type StoredBooking } from './booking.repository.ts';
import { type BookingDeps, type BookingResult, done } from './deps.ts';
import type { BookedBy, NewBooking } from './hold.repository.ts';
import { keyedBooking, rememberKey } from './idempotency.repository.ts';
import { refuseInside } from './refuse-inside.ts';
import type { Origin } from './tables.ts';

export interface BookingRequest {
  readonly body: CreateBooking;
  readonly organizerId: string;
  readonly origin: Origin;
  readonly actor: Actor;
  readonly idempotencyKey: string | null;
  /** Booked in the organizer's place: that right has to stand when the slot is held. */
  readonly asDelegate?: boolean;
}

/** Who booked it, where that was somebody else than whom it is for. */
export function bookedBy({ actor, organizerId }: BookingRequest): BookedBy | null {
  const { personId, label } = actor;
  return personId === null || personId === organizerId ? null : { personId, name: label };
}

/** In the transaction that holds the slot: a right that was taken back meanwhile is none. */
export async function confirmDelegate(deps: BookingDeps, tx: Tx, request: BookingRequest): Promise<void> {
  const { actor, organizerId, asDelegate } = request;
  if (!asDelegate || actor.personId === null) return;
  const pair = { delegateId: actor.personId, principalId: organizerId };
  if (!(await deps.delegations.actsFor(tx.db, pair))) refuseInside({ code: 'forbidden' });
}

/** The same request with the same key is answered with the booking it made the first time. */
export async function answeredBefore(
  tx: Tx,
  request: BookingRequest,
  bookingId: string,
  now: Date,
): Promise<StoredBooking | null> {
  if (request.idempotencyKey === null || request.actor.personId === null) return null;
  const hash = createHash('sha256').update(JSON.stringify(request.body)).digest();
  const entry = { personId: request.actor.personId, key: request.idempotencyKey, hash, bookingId };
  const before = await rememberKey(tx.db, entry, now);
  if (!before) return null;
  if (!before.hash.equals(hash)) return refuseInside({ code: 'idempotency-key-reused' });
  return (await findBooking(tx.db, before.bookingId)) ?? refuseInside({ code: 'not-found' });
}

/** What a key made before is answered with again, whatever policies say now. */
export async function answeredAlready(
  deps: BookingDeps,
  { actor, idempotencyKey }: BookingRequest,
): Promise<BookingResult<StoredBooking> | null> {
  if (idempotencyKey === null || actor.personId === null) return null;
  const bookingId = await keyedBooking(deps.host.db, { personId: actor.personId, key: idempotencyKey });
  const booking = bookingId && (await findBooking(deps.host.db, bookingId));
  return booking ? done(booking) : null;
}

/** What is filled in beside time and title. */
export function formOf({ termsAccepted, fields, pin }: CreateBooking) {
  return { ...(termsAccepted ? { termsAccepted } : {}), ...(fields ? { fields } : {}), ...(pin ? { pin } : {}) };
}

/** What was just written, without asking for it again. */
export function storedFrom(booking: NewBooking, now: Date): StoredBooking {
  return {
    ...booking,
    bookedBy: booking.bookedBy ?? null,
    version: 1,
    cleanId: null,
    createdAt: now,
    onlineMeeting: booking.onlineMeeting ?? null,
    attendees: booking.attendees.map(({ personId, ...rest }) => ({ ...rest, person_id: personId, response: 'none' })),
    occurrences: booking.occurrences.map((occurrence) => ({
      ...occurrence,
      subject: occurrence.subject ?? null,
      allocations: occurrence.allocations.map((allocation) => ({
        ...allocation,
        exchangeSince: now,
        exchangeDetail: null,
      })),
    })),
  };
}
