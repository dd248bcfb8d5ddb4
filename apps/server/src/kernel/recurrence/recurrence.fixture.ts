/** For property tests: any series that Graph can say, beginning in 2026. */
import * as fc from 'fast-check';
import { type PatternedRecurrence, WEEK_INDEXES, WEEKDAYS } from './pattern.ts';
import { dateOf, dayOf } from './plain-date.ts';

const days = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 });
const common = { interval: fc.integer({ min: 1, max: 14 }), firstDayOfWeek: fc.constantFrom(...WEEKDAYS) };
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const month = fc.integer({ min: 1, max: 12 });
const index = fc.constantFrom(...WEEK_INDEXES);

const patterns = fc.oneof(
  fc.record({ ...common, type: fc.constant('daily' as const) }),
  fc.record({ ...common, type: fc.constant('weekly' as const), daysOfWeek: days }),
  fc.record({ ...common, type: fc.constant('absoluteMonthly' as const), dayOfMonth }),
  fc.record({ ...common, type: fc.constant('relativeMonthly' as const), daysOfWeek: days, index }),
  fc.record({ ...common, type: fc.constant('absoluteYearly' as const), dayOfMonth, month }),
  fc.record({ ...common, type: fc.constant('relativeYearly' as const), daysOfWeek: days, month, index }),
);

const first = fc.integer({ min: 0, max: 364 }).map((day) => dateOf(dayOf('2026-01-01') + day));
const ranges = fc.oneof(
  fc.record({ type: fc.constant('noEnd' as const), startDate: first }),
  fc.record({
    type: fc.constant('numbered' as const),
    startDate: first,
    numberOfOccurrences: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ startDate: first, length: fc.integer({ min: 0, max: 700 }) }).map(({ startDate, length }) => ({
    type: 'endDate' as const,
    startDate,
    endDate: dateOf(dayOf(startDate) + length),
  })),
);

export const recurrences: fc.Arbitrary<PatternedRecurrence> = fc.record({ pattern: patterns, range: ranges });
