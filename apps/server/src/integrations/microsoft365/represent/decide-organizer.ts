/**
 * Whether a representative organizes a booking, decided when it is first written and kept (rule S19): whatever is set later, the
 * event stays where it stands.
 */
import type { BookableResource, StoredBooking } from '../../../modules/booking/index.ts';
import { type Db, inTransaction } from '../../../platform/db/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../context.ts';
import { organizerCopyOf } from '../pull/copy.repository.ts';
import { attemptsOf } from '../push/attempt.repository.ts';
import { isRoomOrganized } from '../push/plan-push.ts';
import { type Organizing, organizingOf } from './organizing.ts';
import { keepRepresentative, representativeOf } from './represented.repository.ts';

export interface Deciding {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
  readonly resources: readonly BookableResource[];
}

export async function decideOrganizer({ deps, context, booking, resources }: Deciding): Promise<Organizing> {
  const { db } = deps.host;
  const { connection, capabilities } = context;
  if (booking.origin === 'outlook' || capabilities.representatives === 'none') return { kind: 'own' };
  if (isRoomOrganized({ booking, capabilities })) return { kind: 'own' };
  const before = await representativeOf(db, booking.id);
  if (before !== null) return { kind: 'representative', mailbox: before };
  const decided = organizingOf({
    organizer: booking.organizer.address,
    rooms: resources.flatMap((one) => (one.connectionId === null ? [] : [one.emailAddress])),
    representatives: connection.representatives,
  });
  if (decided.kind === 'own' || (await isBegun(db, booking.id))) return { kind: 'own' };
  if (decided.kind !== 'representative') return decided;
  const { mailbox } = decided;
  const row = { bookingId: booking.id, connectionId: connection.id, mailbox };
  await inTransaction(deps.host, (tx) => keepRepresentative(tx.db, row));
  return decided;
}

/** It stands, or may stand, in the person's own calendar already. */
async function isBegun(db: Db, bookingId: string): Promise<boolean> {
  if (await organizerCopyOf(db, bookingId)) return true;
  return (await attemptsOf(db, bookingId)).some(({ kind, state }) => kind === 'create' && state !== 'failed');
}

/** The booking as its representative sees it: whoever booked it is a guest among the others. */
export function asGuests(booking: StoredBooking, organizing: Organizing): StoredBooking {
  if (organizing.kind !== 'representative') return booking;
  const { address, name, personId } = booking.organizer;
  const booker = address?.toLowerCase();
  if (booker === undefined) return booking;
  const guest = { address: booker, name, type: 'required' as const, response: 'none' as const, person_id: personId };
  const others = booking.attendees.filter((one) => ![booker, organizing.mailbox].includes(one.address));
  return { ...booking, attendees: [guest, ...others] };
}
