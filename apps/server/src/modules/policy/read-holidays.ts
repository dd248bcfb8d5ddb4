/** The days of a calendar file (.ics) on which a house is closed: its all-day events, day by day. Pure. */
import ICAL from 'ical.js';
import type { Holiday } from './business-hours.ts';

const MOST_DAYS = 1000;
/** A yearly holiday without an end is taken for so many years. */
const MOST_YEARS = 5;

/** Null where this is no calendar. A series is read from its first day for a few years. */
export function readHolidays(text: string): Holiday[] | null {
  const calendar = parse(text);
  if (!calendar) return null;
  const days = new Map<string, Holiday>();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    for (const day of daysOf(new ICAL.Event(component))) {
      if (days.size < MOST_DAYS) days.set(day.date, day);
    }
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function parse(text: string): ICAL.Component | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.name === 'vcalendar' ? calendar : null;
  } catch {
    return null;
  }
}

function daysOf(event: ICAL.Event): Holiday[] {
  const { startDate } = event;
  if (!startDate) return [];
  const name = event.summary ?? '';
  const length = Math.max(1, Math.round(event.duration.toSeconds() / 86_400));
  return startsOf(event).flatMap((start) =>
    Array.from({ length }, (_, day) => {
      const date = start.clone();
      date.adjust(day, 0, 0, 0);
      return { date: date.toString().slice(0, 10), name };
    }),
  );
}

function startsOf(event: ICAL.Event): ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const last = event.startDate.year + MOST_YEARS;
  const all = event.iterator();
  const starts: ICAL.Time[] = [];
  for (let next = all.next(); next && next.year <= last && starts.length < MOST_DAYS; next = all.next()) {
    starts.push(next);
  }
  return starts;
}
