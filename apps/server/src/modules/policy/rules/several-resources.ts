/** Whether it may be booked together with others. */
import { allow, defineRule, refuseWith } from '../rule.ts';
import { AllowedSettings } from './is-allowed.ts';

export const severalResources = defineRule({
  id: 'several-resources',
  group: 'booking',
  settings: AllowedSettings,
  example: { allowed: false },
  acts: ['book', 'move'],
  path: '/body/resourceIds',
  evaluate: (facts, { allowed }) =>
    facts.resourceCount > 1 && !allowed ? refuseWith({ resources: facts.resourceCount }) : allow(),
  words: {
    en: {
      name: 'Several resources',
      settings: { allowed: 'It may be booked together with others' },
      sentence: () => 'This is booked alone, not together with others.',
    },
    'zh-Hant': {
      name: '同時預約多項資源',
      settings: { allowed: '可與其他資源一起預約' },
      sentence: () => '此資源只能單獨預約。',
    },
    'zh-Hans': {
      name: '同时预订多项资源',
      settings: { allowed: '可与其他资源一起预订' },
      sentence: () => '此资源只能单独预订。',
    },
  },
});
