/**
 * What a sync tells the booking module about meetings outside: one change for each occurrence on each resource, already
 * reconciled (echoes are gone, merges are decided). Names nothing of any vendor.
 */
import type { Recurrence } from '@ones/contract';
import type { Interval } from '../../kernel/interval.ts';
import type { OnlineMeetingThere } from './online-meeting.ts';

export interface ExternalMeeting {
  readonly connectionId: string;
  /** The meeting's name across mailboxes (rule S4). */
  readonly cleanId: string;
  /** null leaves ours: it could not be read, or nothing new was said. */
  readonly details: ExternalDetails | null;
}

export interface ExternalDetails {
  /** undefined leaves ours; null: nobody may read it ("Booked by …"). */
  readonly subject?: string | null;
  /** Where the organizer's title cannot be read: what the room's copy says; null: nothing that may be shown. */
  readonly titleOnRoom?: string | null;
  readonly private: boolean;
  readonly organizer: { readonly name: string; readonly address: string | null };
  /** A booking made in ONES keeps its own. */
  readonly timeZone: string;
  readonly allDay: boolean;
  /** undefined leaves ours: one occurrence of a series whose master nobody may read. */
  readonly recurrence?: Recurrence | null;
  /** undefined leaves ours; null: there is no online meeting, or none that may be shown. */
  readonly onlineMeeting?: OnlineMeetingThere;
  /** undefined leaves ours. */
  readonly attendees?: readonly {
    readonly address: string;
    readonly name: string | null;
    readonly type: 'required' | 'optional';
    readonly response: 'none' | 'accepted' | 'tentative' | 'declined';
  }[];
  /**
   * Title, addresses and online meeting as last agreed: what is the same as then leaves ours, who was added or taken away on one side alone
   * is so on both (rule S5). Absent: nothing was agreed yet, and theirs count.
   */
  readonly before?: {
    readonly subject: string | null;
    readonly addresses: readonly string[];
    readonly onlineMeeting: OnlineMeetingThere;
  };
}

export interface ExternalChange {
  readonly meeting: ExternalMeeting;
  readonly resourceId: string;
  /** What names the occurrence; null for a single meeting, which has only one. */
  readonly originalStart: Date | null;
  readonly what:
    | {
        readonly kind: 'present';
        /** null leaves ours. */
        readonly period: Interval | null;
        readonly answer: 'accepted' | 'pending';
        /** Made by us a moment ago: what was let go here meanwhile does not come back by it. */
        readonly madeHere?: true;
      }
    /** Only the meeting's details are news. */
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'gone'; readonly because: 'cancelled' | 'declined'; readonly detail: string | null };
}

/** What came of a change: the row it stands in now, for the sync's own records. */
export interface AppliedChange {
  readonly change: ExternalChange;
  readonly bookingId: string | null;
  readonly occurrenceId: string | null;
}
