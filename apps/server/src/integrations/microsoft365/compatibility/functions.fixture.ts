/** What the table of compatibility compares: a row a function, and where it does not arise. Data; what holds is said by tests. */

/** Where a meeting was made. */
export type Origin = 'ones' | 'outlook';

/** `yes-if-allowed`: only for people whom an administrator has named. */
export type Outcome = 'yes' | 'yes-if-allowed' | 'partly' | 'no';

export interface ComparedFunction {
  readonly id: string;
  readonly title: string;
  /** Where nobody could ask for it; everywhere else a test has to book it. */
  readonly notAsked?: Origin;
}

export const comparedFunctions: readonly ComparedFunction[] = [
  { id: 'create', title: 'Book a room in ONES', notAsked: 'outlook' },
  { id: 'seen', title: 'Seen in ONES and on the room’s schedule' },
  { id: 'walk-in', title: 'Walk in at the display', notAsked: 'outlook' },
  { id: 'check-in', title: 'Check in at the display' },
  { id: 'extend', title: 'Extend at the display' },
  { id: 'end', title: 'End early, at the display or by checking out' },
  { id: 'attendees', title: 'Attendees check in as well' },
  { id: 'no-show', title: 'Released when nobody checks in' },
  { id: 'recurring', title: 'Rule: series' },
  { id: 'all-day', title: 'Rule: whole days' },
  { id: 'cross-day', title: 'Rule: over midnight' },
  { id: 'business-hours', title: 'Rule: business hours' },
  { id: 'several-resources', title: 'Rule: several rooms at once' },
  { id: 'date-range', title: 'Rule: how far ahead, with release time' },
  { id: 'length', title: 'Rule: length' },
  { id: 'overlap-policy', title: 'Rule: no overlap within a policy' },
  { id: 'overlap-any', title: 'Rule: no overlap at all' },
  { id: 'approval-holding', title: 'Approval that holds the room' },
  { id: 'approval', title: 'Approval that does not hold the room' },
  { id: 'lock', title: 'Lock before the start' },
  { id: 'for-others', title: 'Managers book for others', notAsked: 'outlook' },
  { id: 'channel', title: 'Rule: booked through certain channels' },
  { id: 'terms', title: 'Terms, extra fields and PIN' },
  { id: 'online-meeting', title: 'Teams meeting made with the booking' },
  { id: 'mail', title: 'Mail in the company’s own style' },
];
