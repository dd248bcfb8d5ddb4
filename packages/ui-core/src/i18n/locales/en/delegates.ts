/** Texts of the part that keeps delegates; whoever shows it loads them with it. */
export const texts = {
  title: 'Delegates',
  mine: 'My delegates',
  about: {
    me: 'They book in your place, and see, change and cancel what you organize, private meetings included. Your feeds, your sign-in and what others keep private stay closed to them.',
    person:
      'They book in this person’s place, and see, change and cancel what this person organizes, private meetings included.',
  },
  add: 'Add a delegate',
  hint: 'Type a name; choose by arrows and Enter.',
  none: 'There are no delegates yet.',
  remove: 'Remove {{name}}',
  removeShort: 'Remove',
  added: '{{name}} is a delegate now',
  removed: '{{name}} is no longer a delegate',
  inactive: 'Books nothing at present: the account is not active',
  refused: {
    'not-oneself': { title: 'This person cannot be named', mend: 'Nobody names themselves.' },
    'unknown-person': { title: 'This person cannot book here', mend: 'Choose somebody who works here and is active.' },
    'too-many': { title: 'There are fifty delegates already', mend: 'Remove one first.' },
  },
  principals: {
    title: 'You may book for',
    hint: 'Choose for whom in “Book for” of a new booking.',
    schedule: 'Schedule of {{name}}',
  },
};
