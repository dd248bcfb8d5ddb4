/** What has to be written to Exchange so that it agrees with a booking: the next single act, or nothing. Pure. */
import type { StoredBooking } from '../../../modules/booking/index.ts';
import type { Capabilities } from '../capabilities.ts';
import type { OrganizerBase } from './organizer-base.ts';

export interface KnownCopy {
  readonly mailbox: string;
  readonly immutableId: string;
  /** null: created, but nobody is invited yet. */
  readonly base: OrganizerBase | null;
}

export interface PushFacts {
  readonly booking: StoredBooking;
  readonly capabilities: Pick<Capabilities, 'writesTo'>;
  readonly wanted: OrganizerBase;
  readonly copy: KnownCopy | null;
  /** A create whose outcome is not known: it may have taken place. */
  readonly openCreate: boolean;
  /** Where the room's own calendar is, for bookings without a person. */
  readonly roomMailbox: string | null;
}

export type PushAct =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'impossible'; readonly because: string }
  | {
      readonly kind: 'create';
      readonly mailbox: string;
      readonly invites: boolean;
      /** It may have taken place before. */
      readonly afterOpenCreate: boolean;
    }
  | { readonly kind: 'invite'; readonly copy: KnownCopy }
  | {
      readonly kind: 'update';
      readonly copy: KnownCopy;
      readonly time: boolean;
      readonly subject: boolean;
      readonly people: boolean;
    }
  | { readonly kind: 'cancel'; readonly copy: KnownCopy }
  | { readonly kind: 'remove'; readonly copy: KnownCopy };

const nothing: PushAct = { kind: 'nothing' };

/** Whether the room itself is the organizer: nobody known stands behind the booking (rule S21). */
export function isRoomOrganized({ booking, capabilities }: Pick<PushFacts, 'booking' | 'capabilities'>): boolean {
  return capabilities.writesTo === 'resource' || (booking.organizer.personId === null && booking.origin === 'player');
}

export function planPush(facts: PushFacts): PushAct {
  const { copy, wanted } = facts;
  if (!copy) return planFirst(facts);
  if (wanted.cancelled) {
    if (copy.base?.cancelled) return nothing;
    return copy.base === null || copy.base.people.length === 0 ? { kind: 'remove', copy } : { kind: 'cancel', copy };
  }
  if (copy.base === null) return { kind: 'invite', copy };
  const time = copy.base.start !== wanted.start || copy.base.end !== wanted.end;
  const subject = wanted.subject !== null && copy.base.subject !== wanted.subject;
  const people = copy.base.people.join() !== wanted.people.join();
  return time || subject || people ? { kind: 'update', copy, time, subject, people } : nothing;
}

function planFirst(facts: PushFacts): PushAct {
  const { booking, wanted, openCreate, roomMailbox } = facts;
  // A cancelled booking is never created, unless its create may already have taken place: then it must be found to be undone.
  if (wanted.cancelled && !openCreate) return nothing;
  // Made outside, and its organizer's copy cannot be reached: there is nothing that we could write.
  if (booking.origin === 'outlook') return { kind: 'impossible', because: 'organizer-copy-unreachable' };
  if (isRoomOrganized(facts)) {
    return roomMailbox
      ? { kind: 'create', mailbox: roomMailbox, invites: false, afterOpenCreate: openCreate }
      : { kind: 'impossible', because: 'no-room-mailbox' };
  }
  const { address } = booking.organizer;
  return address
    ? { kind: 'create', mailbox: address.toLowerCase(), invites: true, afterOpenCreate: openCreate }
    : { kind: 'impossible', because: 'organizer-without-address' };
}
