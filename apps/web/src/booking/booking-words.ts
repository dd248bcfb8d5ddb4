/** A booking in words: its rooms, its title where it may be told. Pure. */
import type { Booking } from '@ones/contract';
import type { TFunction } from 'i18next';

export function roomsOf(booking: Pick<Booking, 'allocations'>): string {
  return booking.allocations.map(({ resourceName }) => resourceName).join(', ');
}

/** `t` of the namespace `common`. */
export function titleOf(booking: Pick<Booking, 'subject' | 'private' | 'organizer'>, t: TFunction): string {
  if (booking.subject !== null) return booking.subject;
  return booking.private ? t('common:private') : t('common:bookedBy', { name: booking.organizer.name });
}
