/** How much one person may book of all that this policy serves: in a day, a week from Monday, a month. */
import Type from 'typebox';
import type { Interval } from '../../../kernel/interval.ts';
import { contains } from '../../../kernel/interval.ts';
import { allow, defineRule, type Facts, refuseWith } from '../rule.ts';
import { minutesSaid } from '../said.ts';
import { around } from '../zoned.ts';

const minutes = Type.Union([Type.Integer({ minimum: 1, maximum: 44_640 }), Type.Null()]);
const settings = Type.Object(
  { dayMinutes: minutes, weekMinutes: minutes, monthMinutes: minutes },
  { additionalProperties: false },
);

function lasts(period: Interval): number {
  return (period.end.getTime() - period.start.getTime()) / 60_000;
}

/** Each meeting counts whole where it begins. */
function bookedIn(facts: Facts, within: Interval): number {
  const others = facts.others.filter((one) => one.samePolicy && contains(within, one.period.start));
  return others.reduce((sum, one) => sum + lasts(one.period), 0);
}

export const maximumInPeriod = defineRule({
  id: 'maximum-in-period',
  group: 'people',
  settings,
  example: { dayMinutes: 240, weekMinutes: 600, monthMinutes: null },
  acts: ['book', 'move', 'extend'],
  path: '/body/end',
  needsOthers: () => true,
  evaluate: (facts, { dayMinutes, weekMinutes, monthMinutes }) => {
    const limits = [
      ['day', dayMinutes],
      ['week', weekMinutes],
      ['month', monthMinutes],
    ] as const;
    for (const [what, limit] of limits) {
      if (limit === null) continue;
      const booked = bookedIn(facts, around(facts.period.start, facts.resource.timeZone, what));
      if (booked + lasts(facts.period) > limit) {
        return refuseWith({ period: what, limit, booked: Math.round(booked), left: Math.max(0, limit - booked) });
      }
    }
    return allow();
  },
  words: {
    en: {
      name: 'Maximum of one person',
      settings: { dayMinutes: 'Minutes a day', weekMinutes: 'Minutes a week', monthMinutes: 'Minutes a month' },
      sentence: ({ period, limit, left }) =>
        `One person may book ${minutesSaid(limit, 'en')} a ${period}; ${minutesSaid(left, 'en')} are left.`,
    },
    'zh-Hant': {
      name: '每人上限',
      settings: { dayMinutes: '每天分鐘數', weekMinutes: '每週分鐘數', monthMinutes: '每月分鐘數' },
      sentence: ({ period, limit, left }) =>
        `每人每${{ day: '天', week: '週', month: '月' }[String(period)]}最多可預約 ${minutesSaid(limit, 'zh-Hant')}，尚餘 ${minutesSaid(left, 'zh-Hant')}。`,
    },
    'zh-Hans': {
      name: '每人上限',
      settings: { dayMinutes: '每天分钟数', weekMinutes: '每周分钟数', monthMinutes: '每月分钟数' },
      sentence: ({ period, limit, left }) =>
        `每人每${{ day: '天', week: '周', month: '月' }[String(period)]}最多可预订 ${minutesSaid(limit, 'zh-Hans')}，尚余 ${minutesSaid(left, 'zh-Hans')}。`,
    },
  },
});
