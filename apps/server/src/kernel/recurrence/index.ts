/** Series: Graph's pattern and range to days, days to instants. */
export { daysOf } from './days.ts';
export { dateIn, expand, instantsOf, occurrenceOn, type Series, seriesAt } from './expand.ts';
export {
  type PatternedRecurrence,
  type RecurrencePattern,
  type RecurrenceRange,
  type RecurrenceTrouble,
  troubleWith,
} from './pattern.ts';
export { dateOf, dayOf } from './plain-date.ts';
