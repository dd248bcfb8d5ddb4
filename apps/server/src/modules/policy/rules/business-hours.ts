/** Bookings lie within the business hours of the resource, where it has any, unless a policy allows more. */
import Type from 'typebox';
import type { Language } from '../../../kernel/language.ts';
import { closedFor } from '../business-hours.ts';
import { allow, defineRule, refuseWith, type Values } from '../rule.ts';
import { dateSaid, instantSaid } from '../said.ts';

const settings = Type.Object({ allowOutside: Type.Boolean() }, { additionalProperties: false });

function openSaid(values: Values, language: Language): string {
  const open = values.open as readonly { start: string; end: string }[];
  const time = (instant: string) => instantSaid(instant, values.timeZone, language).slice(-5);
  return open.map(({ start, end }) => `${time(start)}–${time(end)}`).join(', ');
}

export const businessHours = defineRule({
  id: 'business-hours',
  group: 'time',
  settings,
  example: { allowOutside: true },
  always: { allowOutside: false },
  acts: ['book', 'walk-in', 'move', 'extend'],
  path: '/body/start',
  evaluate: ({ hours, period }, { allowOutside }) => {
    const closed = hours && !allowOutside ? closedFor(hours, period) : null;
    if (!closed || !hours) return allow();
    const open = closed.open.map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() }));
    return refuseWith({ date: closed.date, holiday: closed.holiday, open, timeZone: hours.timeZone });
  },
  words: {
    en: {
      name: 'Business hours',
      settings: { allowOutside: 'Outside of business hours, too' },
      sentence: (values) => {
        const day = dateSaid(values.date, 'en');
        if (values.holiday) return `Closed on ${day}: ${values.holiday}.`;
        const open = openSaid(values, 'en');
        return open === '' ? `Closed on ${day}.` : `Open on ${day} ${open} only.`;
      },
    },
    'zh-Hant': {
      name: '營業時間',
      settings: { allowOutside: '允許營業時間以外' },
      sentence: (values) => {
        const day = dateSaid(values.date, 'zh-Hant');
        if (values.holiday) return `${day}休息：${values.holiday}。`;
        const open = openSaid(values, 'zh-Hant');
        return open === '' ? `${day}不開放。` : `${day}只在 ${open} 開放。`;
      },
    },
    'zh-Hans': {
      name: '营业时间',
      settings: { allowOutside: '允许营业时间以外' },
      sentence: (values) => {
        const day = dateSaid(values.date, 'zh-Hans');
        if (values.holiday) return `${day}休息：${values.holiday}。`;
        const open = openSaid(values, 'zh-Hans');
        return open === '' ? `${day}不开放。` : `${day}只在 ${open} 开放。`;
      },
    },
  },
});
