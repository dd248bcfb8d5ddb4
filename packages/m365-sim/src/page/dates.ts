// Days, weeks and clock times in the browser's own zone. Pure but for the zone.

export const MINUTE = 60_000;

export function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, date.getHours(), date.getMinutes());
}

/** Weeks begin on Monday. */
export function startOfWeek(date: Date): Date {
  return addDays(startOfDay(date), -((date.getDay() + 6) % 7));
}

export function isSameDay(one: Date, other: Date): boolean {
  return startOfDay(one).getTime() === startOfDay(other).getTime();
}

/** The next full half hour, where a new meeting begins. */
export function nextHalfHour(date: Date): Date {
  return new Date(Math.ceil((date.getTime() + 1) / (30 * MINUTE)) * 30 * MINUTE);
}

/** `2026-11-22`, as a date field wants it. */
export function dateText(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2026-11-22T09:30`, as a date-and-time field wants it. */
export function dateTimeText(date: Date): string {
  return `${dateText(date)}T${clockText(date)}`;
}

/** `09:30`. */
export function clockText(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function rangeText(start: Date, end: Date): string {
  return `${clockText(start)}–${clockText(end)}`;
}

/** Reads what a date field or a date-and-time field holds; undefined while it is incomplete. */
export function readField(value: string): Date | undefined {
  const date = new Date(value.length === 10 ? `${value}T00:00` : value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function longDay(date: Date): string {
  return date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

export function monthName(date: Date): string {
  return date.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
