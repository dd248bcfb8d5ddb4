import { describe, expect, it } from 'vitest';
import { availabilityOf, free, resource, taken } from '../../test/addin-server.ts';
import { verdictOn } from './verdict.ts';

const harbour = resource(1, 'Harbour 3');
const room = { name: 'Harbour 3', emailAddress: 'HARBOUR3@contoso.example' };
const time = { start: Date.parse('2099-03-02T10:00:00Z'), end: Date.parse('2099-03-02T11:00:00Z') };
const iso = (instant: number) => new Date(instant).toISOString();
const busy = (start: number, end: number) =>
  availabilityOf([], { unavailable: [taken(harbour, iso(start), iso(end))] });

describe('the verdict on a room of the appointment', () => {
  it('[U3] is free or refused as the server says, whatever the case of its address', () => {
    expect(verdictOn(room, availabilityOf([free(harbour)]), time, null).kind).toBe('free');
    expect(verdictOn(room, busy(time.start, time.end), time, null).kind).toBe('refused');
  });

  it('[U3] knows a room that is taken by this very appointment', () => {
    expect(verdictOn(room, busy(time.start, time.end), time, time).kind).toBe('held-by-this');
    const moved = { start: time.start + 1_800_000, end: time.end + 1_800_000 };
    expect(verdictOn(room, busy(time.start, time.end), moved, time).kind).toBe('held-by-this');
    expect(verdictOn(room, busy(time.start - 1_800_000, time.end), time, time).kind).toBe('refused');
  });

  it('[U3] says nothing about places that ONES does not know', () => {
    expect(verdictOn({ name: 'My desk', emailAddress: null }, availabilityOf([]), time, null).kind).toBe('unknown');
    expect(verdictOn(room, availabilityOf([]), time, null).kind).toBe('unknown');
  });
});
