/** Which copies of a round are requests of others that have just arrived, and what became of their titles. Pure. */
import type { EventCopy } from '../translate.ts';
import type { SeenRequest } from './readiness.ts';

export interface Sighting {
  readonly cleanId: string;
  readonly arrived: SeenRequest['arrived'];
  readonly title: SeenRequest['title'];
  readonly copy: EventCopy;
}

/** A series counts once. What the room organizes itself asks it nothing. */
export function sightingsOf(copies: readonly EventCopy[]): Sighting[] {
  const byMeeting = new Map<string, Sighting>();
  for (const copy of copies) {
    if (copy.isOrganizer || copy.cancelled || copy.answer === 'declined') continue;
    const before = byMeeting.get(copy.cleanId);
    const arrived = copy.answer === 'pending' ? 'unanswered' : 'accepted';
    if (before && (before.arrived === 'unanswered' || arrived === 'accepted')) continue;
    byMeeting.set(copy.cleanId, { cleanId: copy.cleanId, arrived, title: titleOn(copy), copy });
  }
  return [...byMeeting.values()];
}

/**
 * Exchange takes the title away with its acceptance, or puts the organizer's name in its place:
 * https://learn.microsoft.com/powershell/module/exchange/set-calendarprocessing (DeleteSubject, AddOrganizerToSubject)
 */
function titleOn(copy: EventCopy): SeenRequest['title'] {
  if (copy.answer !== 'accepted') return null;
  return readableTitle(copy) === null ? 'lost' : 'kept';
}

export function readableTitle({ subject, organizer }: Pick<EventCopy, 'subject' | 'organizer'>): string | null {
  const title = subject?.trim() ?? '';
  return title === '' || title.toLowerCase() === organizer.name.trim().toLowerCase() ? null : title;
}
