/** What went wrong and what to do, by the API's stable code. `offline` and `unreadable-answer` are the browser's own. */
export const problems = {
  'invalid-input': { title: 'Something is filled in wrongly', mend: 'Please check the fields marked below.' },
  'invalid-time-range': { title: 'The end is not after the start', mend: 'Please choose another time.' },
  'in-the-past': { title: 'This time has passed', mend: 'Please choose a time from now on.' },
  'unknown-time-zone': { title: 'The time zone is not known', mend: 'Please choose another time zone.' },
  'body-too-large': { title: 'This is too much at once', mend: 'Please send less, for instance fewer attendees.' },
  'unsupported-media-type': { title: 'The server did not understand', mend: 'Please reload the page and try again.' },
  'malformed-json': { title: 'The server did not understand', mend: 'Please reload the page and try again.' },
  'not-signed-in': { title: 'You are not signed in', mend: 'Please sign in to go on.' },
  'sign-in-expired': {
    title: 'Your sign-in has expired',
    mend: 'Please sign in again; you come back to where you were.',
  },
  'sign-in-failed': {
    title: 'Signing in did not work',
    mend: 'Please try again. If it fails again, tell your administrator the request number.',
  },
  'connection-sign-in-required': {
    title: 'Microsoft 365 needs you to sign in once',
    mend: 'Sign in once more, so that ONES may write to your calendar.',
  },
  'organizer-sign-in-required': {
    title: 'The person you book for has to sign in once',
    mend: 'Ask them to sign in to ONES with Microsoft once, so that it may write to their calendar.',
  },
  forbidden: { title: 'You may not do this', mend: 'Ask your administrator for the permission.' },
  'wrong-origin': { title: 'The request came from another site', mend: 'Please open ONES at its own address.' },
  'not-found': { title: 'This does not exist, or no longer', mend: 'It may have been removed, or you may not see it.' },
  'slot-taken': { title: 'Somebody was faster', mend: 'This time has just been taken. Choose another room or time.' },
  'policy-refused': { title: 'The rules of this room do not allow it', mend: 'Please change what is marked below.' },
  'booking-not-changeable': {
    title: 'This booking can no longer be changed',
    mend: 'It has ended, was cancelled, or is locked.',
  },
  'name-taken': { title: 'Something else has this name already', mend: 'Choose another name.' },
  'group-in-use': {
    title: 'The group is in use',
    mend: 'Take it out of roles, connections and policies first.',
  },
  'place-in-use': { title: 'Something still depends on it', mend: 'Move or archive what stands there first.' },
  'stale-version': {
    title: 'Somebody changed this meanwhile',
    mend: 'You now see the newest state. Please look at it and try again.',
  },
  'idempotency-key-reused': {
    title: 'This was already sent',
    mend: 'Please look whether it is done before trying again.',
  },
  'unknown-resource': { title: 'This room does not exist any more', mend: 'Please choose another one.' },
  'unknown-person': { title: 'This person is not known', mend: 'Please choose somebody else.' },
  'not-offered-by-integration-type': {
    title: 'This cannot be booked here',
    mend: 'Your company books this room in Outlook. Please book it there.',
  },
  'no-representative': {
    title: 'This room is in another domain',
    mend: 'Nobody books it for people of your domain at present. Please ask your administrator.',
  },
  'rooms-in-two-domains': {
    title: 'These rooms are in different domains',
    mend: 'Please make a booking of its own for each.',
  },
  'room-without-connection': {
    title: 'This room belongs to another company',
    mend: 'ONES does not reach it. Please ask your administrator.',
  },
  'online-meeting-not-possible': {
    title: 'No Teams meeting can be made here',
    mend: 'ONES writes nobody’s own calendar for this room. Leave it out, or add the Teams meeting in Outlook.',
  },
  'connection-failed': {
    title: 'Microsoft 365 did not answer as it should',
    mend: 'Please try again in a moment. Your administrator sees the cause in the console.',
  },
  'room-of-other-connection': {
    title: 'Another connection books these rooms',
    mend: 'A room is booked through one connection only. Take it out of the other one first.',
  },
  'pin-required': {
    title: 'The PIN is missing or wrong',
    mend: 'Type the PIN that was chosen when the meeting was booked.',
  },
  'card-unknown': {
    title: 'Nobody here has this card',
    mend: 'Check in with your phone, or ask for your card to be added.',
  },
  'card-not-invited': {
    title: 'This card is not of this meeting',
    mend: 'Its organizer, or somebody invited, checks in.',
  },
  'pairing-code-unknown': {
    title: 'No display shows this code',
    mend: 'Check the code on the display; it changes after a while.',
  },
  'too-many-requests': { title: 'Too many attempts', mend: 'Please wait a minute and try again.' },
  unavailable: { title: 'ONES is not available right now', mend: 'Please try again in a moment.' },
  internal: {
    title: 'Something broke on our side',
    mend: 'Please try again. If it fails again, tell your administrator the request number.',
  },
  offline: { title: 'No connection', mend: 'Check your network. Nothing was lost; try again when you are back.' },
  'unreadable-answer': { title: 'The answer could not be read', mend: 'Please reload the page and try again.' },
};
