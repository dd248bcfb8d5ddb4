/** Whether it may be booked from midnight to midnight, where it stands. */
import { allow, defineRule, refuseWith } from '../rule.ts';
import { isWholeDays } from '../zoned.ts';
import { AllowedSettings } from './is-allowed.ts';

export const allDay = defineRule({
  id: 'all-day',
  group: 'booking',
  settings: AllowedSettings,
  example: { allowed: false },
  acts: ['book', 'move'],
  path: '/body/end',
  evaluate: (facts, { allowed }) => {
    const isAllDay = facts.allDay || isWholeDays(facts.period, facts.resource.timeZone);
    return isAllDay && !allowed ? refuseWith({}) : allow();
  },
  words: {
    en: {
      name: 'All-day bookings',
      settings: { allowed: 'Whole days may be booked' },
      sentence: () => 'Whole days cannot be booked here.',
    },
    'zh-Hant': { name: '全天預約', settings: { allowed: '允許全天預約' }, sentence: () => '此資源不允許全天預約。' },
    'zh-Hans': { name: '全天预订', settings: { allowed: '允许全天预订' }, sentence: () => '此资源不允许全天预订。' },
  },
});
