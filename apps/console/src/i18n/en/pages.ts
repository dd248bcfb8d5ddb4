/** Texts of the console: the frame and what every page may say. */
export const pages = {
  nav: {
    home: 'Overview',
    calendar: 'Calendar',
    players: 'Displays',
    resources: 'Resources',
    policies: 'Policies',
    approvals: 'Approvals',
    people: 'People',
    connections: 'Connections',
    audit: 'Audit',
  },
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or what it led to is gone.',
    home: 'Overview',
  },
  noPermission: {
    title: 'You may not see this',
    text: '{{name}}, this part of the management console needs a permission that you do not have. Ask a global administrator for it.',
    webApp: 'To the booking app',
  },
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Mark the text and copy it by hand.',
  shownSoFar: '{{count}} so far; more come while scrolling',
  shownAll: '{{count}} in all',
};
