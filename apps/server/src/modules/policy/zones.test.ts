/** Release times and business hours on the days on which clocks change, in every zone: Temporal is the judge. Pure. */
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { edges, quarters, wallTime } from '../../kernel/recurrence/changes.fixture.ts';
import { type BusinessHours, closedFor, closedSpans, weekdays } from './business-hours.ts';
import { evaluate } from './evaluate.ts';
import type { Facts } from './rule.ts';

const HOUR = 3_600_000;
const nobody = { personId: null, roles: [], groupIds: [] };

function facts(now: Date, start: Date, timeZone: string): Facts {
  return {
    ...{ act: 'book', channel: 'web', now, before: null, allDay: false, recurring: false, resourceCount: 1 },
    period: { start, end: new Date(start.getTime() + HOUR) },
    resource: { id: 'r', timeZone },
    hidden: false,
    ...{ requester: nobody, organizer: nobody, hours: null, outOfService: [], others: [], form: {} },
  };
}

/** What the rule says of a meeting at noon of a day, asked at an instant. */
function ask(now: Date, day: Temporal.PlainDate, zone: string, range: { toDays: number; releaseTime: string }) {
  const policy = { id: 'x', name: 'X', version: 1, rules: { 'date-range': { fromDays: 0, ...range } }, overrides: [] };
  const { verdict } = evaluate(facts(now, wallTime(day, '12:00', zone), zone), policy);
  return verdict.answers.find(({ rule }) => rule === 'date-range');
}

describe('on every edge of every zone', () => {
  it('[B8] a day opens to the minute at the release time of the resource’s own clock', () => {
    const asked = fc.record({ edge: edges(2027), toDays: fc.integer({ min: 1, max: 60 }), releaseTime: quarters });
    fc.assert(
      fc.property(asked, ({ edge: { zone, day }, ...range }) => {
        const opens = wallTime(day, range.releaseTime, zone);
        const wanted = day.add({ days: range.toDays });
        expect(ask(opens, wanted, zone, range)?.outcome).toBe('allowed');
        const before = ask(new Date(opens.getTime() - 60_000), wanted, zone, range);
        expect(before).toMatchObject({ outcome: 'refused', values: { opensAt: opens.toISOString() } });
      }),
      { numRuns: 400 },
    );
  });

  const span = fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 96 })).map(([from, length]) => {
    const time = (quarter: number) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${quarter % 4 ? (quarter % 4) * 15 : '00'}`;
    return { from: time(from), to: time(Math.min(96, from + length)) };
  });

  const asked = fc.record({
    edge: edges(2027),
    spans: fc.array(span, { maxLength: 3 }),
    from: fc.integer({ min: -96, max: 192 }),
    length: fc.integer({ min: 1, max: 192 }),
  });

  const houseOf = (timeZone: string, spans: { from: string; to: string }[]): BusinessHours => {
    const week = Object.fromEntries(weekdays.map((name) => [name, spans])) as unknown as BusinessHours['week'];
    return { id: 'h', name: 'H', timeZone, week, holidays: [] };
  };

  /** The clock goes from one to three in the morning: an hour that does not come has no hours. */
  const skipped = {
    edge: { zone: 'Antarctica/Troll', day: Temporal.PlainDate.from('2027-03-28') },
    ...{ spans: [{ from: '02:15', to: '03:00' }], from: 0, length: 5 },
  };

  /** They end, or begin, at a time that does not come. */
  const skippedEnds = [[{ from: '00:00', to: '01:15' }], [{ from: '01:15', to: '04:00' }]];

  it('[B8] business hours refuse exactly what doors show as closed, each closed time once', () => {
    fc.assert(
      fc.property(asked, ({ edge: { zone, day }, spans, from, length }) => {
        const start = wallTime(day, '00:00', zone).getTime() + from * 900_000;
        const end = start + length * 900_000;
        const hours = houseOf(zone, spans);
        const closed = closedSpans(hours, [start, end]);
        let last = start - 1;
        for (const [since, until] of closed) {
          expect(since).toBeGreaterThan(last);
          expect(until).toBeGreaterThan(since);
          last = until;
        }
        const refused = closedFor(hours, { start: new Date(start), end: new Date(end) });
        expect(refused === null).toBe(closed.length === 0);
      }),
      { numRuns: 400, examples: [[skipped]] },
    );
  });

  it('[B8] business hours are open at the hours of the house’s own clock', () => {
    fc.assert(
      fc.property(asked, ({ edge: { zone, day }, spans, from }) => {
        const start = wallTime(day, '00:00', zone).getTime() + from * 900_000;
        const there = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
        // An hour that comes twice may be meant either time.
        const twice = there.toPlainDateTime().toZonedDateTime(zone).epochMilliseconds !== start;
        const time = there.toPlainTime().toString().slice(0, 5);
        const isOpen = spans.some((one) => one.from <= time && time < one.to);
        const closed = closedSpans(houseOf(zone, spans), [start, start + 60_000]);
        fc.pre(!twice);
        expect([time, closed.length === 0]).toEqual([time, isOpen]);
      }),
      { numRuns: 400, examples: skippedEnds.map((spans) => [{ ...skipped, spans, from: 4 }]) },
    );
  });
});
