/** What a series asks for: which dates, at which instants, until where they are looked at (rules B6 and B8). Pure. */
import type { Recurrence } from '@ones/contract';
import type { Interval } from '../../../kernel/interval.ts';
import { dateIn, expand, type Series, seriesAt, troubleWith } from '../../../kernel/recurrence/index.ts';
import type { BookingRefusal } from '../deps.ts';
import { checkPeriod, isTimeZone } from '../period.ts';

export interface PlannedOccurrence {
  /** In the series' zone: what names it to people. */
  readonly date: string;
  readonly period: Interval;
}

export interface SeriesPlan {
  /** With the first day that fits the pattern as its first. */
  readonly recurrence: Recurrence;
  readonly series: Series;
  readonly timeZone: string;
  readonly occurrences: readonly PlannedOccurrence[];
  /** Everything that begins before is among the occurrences. */
  readonly until: Date;
  /** Whether there are more after that. */
  readonly goesOn: boolean;
}

export interface SeriesRequest {
  readonly period: Interval;
  readonly timeZone: string;
  readonly recurrence: Recurrence;
}

type Planned =
  | { readonly ok: true; readonly plan: SeriesPlan }
  | { readonly ok: false; readonly refusal: BookingRefusal };

const HORIZON_DAYS = 731;
const DAY_MS = 86_400_000;

/** In whole days: 24 months from today. */
export function horizonAt(now: Date): Date {
  return new Date((Math.floor(now.getTime() / DAY_MS) + HORIZON_DAYS) * DAY_MS);
}

export function planSeries(request: SeriesRequest, now: Date): Planned {
  const { period, timeZone } = request;
  if (!isTimeZone(timeZone)) return refuse('unknown-time-zone', '/body/timeZone', 'Name an IANA time zone.');
  const wrong = checkPeriod(period, now);
  if (wrong) return { ok: false, refusal: wrong };
  const recurrence = beginningAt(request);
  const trouble = troubleWith(recurrence);
  if (trouble) return refuse('invalid-input', `/body/recurrence${trouble.path}`, trouble.message);
  const series = seriesAt(recurrence, timeZone, period);
  const [first] = firstOf(series);
  if (!first) return refuse('invalid-input', '/body/recurrence/range', 'No day of this range fits the pattern.');
  const horizon = horizonAt(now);
  const until = first.start < horizon ? horizon : new Date(first.start.getTime() + 1);
  const beyond = new Date(until.getTime() + FAR_DAYS * DAY_MS);
  const all = expand(series, beyond);
  const periods = all.filter(({ start }) => start < until);
  if (periods.some(({ end }, at) => end > (all[at + 1]?.start ?? end))) {
    return refuse('invalid-time-range', '/body/end', 'An occurrence must end before the next one begins.');
  }
  const startDate = dateIn(timeZone, first.start);
  const occurrences = periods.map((one) => ({ date: dateIn(timeZone, one.start), period: one }));
  const kept = { ...recurrence, range: { ...recurrence.range, startDate } };
  return {
    ok: true,
    plan: {
      recurrence: kept,
      series: { ...series, recurrence: kept },
      timeZone,
      occurrences,
      until,
      goesOn: all.length > periods.length,
    },
  };
}

/** Far enough for the longest step that there is, so that the next one is seen. */
const FAR_DAYS = 366 * 4;
const YEARS_AHEAD = 30;

function firstOf(series: Series): Interval[] {
  const start = Date.parse(`${series.recurrence.range.startDate}T00:00:00Z`);
  for (const days of [400, 366 * YEARS_AHEAD]) {
    const found = expand(series, new Date(start + days * DAY_MS));
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** A range never begins before the booking itself does; members that its type does not use are left out. */
function beginningAt({ period, timeZone, recurrence: { pattern, range } }: SeriesRequest): Recurrence {
  const own = dateIn(timeZone, period.start);
  const [, startDate = own] = [own, range.startDate].sort();
  const rest = { startDate, recurrenceTimeZone: timeZone };
  if (range.type === 'endDate') {
    return { pattern, range: { type: 'endDate', ...rest, ...(range.endDate ? { endDate: range.endDate } : {}) } };
  }
  if (range.type === 'noEnd') return { pattern, range: { type: 'noEnd', ...rest } };
  const { numberOfOccurrences = 0 } = range;
  return { pattern, range: { type: 'numbered', ...rest, numberOfOccurrences } };
}

function refuse(code: 'invalid-input' | 'invalid-time-range' | 'unknown-time-zone', path: string, message: string) {
  return { ok: false as const, refusal: { code, path, message } };
}
