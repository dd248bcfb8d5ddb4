/** Whether a booking may go on after midnight, where the resource stands. */
import { allow, defineRule, refuseWith } from '../rule.ts';
import { datesOf } from '../zoned.ts';
import { AllowedSettings } from './is-allowed.ts';

export const crossDay = defineRule({
  id: 'cross-day',
  group: 'booking',
  settings: AllowedSettings,
  example: { allowed: false },
  acts: ['book', 'walk-in', 'move', 'extend'],
  path: '/body/end',
  evaluate: (facts, { allowed }) =>
    datesOf(facts.period, facts.resource.timeZone).length > 1 && !allowed ? refuseWith({}) : allow(),
  words: {
    en: {
      name: 'Bookings over midnight',
      settings: { allowed: 'A booking may end on another day' },
      sentence: () => 'A booking must end on the day on which it begins.',
    },
    'zh-Hant': { name: '跨日預約', settings: { allowed: '允許跨日' }, sentence: () => '預約必須在開始當天結束。' },
    'zh-Hans': { name: '跨日预订', settings: { allowed: '允许跨日' }, sentence: () => '预订必须在开始当天结束。' },
  },
});
