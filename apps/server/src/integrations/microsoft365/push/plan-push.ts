/** What has to be written to Exchange so that it agrees with a booking: the next single act, or nothing. Pure. */
import type { StoredBooking } from '../../../modules/booking/index.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Organizing } from '../represent/organizing.ts';
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
  /** The mailbox of a create whose outcome is not known: it may have taken place. */
  readonly openCreateAt: string | null;
  /** Where the room's own calendar is, for bookings without a person. */
  readonly roomMailbox: string | null;
  /** Whose calendar a booking of a person stands in (rule S19). */
  readonly organizing: Organizing;
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
      readonly online: boolean;
    }
  | { readonly kind: 'cancel' | 'remove'; readonly copy: KnownCopy };

const nothing: PushAct = { kind: 'nothing' };

/** Whether the room itself is the organizer: nobody known stands behind the booking (rule S21). */
export function isRoomOrganized({ booking, capabilities }: Pick<PushFacts, 'booking' | 'capabilities'>): boolean {
  return capabilities.writesTo === 'resource' || (booking.organizer.personId === null && booking.origin === 'player');
}

export function planPush(facts: PushFacts): PushAct {
  const { copy, wanted } = facts;
  if (!copy) return planFirst(facts);
  if (wanted.cancelled) return copy.base?.cancelled ? nothing : end(copy);
  if (copy.base === null) return { kind: 'invite', copy };
  const time = copy.base.start !== wanted.start || copy.base.end !== wanted.end;
  const subject = wanted.subject !== null && copy.base.subject !== wanted.subject;
  const people = copy.base.people.join() !== wanted.people.join() || namesOtherPlaces(copy.base, wanted);
  const online = wishesOnline(facts.booking);
  const differs = time || subject || people || online;
  return differs ? { kind: 'update', copy, time, subject, people, online } : nothing;
}

/** Asked for, and its calendar has not answered yet. */
export function wishesOnline({ onlineMeeting }: PushFacts['booking']): boolean {
  return onlineMeeting?.state === 'waiting';
}

function end(copy: KnownCopy): PushAct {
  return { kind: copy.base === null || copy.base.people.length === 0 ? 'remove' : 'cancel', copy };
}

/** What was written before places were kept is not written again for them alone. */
export function namesOtherPlaces({ places }: OrganizerBase, wanted: OrganizerBase): boolean {
  return places !== undefined && places !== wanted.places;
}

function planFirst(facts: PushFacts): PushAct {
  const { booking, wanted, openCreateAt, roomMailbox } = facts;
  const afterOpenCreate = openCreateAt !== null;
  // A cancelled booking is never created, unless its create may already have taken place: then it must be found to be undone.
  if (wanted.cancelled && !afterOpenCreate) return nothing;
  // Made outside, and its organizer's copy cannot be reached: there is nothing that we could write.
  if (booking.origin === 'outlook') return { kind: 'impossible', because: 'organizer-copy-unreachable' };
  if (isRoomOrganized(facts)) {
    // What may stand in a room that was given up since is found first.
    const mailbox = openCreateAt ?? roomMailbox;
    return mailbox
      ? { kind: 'create', mailbox, invites: false, afterOpenCreate }
      : { kind: 'impossible', because: 'no-room-mailbox' };
  }
  const { organizing } = facts;
  if (organizing.kind === 'two-domains') return { kind: 'impossible', because: 'rooms-in-two-domains' };
  if (organizing.kind === 'nobody') return { kind: 'impossible', because: 'no-representative' };
  const address = organizing.kind === 'representative' ? organizing.mailbox : booking.organizer.address;
  return address
    ? { kind: 'create', mailbox: address.toLowerCase(), invites: true, afterOpenCreate }
    : { kind: 'impossible', because: 'organizer-without-address' };
}
