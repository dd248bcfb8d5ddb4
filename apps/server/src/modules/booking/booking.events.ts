/** What the booking module publishes. Events carry ids; whoever reacts reads the booking as it is then. */
import type { Actor, Channel } from '../../kernel/actor.ts';
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

export const bookingEventTypes = [
  /** A booking holds its slot for the first time. */
  'booking.created',
  /** Its time or its resources changed. */
  'booking.moved',
  /** Its title or its people changed. */
  'booking.changed',
  'booking.cancelled',
  /** It was ended before its time. */
  'booking.ended',
  'booking.extended',
  /** Exchange answered: for a resource accepted, pending or declined; or about the Teams meeting asked for. */
  'booking.answered',
  /** It lost its slot to another, or got it back. */
  'booking.conflicted',
  /** Nobody came: its room is free again. */
  'booking.released',
  /** Nobody came so many times in a row that its coming dates were given back, too. */
  'booking.series-released',
] as const;
export type BookingEventType = (typeof bookingEventTypes)[number];

export interface BookingEventPayload {
  readonly bookingId: string;
  readonly resourceIds: readonly string[];
  readonly version: number;
  /** Whether a connection keeps it the same outside. */
  readonly synced: boolean;
  /** Through what it came about; `sync` means that Exchange knows already. */
  readonly channel: Channel;
  /** Where the type alone does not say it: somebody came; it was made outside, and found there; the Teams meeting
   * asked for is answered, or has its link. */
  readonly act?: 'check-in' | 'found' | 'online-answered';
  readonly changedOutside?: ChangedOutside;
}

/** What was still to come and was moved or cancelled outside: of several dates the first. */
export interface ChangedOutside {
  readonly act: 'move' | 'cancel';
  /** When it was before. */
  readonly start: string;
  readonly end: string;
  /** null: it is cancelled. */
  readonly to: { readonly start: string; readonly end: string } | null;
  readonly resourceIds: readonly string[];
}

export type BookingEvent = DomainEvent<BookingEventPayload & Record<string, unknown>>;

export function bookingEvent(
  type: BookingEventType,
  about: {
    readonly id: string;
    readonly version: number;
    readonly resourceIds: readonly string[];
    /** Left out where it is not at hand: then it may be synced. */
    readonly connectionId?: string | null;
    readonly act?: BookingEventPayload['act'];
    readonly changedOutside?: ChangedOutside | undefined;
  },
  actor: Actor,
  now: Date,
): BookingEvent {
  return {
    id: newId(now),
    type,
    occurredAt: now,
    payload: {
      bookingId: about.id,
      resourceIds: about.resourceIds,
      version: about.version,
      synced: about.connectionId !== null,
      channel: actor.channel,
      ...(about.act ? { act: about.act } : {}),
      ...(about.changedOutside ? { changedOutside: about.changedOutside } : {}),
    },
  };
}

/** Whoever booked declined it in Outlook, and a policy keeps it. Made under the same id, it is the same event. */
export function declineKept(bookingId: string, id: string, now: Date): DomainEvent {
  return { id, type: 'booking.decline-kept', occurredAt: now, payload: { bookingId } };
}
