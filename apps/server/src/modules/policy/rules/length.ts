/** How short and how long one booking may be. */
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { minutesSaid } from '../said.ts';

const minutes = Type.Integer({ minimum: 1, maximum: 44_640 });
const settings = Type.Object({ minMinutes: minutes, maxMinutes: minutes }, { additionalProperties: false });

export const length = defineRule({
  id: 'length',
  group: 'time',
  settings,
  example: { minMinutes: 15, maxMinutes: 480 },
  acts: ['book', 'walk-in', 'move', 'extend'],
  path: '/body/end',
  evaluate: ({ period }, { minMinutes, maxMinutes }) => {
    const lasts = (period.end.getTime() - period.start.getTime()) / 60_000;
    if (lasts >= minMinutes && lasts <= maxMinutes) return allow();
    return refuseWith({ minMinutes, maxMinutes, lasts: Math.round(lasts) });
  },
  words: {
    en: {
      name: 'Length',
      settings: { minMinutes: 'At least so many minutes', maxMinutes: 'At most so many minutes' },
      sentence: ({ minMinutes, maxMinutes, lasts }) =>
        `A booking lasts ${minutesSaid(minMinutes, 'en')} to ${minutesSaid(maxMinutes, 'en')}; this one ${minutesSaid(lasts, 'en')}.`,
    },
    'zh-Hant': {
      name: '預約長度',
      settings: { minMinutes: '最短幾分鐘', maxMinutes: '最長幾分鐘' },
      sentence: ({ minMinutes, maxMinutes, lasts }) =>
        `每次預約須為 ${minutesSaid(minMinutes, 'zh-Hant')} 至 ${minutesSaid(maxMinutes, 'zh-Hant')}；這次為 ${minutesSaid(lasts, 'zh-Hant')}。`,
    },
    'zh-Hans': {
      name: '预订长度',
      settings: { minMinutes: '最短几分钟', maxMinutes: '最长几分钟' },
      sentence: ({ minMinutes, maxMinutes, lasts }) =>
        `每次预订须为 ${minutesSaid(minMinutes, 'zh-Hans')} 至 ${minutesSaid(maxMinutes, 'zh-Hans')}；这次为 ${minutesSaid(lasts, 'zh-Hans')}。`,
    },
  },
});
