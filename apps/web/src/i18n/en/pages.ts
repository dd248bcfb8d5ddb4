/** Texts of the web app: pages. */
export const pages = {
  nav: { find: 'Find a room', schedule: 'My schedule' },
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or what it led to is gone.',
    home: 'Find a room',
  },
};
