/** What somebody chose for the taken dates of a series: to skip one, or another room that is free then. Pure. */
import type { MissingDate, OnConflict, SeriesPreview } from '@ones/contract';

/** By date: `skip`, or the id of a room. */
export type DateChoices = Readonly<Record<string, string>>;
export const SKIP = 'skip';

export function isSettled({ conflicts, occurrences }: SeriesPreview, choices: DateChoices): boolean {
  const skipped = conflicts.filter(({ date }) => choices[date] === SKIP).length;
  return conflicts.every(({ date }) => choices[date] !== undefined) && skipped < occurrences.length;
}

/** Choices for dates that are no conflicts any more are forgotten. What is taken along goes to the other room, too. */
export function choiceOf(
  { conflicts }: SeriesPreview,
  choices: DateChoices,
  along: readonly string[] = [],
): { readonly onConflict?: OnConflict } {
  if (conflicts.length === 0) return {};
  const skip: string[] = [];
  const otherRooms: { date: string; resourceIds: string[] }[] = [];
  for (const { date, alternatives } of conflicts) {
    const choice = choices[date];
    if (choice === SKIP) skip.push(date);
    else if (choice !== undefined && alternatives.some(({ resourceId }) => resourceId === choice)) {
      otherRooms.push({ date, resourceIds: [...new Set([choice, ...along])] });
    }
  }
  return { onConflict: { ...(skip.length > 0 ? { skip } : {}), ...(otherRooms.length > 0 ? { otherRooms } : {}) } };
}

export function skipAll({ conflicts }: SeriesPreview): DateChoices {
  return Object.fromEntries(conflicts.map(({ date }) => [date, SKIP]));
}

/** Another room wherever one is free; the dates without one are skipped. */
export function moveAll({ conflicts }: SeriesPreview): DateChoices {
  return Object.fromEntries(conflicts.map(({ date, alternatives }) => [date, alternatives[0]?.resourceId ?? SKIP]));
}

/** By date: what somebody was shown as free then. */
export type OtherRooms = Readonly<Record<string, NonNullable<MissingDate['other']>>>;

/** The dry run with those rooms as the first alternatives, so that what was shown is what is taken. */
export function offeringFirst(preview: SeriesPreview, others: OtherRooms): SeriesPreview {
  const conflicts = preview.conflicts.map((conflict) => {
    const other = others[conflict.date];
    if (!other) return conflict;
    const { start, end } = conflict;
    const rest = conflict.alternatives.filter(({ resourceId }) => resourceId !== other.resourceId);
    return { ...conflict, alternatives: [{ ...other, start, end }, ...rest] };
  });
  return { ...preview, conflicts };
}
