/** How a repeat is written in an address (U4), as `week,2,tuesday+thursday,date:2027-05-18`, and read back. Pure. */
import { endKinds, type Repeat, repeatFrom, repeatKinds, weekOrder } from './repeat.ts';

export function writeRepeat({ kind, interval, days, end, until, count }: Repeat): string {
  const ends = end === 'date' ? `date:${until}` : end === 'count' ? `count:${count}` : end;
  return [kind, interval, days.join('+'), ends].join(',');
}

/** null where there is none, or where it is none. */
export function readRepeat(text: unknown, startDate: string): Repeat | null {
  if (typeof text !== 'string') return null;
  const [kindText, interval, days = '', ends = ''] = text.split(',');
  const [endText, value = ''] = ends.split(':');
  const kind = repeatKinds.find((one) => one === kindText);
  const end = endKinds.find((one) => one === endText);
  if (!kind || !end) return null;
  const common = { ...repeatFrom(startDate), kind, interval: numberOf(interval), end };
  return {
    ...common,
    days: weekOrder.filter((day) => days.split('+').includes(day)),
    ...(end === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { until: value } : {}),
    ...(end === 'count' ? { count: numberOf(value) } : {}),
  };
}

/** What is no number is none yet: somebody may be typing it. */
function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}
