/** Texts of the web app: schedule. */
export const schedule = {
  title: 'My schedule',
  empty: {
    title: 'No meetings in a room ahead',
    text: 'What you book or are invited to appears here, whether made here or in Outlook.',
    act: 'Find a room',
  },
  attention: 'Needs your attention',
  next: { now: 'Now', ends: 'ends {{until}}' },
  answers: {
    accepted: '{{count}} accepted',
    tentative: '{{count}} tentative',
    declined: '{{count}} declined',
    none: '{{count}} without answer',
  },
  invitedBy: 'Invited by {{name}}',
  bookedBy: 'Booked by {{name}}',
  whose: { label: 'Whose schedule', mine: 'Mine', title: 'Schedule of {{name}}' },
};
