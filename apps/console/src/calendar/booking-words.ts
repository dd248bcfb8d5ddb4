/** A booking's title where it may be told. Pure. `t` of the namespace `common`. */
import type { TimelineEntry } from '@ones/contract';
import type { TFunction } from 'i18next';

export function titleOf(booking: Pick<TimelineEntry, 'subject' | 'private' | 'organizer'>, t: TFunction): string {
  if (booking.subject !== null) return booking.subject;
  return booking.private ? t('common:private') : t('common:bookedBy', { name: booking.organizer.name });
}
