/** Texts of the console: what each rule does. */
export const about = {
  recurring: 'Whether series may be booked.',
  'all-day': 'Whether whole days may be booked.',
  'cross-day': 'Whether a booking may run past midnight.',
  'several-resources': 'Whether one booking may take several resources.',
  'walk-in-only': 'Nothing in advance: whoever stands at the door takes it now.',
  channels: 'Through what it may be booked and changed.',
  'date-range':
    'How far ahead it may be booked, and at what time of day the last day opens, in the room’s own time zone.',
  length: 'The shortest and the longest booking.',
  'lock-before-start': 'From when on a booking can no longer be changed or cancelled.',
  'business-hours': 'Whether bookings may lie outside the room’s business hours.',
  buffers: 'Time kept free before and after, for cleaning or setting up. It is held, but not shown as the meeting.',
  'who-may-view':
    'Only these people and groups see it, and whoever manages it: for others it is in no list, on no floor display, in no feed.',
  'who-may-book': 'Only people of these roles or groups, and these people, may book.',
  'who-may-manage':
    'These people and groups move, cancel and approve the bookings of others here, as the managers of the place do.',
  overlap: 'Whether somebody may hold two resources at the same time.',
  'maximum-in-period': 'How much one person may book within a day, a week and a month.',
  approval:
    'A booking waits until somebody approves it. Approvers are written to; their own bookings need no approval.',
  outsiders: 'Who from outside may book: from Outlook, or without an account.',
  terms: 'A text that has to be accepted when booking.',
  'extra-fields': 'What else is asked when booking, such as a cost centre.',
  pin: 'A PIN is chosen when booking, and asked for at the door.',
  completion: 'Whoever booked in Outlook fills in by a link what Outlook cannot ask for; else the room declines.',
  'check-in': 'Somebody has to say that they came, or the room is released for others.',
  confidentiality: 'What everybody who walks past may read.',
};
