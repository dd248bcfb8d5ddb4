/** How far ahead it may be booked: from one day to another, the last of which opens at the release time. */

import { Temporal } from 'temporal-polyfill';
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { dateSaid, instantSaid } from '../said.ts';
import { at, zoned } from '../zoned.ts';

const settings = Type.Object(
  {
    fromDays: Type.Integer({ minimum: 0, maximum: 730 }),
    toDays: Type.Integer({ minimum: 0, maximum: 730 }),
    releaseTime: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  },
  { additionalProperties: false },
);

export const dateRange = defineRule({
  id: 'date-range',
  group: 'time',
  settings,
  example: { fromDays: 0, toDays: 14, releaseTime: '00:00' },
  acts: ['book', 'move'],
  path: '/body/start',
  evaluate: ({ now, period, resource }, { fromDays, toDays, releaseTime }) => {
    const { timeZone } = resource;
    const today = zoned(now, timeZone).toPlainDate();
    const released = now >= at(today, releaseTime, timeZone);
    const earliest = today.add({ days: fromDays });
    const latest = today.add({ days: released ? toDays : toDays - 1 });
    const wanted = zoned(period.start, timeZone).toPlainDate();
    const values = { earliest: earliest.toString(), latest: latest.toString(), timeZone };
    if (Temporal.PlainDate.compare(wanted, earliest) < 0) return refuseWith({ ...values, opensAt: null });
    if (Temporal.PlainDate.compare(wanted, latest) <= 0) return allow();
    const opensAt = at(wanted.subtract({ days: toDays }), releaseTime, timeZone);
    return refuseWith({ ...values, opensAt: opensAt.toISOString() });
  },
  words: {
    en: {
      name: 'How far ahead',
      settings: {
        fromDays: 'From so many days ahead',
        toDays: 'To so many days ahead',
        releaseTime: 'The last day opens at',
      },
      sentence: ({ earliest, latest, opensAt, timeZone }) =>
        opensAt
          ? `Bookable up to ${dateSaid(latest, 'en')} at present. This day opens on ${instantSaid(opensAt, timeZone, 'en')}.`
          : `Bookable from ${dateSaid(earliest, 'en')} on.`,
    },
    'zh-Hant': {
      name: '可預約日期範圍',
      settings: { fromDays: '從幾天後起', toDays: '至幾天後止', releaseTime: '最後一天的開放時間' },
      sentence: ({ earliest, latest, opensAt, timeZone }) =>
        opensAt
          ? `目前只能預約至 ${dateSaid(latest, 'zh-Hant')}。這一天將於 ${instantSaid(opensAt, timeZone, 'zh-Hant')} 開放。`
          : `最早可預約 ${dateSaid(earliest, 'zh-Hant')}。`,
    },
    'zh-Hans': {
      name: '可预订日期范围',
      settings: { fromDays: '从几天后起', toDays: '至几天后止', releaseTime: '最后一天的开放时间' },
      sentence: ({ earliest, latest, opensAt, timeZone }) =>
        opensAt
          ? `目前只能预订至 ${dateSaid(latest, 'zh-Hans')}。这一天将于 ${instantSaid(opensAt, timeZone, 'zh-Hans')} 开放。`
          : `最早可预订 ${dateSaid(earliest, 'zh-Hans')}。`,
    },
  },
});
