/** Texts of the wizard: what stands around each page. */
export const frame = {
  step: {
    server: 'Server settings',
    rooms: 'Room settings',
    people: 'User settings',
    state: { done: 'done', now: 'now', later: 'to come' },
  },
  steps: 'Steps',
  testFailed: 'The last test found something. You can mend it later under Server settings.',
  next: 'Save and next',
  close: 'Save and close',
  back: 'Back',
  saved: 'Saved.',
  stale: 'Somebody else saved these settings meanwhile.',
  reload: 'Show what they saved',
  resume: 'Go on setting up',
  unfinished: 'Not set up to the end. Nothing is synced until you save the last page.',
  keptDraft: 'Your entries from before were kept, except the secret.',
  startOver: 'Start over',
  cannotYet: 'Rooms can be loaded as soon as the server settings work.',
};
