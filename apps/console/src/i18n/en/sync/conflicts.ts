/** Texts of the console: conflicts and how they are settled. */
export const conflicts = {
  title: 'Conflicts',
  intro:
    'Each of these meetings stands in Exchange in a room whose time somebody else holds. Whoever holds it keeps it until you decide. When the time falls free, the claim takes it by itself.',
  none: {
    title: 'No conflicts',
    text: 'Where a meeting in Exchange claims a time that somebody else holds, both appear here at once.',
  },
  claims: 'Claims the time',
  holds: 'Holds the time',
  noHolder: 'The time has just fallen free; the claim takes it by itself.',
  from: '{{who}} · made in: {{origin}}',
  back: 'Go back',
  audited: 'The audit trail keeps who decided this, and when.',
  instead: 'Free at this time',
  nothingFree: 'Nothing else in this building is free at this time.',
  seats_one: '{{count, number}} seat',
  seats_other: '{{count, number}} seats',
  move: {
    name: 'Move to another room',
    of: 'Move “{{title}}” from {{room}} to another room',
    here: '“{{title}}” gets the room that you choose; {{holders}} keeps {{room}}.',
    there:
      'The change is sent to Exchange and {{who}} sees the new room there; where ONES may not change that meeting, nothing happens and you are told.',
    ours: '{{who}} is told by mail.',
    done: 'The meeting has another room.',
  },
  decline: {
    name: 'Decline the claim',
    of: 'Decline “{{title}}” in {{room}}',
    here: '“{{title}}” does not get {{room}}; {{holders}} keeps it.',
    there: 'The room declines in Exchange: {{who}} sees “The room was given to another meeting” there.',
    ours: '{{who}} is told by mail.',
    done: 'The claim is declined.',
  },
  release: {
    name: 'Give it to the claim',
    of: 'Give {{room}} to “{{title}}”',
    here_one: '{{holders}} loses {{room}} and “{{title}}” gets it in the same moment.',
    here_other: '{{count, number}} meetings lose {{room}} ({{holders}}) and “{{title}}” gets it in the same moment.',
    there: 'The room declines them in Exchange: their organizers see it there and are told by mail.',
    ours: 'Their organizers are told by mail.',
    done: 'The room is given to the claim.',
  },
};
