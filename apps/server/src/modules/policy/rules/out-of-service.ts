/** What is out of service cannot be had, whoever asks; no policy lifts it. */
import Type from 'typebox';
import { overlaps } from '../../../kernel/interval.ts';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { instantSaid } from '../said.ts';

export const outOfService = defineRule({
  id: 'out-of-service',
  group: 'time',
  settings: Type.Object({}, { additionalProperties: false }),
  example: {},
  always: {},
  acts: ['book', 'walk-in', 'move', 'extend'],
  path: '/body/start',
  evaluate: ({ outOfService: periods, period, resource }) => {
    const meets = periods.find((one) => overlaps(one, period));
    if (!meets) return allow();
    const { start, end, remark } = meets;
    return refuseWith({
      start: start.toISOString(),
      end: end.toISOString(),
      remark,
      timeZone: resource.timeZone,
    });
  },
  words: {
    en: {
      name: 'Out of service',
      settings: {},
      sentence: ({ end, timeZone, remark }) =>
        `Out of service until ${instantSaid(end, timeZone, 'en')}${remark ? `: ${remark}` : ''}.`,
    },
    'zh-Hant': {
      name: '停用',
      settings: {},
      sentence: ({ end, timeZone, remark }) =>
        `停用至 ${instantSaid(end, timeZone, 'zh-Hant')}${remark ? `：${remark}` : ''}。`,
    },
    'zh-Hans': {
      name: '停用',
      settings: {},
      sentence: ({ end, timeZone, remark }) =>
        `停用至 ${instantSaid(end, timeZone, 'zh-Hans')}${remark ? `：${remark}` : ''}。`,
    },
  },
});
