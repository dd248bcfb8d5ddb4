/** Texts of the console: nightly compares, and looking at one room now. */
export const compares = {
  title: 'Differences found',
  toHealth: 'To the connection',
  link: 'Differences found by compares',
  intro:
    'Each night every calendar is read whole and compared with what ONES has, for what no notification told. What differs is taken over from Exchange at once; where unusually many bookings would go it is held until somebody says that it is so. Days are in UTC; reports are kept for 30 days.',
  none: {
    title: 'Nothing was compared yet',
    text: 'The first compare is made in the night after a room is connected.',
  },
  run_one: '{{count, number}} room compared: {{healed, number}} healed, {{held, number}} held.',
  run_other: '{{count, number}} rooms compared: {{healed, number}} healed, {{held, number}} held.',
  same: 'Both sides were the same everywhere.',
  outcome: {
    same: '{{at}}: the same on both sides',
    healed_one: '{{at}}: {{count, number}} difference, healed',
    healed_other: '{{at}}: {{count, number}} differences, healed',
    held_one: '{{at}}: {{count, number}} difference, held',
    held_other: '{{at}}: {{count, number}} differences, held',
  },
  kind: {
    'missing-here': 'Stood in Exchange only',
    'missing-there': 'Stood in ONES only',
    time: 'Stood at another time',
    answer: 'The room’s answer differed',
  },
  ours: 'ONES: {{when}}',
  theirs: 'Exchange: {{when}}',
  trail: 'Its audit trail',
  more_one: '{{count, number}} more is not listed.',
  more_other: '{{count, number}} more are not listed.',
};

export const look = {
  column: 'Now',
  now: 'Look now',
  of: 'Look at {{room}} now',
  busy: 'Looking…',
  done: '{{room}}: read and compared.',
  failed: '{{room}} could not be read: {{error}}',
  notAsked: '{{room}} could not be looked at. Try again.',
  apply: 'Apply what is held',
  wouldGo_one: '{{count, number}} booking would be removed at once',
  wouldGo_other: '{{count, number}} bookings would be removed at once',
  applyOf: 'Apply what is held in {{room}}',
  askTitle: 'Are these bookings of {{room}} really gone?',
  askText_one:
    'Since {{since}}, {{count, number}} of {{of, number}} bookings to come would go. It is removed here, and its people are told.',
  askText_other:
    'Since {{since}}, {{count, number}} of {{of, number}} bookings to come would go. They are removed here, and their people are told.',
  audited: 'The audit trail keeps who said so.',
  keep: 'Keep them',
  applied: '{{room}}: the removals are applied now.',
};
