/** Instants as days and times where a resource stands (rule B8). Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../kernel/interval.ts';

export function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

export function instantOf(there: Temporal.ZonedDateTime): Date {
  return new Date(there.epochMilliseconds);
}

/** Midnight, or a time of the day; one that the clocks skip comes as they go on. */
export function at(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const day = hour === 24 ? date.add({ days: 1 }) : date;
  return instantOf(day.toZonedDateTime({ timeZone, plainTime: { hour: hour % 24, minute } }));
}

/** The same; of times that the clocks skip, the instant at which they do. */
export function atOrNext(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const instant = at(date, time, timeZone);
  const there = zoned(instant, timeZone);
  if (
    there
      .toPlainTime()
      .toString()
      .startsWith(time === '24:00' ? '00:00' : time)
  )
    return instant;
  const before = there.toPlainDate().toZonedDateTime({ timeZone, plainTime: '00:00' }).subtract({ hours: 1 });
  const skip = before.getTimeZoneTransition('next');
  return skip && skip.epochMilliseconds <= instant.getTime() ? instantOf(skip) : instant;
}

/** The day, the week from Monday, or the month in which an instant falls. */
export function around(instant: Date, timeZone: string, what: 'day' | 'week' | 'month'): Interval {
  const date = zoned(instant, timeZone).toPlainDate();
  const first =
    what === 'day' ? date : what === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 });
  const next = first.add(what === 'day' ? { days: 1 } : what === 'week' ? { days: 7 } : { months: 1 });
  return { start: at(first, '00:00', timeZone), end: at(next, '00:00', timeZone) };
}

/** Whether it lasts whole days, from midnight to midnight. */
export function isWholeDays(period: Interval, timeZone: string): boolean {
  return [period.start, period.end].every((instant) => {
    const there = zoned(instant, timeZone);
    return there.equals(there.startOfDay());
  });
}

/** The days that it touches; one that ends at midnight does not touch the next. */
export function datesOf(period: Interval, timeZone: string): Temporal.PlainDate[] {
  const last = zoned(new Date(period.end.getTime() - 1), timeZone).toPlainDate();
  const dates: Temporal.PlainDate[] = [];
  let date = zoned(period.start, timeZone).toPlainDate();
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    dates.push(date);
    date = date.add({ days: 1 });
  }
  return dates;
}
