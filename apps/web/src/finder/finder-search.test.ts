import { hour, instantOf } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { repeatFrom } from '../series/repeat.ts';
import { nextHalfHour, periodOf, queryOf, searchOf } from './finder-search.ts';

const defaults = { now: instantOf('2026-03-02T14:07:20Z'), zone: 'Europe/London', buildingId: 'b1' };

describe('the finder’s address', () => {
  it('[U4] is filled on arrival: next half hour, one hour, my building', () => {
    expect(queryOf({}, defaults)).toEqual({
      kind: 'room',
      date: '2026-03-02',
      time: '14:30',
      minutes: 60,
      buildingId: 'b1',
      people: null,
      amenities: [],
      repeat: null,
      organizerId: null,
    });
  });

  it('[U4] says the same to whoever it is shared with', () => {
    const query = {
      kind: 'desk' as const,
      date: '2026-03-05',
      time: '09:10',
      minutes: 90,
      buildingId: null,
      people: 6,
      amenities: ['Video', 'Screen'],
      repeat: repeatFrom('2026-03-02'),
      organizerId: '6e8f8a52-59a1-4f0c-8a34-0d1c7f1d9a11',
    };
    expect(queryOf(searchOf(query), { ...defaults, buildingId: 'other' })).toEqual(query);
  });

  it('[X5] falls back to the defaults where it is nonsense', () => {
    const nonsense = { date: 'tomorrow', start: '25:00', length: '-5', people: '1e9', amenities: 7, kind: 'yacht' };
    expect(queryOf(nonsense, defaults)).toEqual(queryOf({}, defaults));
  });

  it('[B8] means the wall clock of the reader, and no period where there is no such day', () => {
    const query = queryOf({ date: '2026-07-01', start: '09:00' }, defaults);
    const start = instantOf('2026-07-01T08:00:00Z');
    expect(periodOf(query, 'Europe/London')).toEqual({ start, end: start + hour });
    expect(periodOf({ ...query, date: '2026-02-30' }, 'Europe/London')).toBeNull();
  });

  it('[U4] counts half hours on the wall, also where zones lie a quarter apart, and over midnight', () => {
    expect(nextHalfHour(instantOf('2026-03-02T14:30:00Z'), 'Europe/London')).toBe(instantOf('2026-03-02T14:30:00Z'));
    expect(nextHalfHour(instantOf('2026-03-02T14:00:00Z'), 'Asia/Kathmandu')).toBe(instantOf('2026-03-02T14:15:00Z'));
    expect(queryOf({}, { ...defaults, now: instantOf('2026-03-02T23:45:00Z') })).toMatchObject({
      date: '2026-03-03',
      time: '00:00',
    });
  });
});
