/**
 * Who has to be told what about a booking now, given what they were told before. Pure: it sees the booking as it is, not how
 * it came to be, so that events may come late, twice or in another order.
 *
 * Exchange itself tells the attendees of whatever stands in its calendars; ONES tells the organizers of bookings made here,
 * the attendees of bookings that Exchange knows nothing of, and everybody whose booking is in trouble (rule S10).
 */
import { createHash } from 'node:crypto';
import type { Channel } from '../../kernel/actor.ts';
import type { BookingForMail, MailResource } from './booking-for-mail.ts';
import type { CalendarMethod } from './calendar/calendar-file.ts';

/** To the organizer. `offline`: it stands, without the Teams meeting that was asked for. */
export type OrganizerMailKind =
  | 'confirmed'
  | 'changed'
  | 'cancelled'
  | 'declined'
  | 'unsynced'
  | 'conflicted'
  | 'offline';
/** To attendees. */
export type AttendeeMailKind = 'invitation' | 'update' | 'cancellation' | 'uninvited';
export type MailKind = OrganizerMailKind | AttendeeMailKind;

export interface MailPlan {
  readonly kind: MailKind;
  readonly recipient: { readonly address: string; readonly name: string | null };
  readonly audience: 'organizer' | 'attendee';
  /** The resources in trouble, or all that the mail speaks of. */
  readonly resources: readonly MailResource[];
  readonly calendar: CalendarMethod | null;
  /** Hash of what is told. */
  readonly told: string;
  /** Unique: the same occasion is told once. */
  readonly occasion: string;
}

export interface ToldBefore {
  readonly recipient: string;
  readonly kind: MailKind;
  readonly told: string;
}

export interface MailEvent {
  readonly type: string;
  readonly channel: Channel;
  /** Exchange has told what came of the Teams meeting that was asked for here. */
  readonly onlineAnswered?: boolean;
}

/** In the order in which they were told. */
export function planMail(event: MailEvent, booking: BookingForMail, before: readonly ToldBefore[]): MailPlan[] {
  const about = new About(event, booking, before);
  return [...about.toOrganizer(), ...about.toAttendees()];
}

const TELLS_A_CHANGE = new Set(['booking.moved', 'booking.changed']);
const standing = new Set<MailKind>(['confirmed', 'changed', 'invitation', 'update']);

class About {
  readonly #event: MailEvent;
  readonly #booking: BookingForMail;
  readonly #before: readonly ToldBefore[];
  readonly #live: readonly MailResource[];
  /** Exchange has the meeting, and tells its attendees. */
  readonly #synced: boolean;

  constructor(event: MailEvent, booking: BookingForMail, before: readonly ToldBefore[]) {
    this.#event = event;
    this.#booking = booking;
    this.#before = before;
    this.#live = booking.resources.filter(({ state }) => state === 'confirmed' || state === 'checked_in');
    this.#synced = booking.resources.some(({ exchange }) => exchange !== 'none');
  }

