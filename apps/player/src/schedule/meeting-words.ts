/** What a door may say about a meeting: its title, or who booked it, or that it is private. Pure. */
import type { DoorMeeting } from '@ones/contract';
import { exchangeStateLooks } from '@ones/ui-core';
import type { Translate } from '../i18n/translate.ts';

export interface MeetingWords {
  readonly title: string;
  readonly organizer: string | null;
}

export function meetingWords(meeting: DoorMeeting, t: Translate): MeetingWords {
  if (meeting.private) return { title: t('meeting.private'), organizer: meeting.organizer };
  if (meeting.title !== null && meeting.title.trim() !== '') {
    return { title: meeting.title, organizer: meeting.organizer };
  }
  if (meeting.organizer) return { title: t('meeting.bookedBy', { name: meeting.organizer }), organizer: null };
  return { title: t('meeting.reserved'), organizer: null };
}

/** Nobody should think a room is theirs before Exchange has said so (rule S10); what is well needs no words. */
export function exchangeWords(meeting: DoorMeeting, t: Translate): string | null {
  switch (meeting.exchange) {
    case 'queued':
    case 'sent':
    case 'pending':
      return t.state(exchangeStateLooks.queued.labelKey);
    case 'declined':
    case 'unsynced':
      return t.state(exchangeStateLooks[meeting.exchange].labelKey);
    case 'none':
    case 'accepted':
      return null;
  }
}
