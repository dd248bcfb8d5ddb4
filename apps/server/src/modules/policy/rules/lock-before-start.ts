/** From some time before its start a booking is neither changed nor cancelled. */
import Type from 'typebox';
import { addMinutes } from '../../../kernel/interval.ts';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { instantSaid, minutesSaid } from '../said.ts';

const settings = Type.Object(
  { minutes: Type.Integer({ minimum: 0, maximum: 43_200 }) },
  { additionalProperties: false },
);

export const lockBeforeStart = defineRule({
  id: 'lock-before-start',
  group: 'time',
  settings,
  example: { minutes: 60 },
  acts: ['move', 'edit', 'cancel'],
  path: '/body/start',
  evaluate: ({ before, now, resource }, { minutes }) => {
    if (!before) return allow();
    const lockedFrom = addMinutes(before.start, -minutes);
    return now < lockedFrom
      ? allow()
      : refuseWith({ minutes, lockedFrom: lockedFrom.toISOString(), timeZone: resource.timeZone });
  },
  words: {
    en: {
      name: 'Lock before the start',
      settings: { minutes: 'Locked so many minutes before the start' },
      sentence: ({ minutes, lockedFrom, timeZone }) =>
        `Changes and cancellations end ${minutesSaid(minutes, 'en')} before the start: on ${instantSaid(lockedFrom, timeZone, 'en')}.`,
    },
    'zh-Hant': {
      name: '開始前鎖定',
      settings: { minutes: '開始前幾分鐘鎖定' },
      sentence: ({ minutes, lockedFrom, timeZone }) =>
        `開始前 ${minutesSaid(minutes, 'zh-Hant')}（${instantSaid(lockedFrom, timeZone, 'zh-Hant')}）起不能變更或取消。`,
    },
    'zh-Hans': {
      name: '开始前锁定',
      settings: { minutes: '开始前几分钟锁定' },
      sentence: ({ minutes, lockedFrom, timeZone }) =>
        `开始前 ${minutesSaid(minutes, 'zh-Hans')}（${instantSaid(lockedFrom, timeZone, 'zh-Hans')}）起不能更改或取消。`,
    },
  },
});
