/** What a person chose for dates that are taken: not at all, or in other rooms (rule B6). Pure. */
import type { OnConflict } from '@ones/contract';
import type { BookingRefusal } from '../deps.ts';
import type { PlannedOccurrence, SeriesPlan } from './plan-series.ts';

export interface ChosenDates {
  /** Dates on which the series itself holds nothing. */
  readonly skipped: ReadonlySet<string>;
  readonly elsewhere: readonly { readonly occurrence: PlannedOccurrence; readonly resourceIds: readonly string[] }[];
}

type Choice =
  | { readonly ok: true; readonly chosen: ChosenDates }
  | { readonly ok: false; readonly refusal: BookingRefusal };

export function chooseDates(plan: SeriesPlan, { skip = [], otherRooms = [] }: OnConflict): Choice {
  const byDate = new Map(plan.occurrences.map((occurrence) => [occurrence.date, occurrence]));
  const unknown = skip.findIndex((date) => !byDate.has(date));
  if (unknown >= 0) return refuse(`/body/onConflict/skip/${unknown}`, 'The series has no occurrence on this date.');
  const elsewhere = [];
  const skipped = new Set(skip);
  for (const [at, { date, resourceIds }] of otherRooms.entries()) {
    const occurrence = byDate.get(date);
    const path = `/body/onConflict/otherRooms/${at}/date`;
    if (!occurrence) return refuse(path, 'The series has no occurrence on this date.');
    if (skipped.has(date)) return refuse(path, 'This date is named twice.');
    skipped.add(date);
    elsewhere.push({ occurrence, resourceIds });
  }
  if (skipped.size === plan.occurrences.length) return refuse('/body/onConflict', 'No date would be left.');
  return { ok: true, chosen: { skipped, elsewhere } };
}

function refuse(path: string, message: string): Choice {
  return { ok: false, refusal: { code: 'invalid-input', path, message } };
}
