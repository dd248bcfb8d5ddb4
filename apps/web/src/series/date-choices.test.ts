import type { SeriesPreview } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { choiceOf, isSettled, moveAll, offeringFirst, SKIP, skipAll } from './date-choices.ts';

const conflict = (date: string, ...rooms: string[]) => ({
  date,
  start: `${date}T09:00:00Z`,
  end: `${date}T10:00:00Z`,
  reason: 'taken' as const,
  message: null,
  blockers: [],
  alternatives: rooms.map((resourceId) => ({ resourceId, resourceName: resourceId, start: '', end: '' })),
});
const preview: SeriesPreview = {
  recurrence: { pattern: { type: 'daily', interval: 1 }, range: { type: 'noEnd', startDate: '2027-02-01' } },
  occurrences: ['2027-02-01', '2027-02-02', '2027-02-03'].map((date) => ({ date, start: '', end: '' })),
  checkedUntil: '',
  goesOn: true,
  conflicts: [conflict('2027-02-01', 'garden'), conflict('2027-02-02')],
};

describe('Choices for taken dates', () => {
  it('[B6] are settled when every taken date has one, and some date is left', () => {
    expect(isSettled(preview, {})).toBe(false);
    expect(isSettled(preview, { '2027-02-01': 'garden' })).toBe(false);
    expect(isSettled(preview, skipAll(preview))).toBe(true);
    expect(isSettled({ ...preview, occurrences: preview.occurrences.slice(0, 2) }, skipAll(preview))).toBe(false);
  });

  it('[B6] become what the server is asked for', () => {
    expect(choiceOf(preview, moveAll(preview))).toEqual({
      onConflict: { skip: ['2027-02-02'], otherRooms: [{ date: '2027-02-01', resourceIds: ['garden'] }] },
    });
    const shown = offeringFirst(preview, { '2027-02-02': { resourceId: 'fjord', resourceName: 'Fjord' } });
    expect(choiceOf(shown, moveAll(shown)).onConflict?.otherRooms).toEqual([
      { date: '2027-02-01', resourceIds: ['garden'] },
      { date: '2027-02-02', resourceIds: ['fjord'] },
    ]);
    expect(choiceOf(preview, moveAll(preview), ['projector']).onConflict?.otherRooms).toEqual([
      { date: '2027-02-01', resourceIds: ['garden', 'projector'] },
    ]);
    expect(choiceOf({ ...preview, conflicts: [] }, { '2027-02-01': SKIP })).toEqual({});
  });
});
