/**
 * A time zone as iCalendar wants it told (RFC 5545 §3.6.5): its own offsets and the instants at which they change, for a
 * stretch of time. Where the changes follow a yearly rule they are written as one, else each by itself.
 */
import { Temporal } from 'temporal-polyfill';

/** jCal (RFC 7265): name, properties, components. */
export type JCalProperty = readonly [name: string, parameters: object, type: string, ...values: unknown[]];
export type JCalComponent = readonly [
  name: string,
  properties: readonly JCalProperty[],
  components: readonly JCalComponent[],
];

interface Change {
  /** Wall time before the change, as the clock showed it. */
  readonly onset: Temporal.PlainDateTime;
  readonly from: number;
  readonly to: number;
}

const RULE_NEEDS_YEARS = 8;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function vtimezone(timeZone: string, from: Date, until: Date): JCalComponent {
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  const begin = first.subtract({ years: 1 });
  const end = Temporal.Instant.fromEpochMilliseconds(until.getTime()).toZonedDateTimeISO(timeZone).add({ years: 1 });
  const atLeast = begin.add({ years: RULE_NEEDS_YEARS });
  const changes = changesBetween(begin, Temporal.ZonedDateTime.compare(end, atLeast) > 0 ? end : atLeast);
  const observances = changes.length === 0 ? [constant(first)] : withStart(begin, changes);
  return ['vtimezone', [['tzid', {}, 'text', timeZone]], observances];
}

function changesBetween(begin: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Change[] {
  const changes: Change[] = [];
  let before = begin;
  for (;;) {
    const next = before.getTimeZoneTransition('next');
    if (!next || Temporal.ZonedDateTime.compare(next, end) > 0) return changes;
    const [from, to] = [next.subtract({ nanoseconds: 1 }).offsetNanoseconds, next.offsetNanoseconds];
    // A change of name or of rule that leaves the offset alone is none.
    if (from !== to) changes.push({ onset: wallTime(next, from), from, to });
    before = next;
  }
}

function wallTime(at: Temporal.ZonedDateTime, offset: number): Temporal.PlainDateTime {
  return at.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: offset }).toPlainDateTime();
}

/** The offset at the very beginning, then the changes. */
function withStart(begin: Temporal.ZonedDateTime, changes: readonly Change[]): JCalComponent[] {
  const offset = begin.offsetNanoseconds;
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    kinds.set(key, [...(kinds.get(key) ?? []), change]);
  }
  const told = [...kinds.values()].flatMap((same) => {
    const rule = yearlyRule(same);
    const [first] = same;
    return rule && first ? [observance(first, rule)] : same.map((change) => observance(change, null));
  });
  return [observance({ onset: begin.toPlainDateTime(), from: offset, to: offset }, null), ...told];
}

/** The rule that all these changes follow, one in each year; null if there is none. */
function yearlyRule(changes: readonly Change[]): object | null {
  const [first] = changes;
  if (!first || changes.length < RULE_NEEDS_YEARS - 2) return null;
  const yearly = changes.every(({ onset }, index) => onset.year === first.onset.year + index);
  const alike = changes.every(
    ({ onset }) =>
      onset.month === first.onset.month &&
      onset.dayOfWeek === first.onset.dayOfWeek &&
      onset.toPlainTime().equals(first.onset.toPlainTime()),
  );
  const isLast = changes.every(({ onset }) => onset.day + 7 > onset.daysInMonth);
  const nth = Math.ceil(first.onset.day / 7);
  const isNth = changes.every(({ onset }) => Math.ceil(onset.day / 7) === nth);
  if (!yearly || !alike || !(isLast || isNth)) return null;
  const day = WEEKDAYS[first.onset.dayOfWeek - 1];
  return { freq: 'YEARLY', bymonth: [first.onset.month], byday: [`${isLast ? -1 : nth}${day}`] };
}

function constant(at: Temporal.ZonedDateTime): JCalComponent {
  const offset = at.offsetNanoseconds;
  return observance({ onset: new Temporal.PlainDateTime(1970, 1, 1), from: offset, to: offset }, null);
}

function observance({ onset, from, to }: Change, rule: object | null): JCalComponent {
  const properties: JCalProperty[] = [
    ['dtstart', {}, 'date-time', onset.toString({ smallestUnit: 'second' })],
    ['tzoffsetfrom', {}, 'utc-offset', offsetText(from)],
    ['tzoffsetto', {}, 'utc-offset', offsetText(to)],
  ];
  if (rule) properties.push(['rrule', {}, 'recur', rule]);
  return [to > from ? 'daylight' : 'standard', properties, []];
}

function offsetText(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
