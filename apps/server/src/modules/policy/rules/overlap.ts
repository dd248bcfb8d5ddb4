/** Whether one person may have two meetings at once: always, not within this policy, or never. */
import Type from 'typebox';
import { overlaps } from '../../../kernel/interval.ts';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { instantSaid } from '../said.ts';

const settings = Type.Object(
  { mode: Type.Enum(['allowed', 'not-within-policy', 'not-at-all']) },
  { additionalProperties: false },
);

export const overlap = defineRule({
  id: 'overlap',
  group: 'people',
  settings,
  example: { mode: 'not-within-policy' },
  acts: ['book', 'move', 'extend'],
  path: '/body/start',
  needsOthers: ({ mode }) => mode !== 'allowed',
  evaluate: (facts, { mode }) => {
    if (mode === 'allowed') return allow();
    const other = facts.others.find(
      (one) => overlaps(one.period, facts.period) && (mode === 'not-at-all' || one.samePolicy),
    );
    if (!other) return allow();
    const { start, end } = other.period;
    return refuseWith({
      mode,
      start: start.toISOString(),
      end: end.toISOString(),
      timeZone: facts.resource.timeZone,
    });
  },
  words: {
    en: {
      name: 'Overlaps of one person',
      settings: { mode: 'Two bookings of one person at once' },
      sentence: ({ start, timeZone }) =>
        `The organizer has another booking at this time, from ${instantSaid(start, timeZone, 'en')}.`,
    },
    'zh-Hant': {
      name: '同一人重疊預約',
      settings: { mode: '同一人同時有兩項預約' },
      sentence: ({ start, timeZone }) =>
        `召集人在此時段已有另一項預約（${instantSaid(start, timeZone, 'zh-Hant')} 起）。`,
    },
    'zh-Hans': {
      name: '同一人重叠预订',
      settings: { mode: '同一人同时有两项预订' },
      sentence: ({ start, timeZone }) =>
        `组织者在此时段已有另一项预订（${instantSaid(start, timeZone, 'zh-Hans')} 起）。`,
    },
  },
});
