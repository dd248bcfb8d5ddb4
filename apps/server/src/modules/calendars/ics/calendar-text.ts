/** Writes iCalendar (RFC 5545): the text of a calendar, and a meeting's times in its own zone. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { JCalComponent, JCalProperty } from './vtimezone.ts';

export interface CalendarTimes {
  readonly timeZone: string;
  readonly allDay: boolean;
  /** A series goes on by wall time: its start is never told in UTC. */
  readonly repeats: boolean;
}

export function calendarTime(name: 'dtstart' | 'dtend', about: CalendarTimes, at: Date): JCalProperty {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const there = instant.toZonedDateTimeISO(about.timeZone);
  if (about.allDay) return [name, {}, 'date', there.toPlainDate().toString()];
  const wall = there.toPlainDateTime();
  // In the hour that comes twice a wall time should mean the first (RFC 5545 §3.3.5), but calendars disagree: told in UTC.
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(about.timeZone, { disambiguation }),
  );
  const comesTwice = first !== undefined && second !== undefined && !first.equals(second);
  if (!about.repeats && comesTwice) return [name, {}, 'date-time', instant.toString({ smallestUnit: 'second' })];
  return [name, { tzid: about.timeZone }, 'date-time', wall.toString({ smallestUnit: 'second' })];
}

export function calendarText(properties: readonly JCalProperty[], components: readonly JCalComponent[]): string {
  const head: JCalProperty[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//ONES//Bookings//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
  ];
  return ICAL.stringify(mutable(['vcalendar', [...head, ...properties], components]));
}

/** ical.js writes down arrays that it might have changed. */
function mutable([name, properties, components]: JCalComponent): unknown[] {
  return [name, properties.map((property) => [...property]), components.map(mutable)];
}
