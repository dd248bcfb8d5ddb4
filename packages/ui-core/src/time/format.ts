/** Times, dates, lengths and ranges in the words of a locale, in a zone. Pure: nothing here knows the present. */
import { hour, type Instant, minute } from '../clock.ts';
import { wallTimeOf } from './zone.ts';

/** How somebody reads times: their locale ("en-GB") and the zone that their day is in. */
export interface Reading {
  readonly locale: string;
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat({ locale, zone }: Reading, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

const dayOnly: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

/** "9:05 AM" where people count to twelve, else "09:05", so that columns of times line up. Chinese schedules count to 24. */
function timeOnly({ locale }: Reading): Intl.DateTimeFormatOptions {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const twelve = (hourCycle === 'h12' || hourCycle === 'h11') && !locale.startsWith('zh');
  return twelve ? { hour: 'numeric', minute: '2-digit' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
}

export function formatTime(instant: Instant, reading: Reading): string {
  return dateFormat(reading, timeOnly(reading)).format(instant);
}

export function formatDay(instant: Instant, reading: Reading, style: 'short' | 'long' = 'short'): string {
  return dateFormat(reading, style === 'long' ? longDay : dayOnly).format(instant);
}

/** "3 Aug 2027": for what lies months away. */
export function formatDate(instant: Instant, reading: Reading): string {
  return dateFormat(reading, { day: 'numeric', month: 'short', year: 'numeric' }).format(instant);
}

export function formatDayTime(instant: Instant, reading: Reading): string {
  return dateFormat(reading, { ...dayOnly, ...timeOnly(reading) }).format(instant);
}

/** "09:00–10:00"; both days are named where the range ends on another day. */
export function formatRange(start: Instant, end: Instant, reading: Reading): string {
  const oneDay = wallTimeOf(start, reading.zone).date === wallTimeOf(end, reading.zone).date;
  return dateFormat(reading, oneDay ? timeOnly(reading) : { ...dayOnly, ...timeOnly(reading) }).formatRange(start, end);
}

/** "Mon 3 Aug, 09:00–10:00". */
export function formatDayRange(start: Instant, end: Instant, reading: Reading): string {
  return dateFormat(reading, { ...dayOnly, ...timeOnly(reading) }).formatRange(start, end);
}

/** "45 min", "1 hr 30 min": whole minutes, rounded down; no less than zero. */
export function formatLength(milliseconds: number, locale: string): string {
  const minutes = Math.max(0, Math.floor(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  const words: string[] = [];
  if (hours > 0) words.push(unit(hours, 'hour', locale));
  if (minutes % 60 > 0 || hours === 0) words.push(unit(minutes % 60, 'minute', locale));
  return words.join(' ');
}

function unit(value: number, name: 'hour' | 'minute', locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
}

/** "in 12 min", "in 3 days": the largest unit that fits. */
export function formatUntil(from: Instant, to: Instant, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const minutes = Math.round((to - from) / minute);
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  const hours = Math.round((to - from) / hour);
  if (Math.abs(hours) < 24) return format.format(hours, 'hour');
  return format.format(Math.round(hours / 24), 'day');
}

/** "Hong Kong": how people call a zone. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

export function formatList(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}
