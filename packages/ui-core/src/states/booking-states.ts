/** How the states of a booking and of its way to Exchange are said and shown (U1, B2, S10). */
import type { BookingState, ExchangeState } from '@ones/contract';
import type { StateLook } from './room-statuses.ts';

export const bookingStateLooks: Readonly<Record<BookingState, StateLook>> = {
  requested: { labelKey: 'booking.requested', icon: 'hourglass', tone: 'cool-grey' },
  pending_validation: { labelKey: 'booking.pending_validation', icon: 'hourglass', tone: 'cool-grey' },
  confirmed: { labelKey: 'booking.confirmed', icon: 'booked', tone: 'blue' },
  checked_in: { labelKey: 'booking.checked_in', icon: 'in-use', tone: 'red' },
  ended: { labelKey: 'booking.ended', icon: 'ended', tone: 'grey' },
  declined: { labelKey: 'booking.declined', icon: 'declined', tone: 'brown' },
  cancelled: { labelKey: 'booking.cancelled', icon: 'declined', tone: 'grey' },
  released: { labelKey: 'booking.released', icon: 'no-show', tone: 'brown' },
  conflicted: { labelKey: 'booking.conflicted', icon: 'conflict', tone: 'amber' },
};

/** A confirmed booking between check-in's opening and closing is shown as waiting; the door and the lists say the same. */
export const waitingForCheckInLook: StateLook = {
  labelKey: 'booking.waiting-check-in',
  icon: 'check-in',
  tone: 'amber',
};

/** A request that waits for its organizer to fill in what Outlook could not ask for. */
export const incompleteLook: StateLook = { labelKey: 'booking.incomplete', icon: 'hourglass', tone: 'amber' };

export const exchangeStateLooks: Readonly<Record<ExchangeState, StateLook>> = {
  none: { labelKey: 'exchange.none', icon: 'ended', tone: 'grey' },
  queued: { labelKey: 'exchange.queued', icon: 'cloud-wait', tone: 'cool-grey' },
  sent: { labelKey: 'exchange.sent', icon: 'cloud-sent', tone: 'cool-grey' },
  pending: { labelKey: 'exchange.pending', icon: 'cloud-wait', tone: 'cool-grey' },
  accepted: { labelKey: 'exchange.accepted', icon: 'cloud-ok', tone: 'green' },
  declined: { labelKey: 'exchange.declined', icon: 'cloud-no', tone: 'red' },
  unsynced: { labelKey: 'exchange.unsynced', icon: 'conflict', tone: 'amber' },
};

/** States in which a booking keeps others from its time (DESIGN §4: hold). `conflicted` is shown as taken (S8). */
const holding: ReadonlySet<BookingState> = new Set<BookingState>([
  'requested',
  'pending_validation',
  'confirmed',
  'checked_in',
  'conflicted',
]);

export function holdsItsTime(state: BookingState): boolean {
  return holding.has(state);
}

/** Those that somebody must look at come first on every list. */
export function needsAttention(state: BookingState, exchange: ExchangeState): boolean {
  return state === 'declined' || state === 'conflicted' || exchange === 'declined' || exchange === 'unsynced';
}
