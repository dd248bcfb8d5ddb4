/** Nobody books ahead: whoever comes, takes it. */

import Type from 'typebox';
import { addMinutes } from '../../../kernel/interval.ts';
import { allow, defineRule, refuseWith } from '../rule.ts';

const settings = Type.Object({ only: Type.Boolean() }, { additionalProperties: false });
/** Clocks differ, and people hesitate. */
const NOW_MINUTES = 5;

export const walkInOnly = defineRule({
  id: 'walk-in-only',
  group: 'booking',
  settings,
  example: { only: true },
  acts: ['book', 'move'],
  path: '/body/start',
  evaluate: ({ period, now }, { only }) =>
    !only || period.start <= addMinutes(now, NOW_MINUTES) ? allow() : refuseWith({}),
  words: {
    en: {
      name: 'Walk-in only',
      settings: { only: 'Nobody books ahead' },
      sentence: () => 'This is not booked ahead: go there and take it if it is free.',
    },
    'zh-Hant': {
      name: '僅限現場使用',
      settings: { only: '不接受提前預約' },
      sentence: () => '此資源不接受提前預約，現場空閒即可使用。',
    },
    'zh-Hans': {
      name: '仅限现场使用',
      settings: { only: '不接受提前预订' },
      sentence: () => '此资源不接受提前预订，现场空闲即可使用。',
    },
  },
});
