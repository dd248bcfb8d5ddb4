/** Texts of the part that keeps a calendar feed; whoever shows it loads them with it. */
export const texts = {
  title: 'Calendar feed',
  mine: 'My calendar feed',
  about: {
    person:
      'Your meetings in another calendar, for example on your phone: subscribe to a secret address there. Whoever has it can read your meetings, private ones too.',
    resource:
      'What is booked here, in another calendar. Whoever has the address can read it; of private meetings it says only that there is one.',
    floor:
      'What is booked on this floor, in another calendar. Whoever has the address can read it; of private meetings it says only that there is one.',
  },
  off: 'An administrator has switched these feeds off.',
  none: 'There is no address yet.',
  made: 'Made',
  read: 'Last read',
  never: 'Not yet',
  make: 'Make an address',
  renew: 'Make a new address',
  renewTitle: 'Make a new address?',
  renewText: 'The present one ends at once. Every calendar that reads it needs the new one.',
  revoke: 'End the feed',
  revokeTitle: 'End the feed?',
  revokeText: 'Calendars that read it find nothing there any more.',
  revoked: 'The feed has ended',
  keep: 'Keep it',
  address: 'The address',
  once: 'It is shown this once: copy it now.',
  copy: 'Copy the address',
  copied: 'Copied',
  notCopied: 'Could not be copied. Please select and copy it.',
};