  toOrganizer(): MailPlan[] {
    const { organizer, origin } = this.#booking;
    // A walk-in's organizer is the room itself.
    if (organizer.address === null || (origin === 'player' && organizer.personId === null)) return [];
    const recipient = { address: organizer.address.toLowerCase(), name: organizer.name };
    const kind = this.#isMadeHere ? this.#organizerKind(recipient.address) : null;
    const calendar = kind === 'cancelled' ? 'cancel' : 'publish';
    const usual = kind ? [this.#plan({ kind, recipient, audience: 'organizer', calendar }, this.#live)] : [];
    return [...usual, ...this.#troubles(recipient)];
  }

  toAttendees(): MailPlan[] {
    const { organizer, attendees } = this.#booking;
    if (this.#synced || !this.#isMadeHere || organizer.address === null) return [];
    const invited = attendees.map(({ address, name }) => ({ address: address.toLowerCase(), name }));
    const others = invited.filter(({ address }) => address !== organizer.address?.toLowerCase());
    const known = new Set([...others.map(({ address }) => address), organizer.address.toLowerCase()]);
    const gone = [...new Set(this.#before.map((one) => one.recipient))].filter((address) => !known.has(address));
    return [
      ...others.flatMap((recipient) => {
        const kind = this.#attendeeKind(recipient.address);
        const calendar = kind === 'cancellation' ? 'cancel' : 'request';
        return kind ? [this.#plan({ kind, recipient, audience: 'attendee', calendar }, this.#live)] : [];
      }),
      ...gone.flatMap((address) => {
        if (!this.#stands(address)) return [];
        const recipient = { address, name: null };
        return [this.#plan({ kind: 'uninvited', recipient, audience: 'attendee', calendar: 'cancel' }, this.#live)];
      }),
    ];
  }

  /** Meetings made in Outlook are told of by Outlook, those added to by the add-in too. */
  get #isMadeHere(): boolean {
    return this.#booking.origin !== 'outlook' && this.#booking.origin !== 'add-in';
  }

  get #isCancelled(): boolean {
    return this.#booking.resources.every(({ state }) => state === 'cancelled' || state === 'released');
  }

  get #isSettled(): boolean {
    return this.#live.length > 0 && this.#live.every(({ exchange }) => exchange === 'none' || exchange === 'accepted');
  }

  /** One mail tells of a change and of how to join: it waits until Exchange has answered about the Teams meeting. */
  get #awaitsLink(): boolean {
    return this.#synced && this.#booking.onlineMeeting?.state === 'waiting';
  }

  /** Who has acted in Exchange has been told by Exchange. */
  get #isKnownThere(): boolean {
    return this.#event.channel === 'sync';
  }

  #lastTold(address: string): ToldBefore | undefined {
    return this.#before.findLast((one) => one.recipient === address && (standing.has(one.kind) || ends(one.kind)));
  }

  /** Whether the last that somebody heard is that the meeting takes place. */
  #stands(address: string): boolean {
    const last = this.#lastTold(address);
    return last !== undefined && standing.has(last.kind);
  }

  #organizerKind(address: string): OrganizerMailKind | null {
    const last = this.#lastTold(address);
    if (this.#isCancelled) {
      const tellIt = this.#event.type === 'booking.cancelled' && !this.#isKnownThere;
      return tellIt && !(last && ends(last.kind)) ? 'cancelled' : null;
    }
    if (!this.#stands(address)) return this.#isSettled ? 'confirmed' : null;
    return this.#isNews(last) && this.#live.length > 0 ? 'changed' : null;
  }

  #attendeeKind(address: string): AttendeeMailKind | null {
    if (this.#isCancelled) return this.#stands(address) ? 'cancellation' : null;
    if (!this.#stands(address)) return this.#isSettled ? 'invitation' : null;
    return this.#isNews(this.#lastTold(address)) && this.#live.length > 0 ? 'update' : null;
  }

  #isNews(last: ToldBefore | undefined): boolean {
    const { type, onlineAnswered } = this.#event;
    const tells = onlineAnswered || (TELLS_A_CHANGE.has(type) && !this.#isKnownThere && !this.#awaitsLink);
    return tells && last?.told !== this.#told(this.#live);
  }

  /** What is told of a meeting that takes place: how to join it, too. */
  #told(resources: readonly MailResource[]): string {
    const link = this.#booking.onlineMeeting?.joinUrl ?? null;
    const said = this.#hash(resources);
    return link === null ? said : `${said}.${hashOf(link)}`;
  }

  #troubles(recipient: MailPlan['recipient']): MailPlan[] {
    const { resources } = this.#booking;
    const of = (kind: OrganizerMailKind, inTrouble: readonly MailResource[]) => {
      if (inTrouble.length === 0) return [];
      const plan = this.#plan({ kind, recipient, audience: 'organizer', calendar: null }, inTrouble);
      const known = this.#before.some((one) => one.kind === kind && one.told === plan.told);
      return known ? [] : [plan];
    };
    const alive = resources.filter(({ state }) => state !== 'cancelled' && state !== 'released');
    const declined = alive.filter(({ state, exchange }) => state === 'declined' || exchange === 'declined');
    const lost = this.#isMadeHere ? alive.filter(({ state }) => state === 'conflicted') : [];
    return [
      ...of('declined', declined),
      ...of(
        'unsynced',
        alive.filter(({ exchange, state }) => exchange === 'unsynced' && state !== 'declined'),
      ),
      ...of('conflicted', lost),
      ...of('offline', this.#booking.onlineMeeting?.state === 'refused' ? this.#live : []),
    ];
  }

  #plan(
    who: Pick<MailPlan, 'kind' | 'recipient' | 'audience' | 'calendar'>,
    resources: readonly MailResource[],
  ): MailPlan {
    const { id, version } = this.#booking;
    const told = standing.has(who.kind) ? this.#told(resources) : this.#hash(resources);
    const spoken = resources.length > 0 ? resources : this.#booking.resources;
    return {
      ...who,
      resources: spoken,
      told,
      occasion: [id, version, who.kind, told, who.recipient.address].join(' '),
    };
  }

  /** Everything that a mail says; who attends is not among it, as attendees are not told of each other. */
  #hash(resources: readonly MailResource[]): string {
    const { start, end, timeZone, subject, private: isPrivate, recurrence } = this.#booking;
    const said = [start, end, timeZone, subject, isPrivate, recurrence, resources.map(({ id }) => id).sort()];
    return hashOf(said);
  }
}

function hashOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
}

function ends(kind: MailKind): boolean {
  return kind === 'cancelled' || kind === 'cancellation' || kind === 'uninvited';
}
