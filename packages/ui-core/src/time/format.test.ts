import { describe, expect, it } from 'vitest';
import { hour, instantOf, minute } from '../clock.ts';
import { formatDay, formatDayRange, formatLength, formatRange, formatTime, formatUntil, zoneCity } from './format.ts';

const start = instantOf('2026-08-03T08:05:00Z');
const london = { locale: 'en-GB', zone: 'Europe/London' };
const plain = (text: string) => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

describe('times in words', () => {
  it('[U6] follow the locale and the zone', () => {
    expect(formatTime(start, london)).toBe('09:05');
    expect(plain(formatTime(start, { locale: 'en-US', zone: 'Europe/London' }))).toBe('9:05 AM');
    expect(formatTime(start, { locale: 'zh-TW', zone: 'Asia/Hong_Kong' })).toBe('16:05');
    expect(formatDay(start, london, 'long')).toBe('Monday 3 August');
    expect(formatDay(start, { locale: 'zh-CN', zone: 'Asia/Hong_Kong' })).toContain('8月3日');
  });

  it('[U6] name the day in a range only where it must be told', () => {
    expect(formatRange(start, start + hour, london)).toBe('09:05–10:05');
    expect(plain(formatRange(start, start + 24 * hour, london))).toContain('4 Aug');
    expect(formatDayRange(start, start + hour, london)).toContain('3 Aug');
  });

  it('[U6] say lengths as people do', () => {
    expect(formatLength(45 * minute, 'en-US')).toBe('45 min');
    expect(formatLength(hour, 'en-US')).toBe('1 hr');
    expect(formatLength(90 * minute, 'en-US')).toBe('1 hr 30 min');
    expect(formatLength(-minute, 'en-US')).toBe('0 min');
    expect(formatLength(30 * minute, 'zh-TW')).toBe('30 分鐘');
  });

  it('[U6] say how long it is until then in the largest unit that fits', () => {
    expect(formatUntil(start, start + 12 * minute, 'en-US')).toBe('in 12 min.');
    expect(formatUntil(start, start + 3 * hour, 'en-US')).toBe('in 3 hr.');
    expect(formatUntil(start, start + 50 * hour, 'en-US')).toBe('in 2 days');
  });

  it('[U6] call a zone by its city', () => {
    expect(zoneCity('Asia/Hong_Kong')).toBe('Hong Kong');
  });
});
