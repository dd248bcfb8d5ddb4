import { describe, expect, it } from 'vitest';
import { decide, type RequestFacts } from './attendant.ts';
import { type CalendarProcessing, defaultCalendarProcessing } from './calendar-processing.ts';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const DAY = 86_400_000;
const facts = (given: Partial<RequestFacts> = {}): RequestFacts => ({
  now: NOW,
  organizerAddresses: ['peter@x.example'],
  isExternal: false,
  isSeries: false,
  lastEnd: NOW + DAY + 3_600_000,
  firstStart: NOW + DAY,
  durationMinutes: 60,
  attendeeCount: 3,
  capacity: 8,
  outsideWorkHours: false,
  conflicts: [],
  occurrenceCount: 1,
  ...given,
});
const settings = (given: Partial<CalendarProcessing> = {}): CalendarProcessing => ({
  ...defaultCalendarProcessing(),
  ...given,
});

// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
describe('the booking attendant', () => {
  it('[T3] accepts with the defaults what is free, inside the window and not too long', () => {
    expect(decide(settings(), facts())).toEqual({ kind: 'accept', declinedStarts: [] });
  });

  it.each([
    ['external', {}, { isExternal: true }],
    ['horizon', {}, { firstStart: NOW + 200 * DAY, lastEnd: NOW + 200 * DAY }],
    ['duration', {}, { durationMinutes: 1441 }],
    ['recurring', { allowRecurringMeetings: false }, { isSeries: true }],
    ['work-hours', { scheduleOnlyDuringWorkHours: true }, { outsideWorkHours: true }],
    ['capacity', { enforceCapacity: true }, { attendeeCount: 9 }],
    ['conflict', {}, { conflicts: [NOW] }],
  ] as const)('[T3] declines for %s', (reason, given, about) => {
    expect(decide(settings(given), facts(about))).toEqual({ kind: 'decline', reason });
  });

  it('[T3] checks in the documented order: external before horizon before duration before conflict', () => {
    const all = { isExternal: true, firstStart: NOW + 400 * DAY, durationMinutes: 9999, conflicts: [NOW] };
    expect(decide(settings(), facts(all))).toMatchObject({ reason: 'external' });
    expect(decide(settings(), facts({ ...all, isExternal: false }))).toMatchObject({ reason: 'horizon' });
    expect(decide(settings(), facts({ ...all, isExternal: false, firstStart: NOW }))).toMatchObject({
      reason: 'duration',
    });
  });

  it('[T3] leaves requests to a delegate, except those of people listed in BookInPolicy', () => {
    const delegated = settings({ allBookInPolicy: false, allRequestInPolicy: true, bookInPolicy: ['Boss@x.example'] });
    expect(decide(delegated, facts())).toEqual({ kind: 'pending' });
    expect(decide(delegated, facts({ organizerAddresses: ['boss@x.example'] }))).toMatchObject({ kind: 'accept' });
    expect(decide(settings({ allBookInPolicy: false }), facts())).toEqual({ kind: 'decline', reason: 'not-allowed' });
    expect(decide(settings({ requestOutOfPolicy: ['peter@x.example'] }), facts({ durationMinutes: 2000 }))).toEqual({
      kind: 'pending',
    });
  });

  it('[T3] takes part of a series when count and percentage allow it', () => {
    const series = facts({ isSeries: true, conflicts: [NOW + 7 * DAY], occurrenceCount: 10 });
    expect(decide(settings(), series)).toMatchObject({ kind: 'decline', reason: 'conflict' });
    const lenient = settings({ conflictPercentageAllowed: 20, maximumConflictInstances: 2 });
    expect(decide(lenient, series)).toEqual({ kind: 'accept', declinedStarts: [NOW + 7 * DAY] });
    expect(decide(settings({ allowConflicts: true }), series)).toEqual({ kind: 'accept', declinedStarts: [] });
  });

  it('[T3] declines a series that goes on too long, or cuts it where the horizon is not enforced', () => {
    const endless = facts({ isSeries: true, lastEnd: undefined });
    expect(decide(settings(), endless)).toMatchObject({ kind: 'decline', reason: 'horizon' });
    const verdict = decide(settings({ enforceSchedulingHorizon: false }), endless);
    expect(verdict).toMatchObject({ kind: 'accept', cutAt: Date.parse('2026-12-02T00:00:00Z') + 180 * DAY });
  });
});
