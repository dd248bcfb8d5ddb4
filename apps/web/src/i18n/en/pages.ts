/** Texts of the web app: pages. */
export const pages = {
  nav: { find: 'Find a room', schedule: 'My schedule' },
  approvals: {
    title: 'Approvals',
    none: { title: 'Nothing waits for you', text: 'Bookings that need your approval wait here.' },
    who: 'Booked by',
    when: 'When',
    where: 'Where',
    policy: 'Policy',
    approve: 'Approve',
    decline: 'Decline',
    word: 'A word to {{name}} (optional)',
    approved: 'Approved',
    declined: 'Declined',
  },
  checkIn: {
    title: 'Check in',
    none: {
      title: 'Nothing waits for you here',
      text: 'No meeting of yours in this room is open for check-in right now.',
    },
  },
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or what it led to is gone.',
    home: 'Find a room',
  },
};
