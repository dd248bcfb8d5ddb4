/** How bookings become an agenda: what needs somebody first, then days; and which one is next. Pure. */
import type { Booking } from '@ones/contract';
import { holdsItsTime, type Instant, instantOf, needsAttention, wallTimeOf } from '@ones/ui-core';

export interface Agenda {
  readonly attention: readonly Booking[];
  /** YYYY-MM-DD in the reader's zone, in order. */
  readonly days: readonly { readonly date: string; readonly bookings: readonly Booking[] }[];
  /** Running now, else the next one. */
  readonly next: Booking | null;
}

export function agendaOf(bookings: readonly Booking[], now: Instant, zone: string): Agenda {
  const shown = bookings
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => instantOf(a.start) - instantOf(b.start));
  const attention = shown.filter((booking) => instantOf(booking.end) > now && wantsSomebody(booking));
  const days = new Map<string, Booking[]>();
  for (const booking of shown.filter((one) => !attention.includes(one))) {
    const { date } = wallTimeOf(instantOf(booking.start), zone);
    days.set(date, [...(days.get(date) ?? []), booking]);
  }
  return {
    attention,
    days: [...days].map(([date, ofDay]) => ({ date, bookings: ofDay })),
    next: shown.find(({ state, end }) => holdsItsTime(state) && instantOf(end) > now) ?? null,
  };
}

function wantsSomebody(booking: Booking): boolean {
  return (
    booking.completion !== null || booking.allocations.some(({ state, exchange }) => needsAttention(state, exchange))
  );
}

/** How many answered what, in this order; kinds nobody gave are left out. */
export function answersOf(
  booking: Pick<Booking, 'attendees'>,
): { answer: Booking['attendees'][number]['response']; count: number }[] {
  return (['accepted', 'tentative', 'declined', 'none'] as const)
    .map((answer) => ({ answer, count: booking.attendees.filter(({ response }) => response === answer).length }))
    .filter(({ count }) => count > 0);
}
