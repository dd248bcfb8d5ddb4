/** Texts of the web app: pages. */
export const pages = {
  nav: { find: 'Find a room', schedule: 'My schedule' },
  approvals: {
    title: 'Approvals',
    waiting_one: '{{count}} waits for you',
    waiting_other: '{{count}} wait for you',
    none: { title: 'Nothing waits for you', text: 'Bookings that need your approval wait here.' },
    noneThere: {
      title: 'Nothing waits there',
      text: 'Approvals for other buildings and floors may wait: choose all buildings.',
    },
    who: 'Booked by',
    when: 'When',
    where: 'Where',
    policy: 'Policy',
    answerBy: 'Answer by',
    approve: 'Approve',
    decline: 'Decline',
    word: 'A word to {{name}} (optional)',
    approved: 'Approved',
    declined: 'Declined',
  },
  checkIn: {
    title: 'Check in',
    forWhom: 'for {{name}}',
    none: {
      title: 'Nothing waits for you in {{room}}',
      text: 'No meeting of yours in this room is open for check-in right now.',
    },
    next: 'The next meeting here begins {{when}}.',
    mine: 'Your next meeting here begins {{when}}.',
    quiet: 'No meeting is booked here in the next seven days.',
    book: 'Book this room',
  },
  completion: {
    title: 'Complete your booking',
    why: 'This was booked in Outlook, which cannot ask for everything. Once it is filled in, the room answers.',
    by: 'Complete by',
    until: 'Waits to be completed until {{when}}',
    fillIn: 'Fill in what is missing by {{when}}, or the room declines.',
    submit: 'Complete',
    open: 'Complete it',
    booking: 'Open the booking',
    over: {
      completed: { title: 'It is complete', text: 'The room answers in Outlook; that takes a moment.' },
      expired: {
        title: 'It is too late',
        text: 'The room has declined. If you still need it, invite it again in Outlook.',
      },
      withdrawn: {
        title: 'Nothing is missing any more',
        text: 'The meeting is gone, or the room has answered already.',
      },
    },
  },
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or what it led to is gone.',
    home: 'Find a room',
  },
};
