/** A week of opening hours while somebody changes it. Pure. */
import type { BusinessHours, BusinessHoursInput, Holiday } from '@ones/contract';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];
export type Week = BusinessHoursInput['week'];

export type HoursDraft = Omit<BusinessHoursInput, 'resourceIds'> & { readonly resourceIds: readonly string[] };

const aMonday = Date.UTC(2024, 0, 1);
const dayLong = 24 * 60 * 60_000;

export function weekdayName(weekday: Weekday, locale: string, style: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  return format.format(aMonday + weekdays.indexOf(weekday) * dayLong);
}

export function newHours(timeZone: string): HoursDraft {
  const work = () => [{ from: '08:00', to: '18:00' }];
  const week = {
    ...{ monday: work(), tuesday: work(), wednesday: work(), thursday: work(), friday: work() },
    ...{ saturday: [], sunday: [] },
  };
  return { name: '', timeZone, week, holidays: [], resourceIds: [] };
}

export function draftOf({ name, timeZone, week, holidays, resourceIds }: BusinessHours): HoursDraft {
  return { name, timeZone, week, holidays, resourceIds };
}

export function bodyOf({ name, timeZone, week, holidays, resourceIds }: HoursDraft): BusinessHoursInput {
  return { name: name.trim(), timeZone: timeZone.trim(), week, holidays, resourceIds: [...resourceIds] };
}

/** "Mon–Fri 08:00–18:00": days in a row with the same hours together. Null: closed all week. */
export function weekSaid(week: Week, locale: string): string | null {
  const hoursOf = (weekday: Weekday) => week[weekday].map(({ from, to }) => `${from}–${to}`).join(', ');
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const weekday of weekdays) {
    const hours = hoursOf(weekday);
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  const said = runs
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => {
      const [from, to] = [weekdayName(first, locale, 'short'), weekdayName(last, locale, 'short')];
      return `${first === last ? from : `${from}–${to}`} ${hours}`;
    });
  return said.length === 0 ? null : said.join('; ');
}

/** Those known already stay; a date is a holiday once. */
export function withHolidays(known: readonly Holiday[], more: readonly Holiday[]): Holiday[] {
  const byDate = new Map([...more, ...known].map((one) => [one.date, one]));
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}
