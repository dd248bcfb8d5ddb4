/** For property tests: all zones, and the changes of their clocks as Temporal knows them. */
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

export const zones = Intl.supportedValuesOf('timeZone');

/** The instants at which a zone's clock changes in a year: two, mostly, or none. */
export function changesIn(zone: string, year: number): number[] {
  const found: number[] = [];
  let at = Temporal.PlainDateTime.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > year) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

/** A zone and one of the days on which its clock changes in a year; any day in those whose clock never does. */
export function edges(year: number): fc.Arbitrary<{ readonly zone: string; readonly day: Temporal.PlainDate }> {
  return fc.tuple(fc.constantFrom(...zones), fc.nat(1), fc.nat(364)).map(([zone, which, days]) => {
    const change = changesIn(zone, year).at(which - 1);
    const day =
      change === undefined
        ? Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days })
        : Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(zone).toPlainDate();
    return { zone, day };
  });
}

/** A time of the day in quarters of an hour, "HH:MM". */
export const quarters = fc.nat(95).map((quarter) => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});

export function wallTime(day: Temporal.PlainDate, time: string, zone: string): Date {
  const there = day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return new Date(there.epochMilliseconds);
}
