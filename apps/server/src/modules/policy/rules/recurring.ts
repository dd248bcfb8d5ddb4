/** Whether series may be booked. */
import { allow, defineRule, refuseWith } from '../rule.ts';
import { AllowedSettings } from './is-allowed.ts';

export const recurring = defineRule({
  id: 'recurring',
  group: 'booking',
  settings: AllowedSettings,
  example: { allowed: false },
  acts: ['book', 'move'],
  path: '/body/recurrence',
  evaluate: (facts, { allowed }) => (facts.recurring && !allowed ? refuseWith({}) : allow()),
  words: {
    en: {
      name: 'Series',
      settings: { allowed: 'Series may be booked' },
      sentence: () => 'Series are not allowed here.',
    },
    'zh-Hant': {
      name: '週期性預約',
      settings: { allowed: '允許週期性預約' },
      sentence: () => '此資源不允許週期性預約。',
    },
    'zh-Hans': {
      name: '周期性预订',
      settings: { allowed: '允许周期性预订' },
      sentence: () => '此资源不允许周期性预订。',
    },
  },
});
