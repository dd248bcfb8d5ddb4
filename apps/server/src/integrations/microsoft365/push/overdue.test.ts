import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../../kernel/interval.ts';
import type { StoredBooking } from '../../../modules/booking/index.ts';
import { NOT_ANSWERED, overdueOf } from './overdue.ts';
import { booking } from './push.fixture.ts';

const since = new Date('2026-03-02T08:00:00Z');

interface Waiting {
  readonly startsIn: number;
  readonly exchange?: StoredBooking['occurrences'][number]['allocations'][number]['exchange'];
  readonly detail?: string;
  readonly origin?: StoredBooking['origin'];
}

function waiting({ startsIn, exchange = 'sent', detail, origin = 'web' }: Waiting): StoredBooking {
  const start = addMinutes(since, startsIn);
  const made = booking({ start: start.toISOString(), end: addMinutes(start, 30).toISOString() }, { origin });
  return {
    ...made,
    occurrences: made.occurrences.map((occurrence) => ({
      ...occurrence,
      allocations: occurrence.allocations.map((allocation) => ({
        ...allocation,
        exchange,
        exchangeSince: since,
        exchangeDetail: detail ?? null,
      })),
    })),
  };
}

describe('a booking that Exchange does not answer', () => {
  it.each<[string, Waiting, number, string]>([
    ['waits for ten minutes', { startsIn: 600 }, 9, 'wait'],
    ['is told of after ten', { startsIn: 600 }, 10, 'tell'],
    ['is told of once', { startsIn: 600, exchange: 'unsynced', detail: NOT_ANSWERED }, 5, 'wait'],
    [
      'is given up an hour after it was made',
      { startsIn: 600, exchange: 'unsynced', detail: NOT_ANSWERED },
      50,
      'release',
    ],
    ['is given up half-way to its start, if that is sooner', { startsIn: 16 }, 8, 'release'],
    ['is told of without being given up, if it has begun', { startsIn: 0 }, 70, 'tell'],
    ['is left alone if it began meanwhile', { startsIn: 20, exchange: 'unsynced', detail: NOT_ANSWERED }, 30, 'wait'],
    ['is never given up if Outlook made it', { startsIn: 600, origin: 'outlook', exchange: 'unsynced' }, 70, 'wait'],
    ['may wait for a delegate as long as that takes', { startsIn: 600, exchange: 'pending' }, 500, 'wait'],
    ['is no longer waiting once accepted', { startsIn: 600, exchange: 'accepted' }, 500, 'wait'],
  ])('[S10.3] %s', (_what, given, minutes, overdue) => {
    expect(overdueOf(waiting(given), addMinutes(since, minutes))).toBe(overdue);
  });

  it('[S10.3] keeps the rooms that are certain, unless they are to be had all or none', () => {
    const two = waiting({ startsIn: 600 });
    const [occurrence] = two.occurrences;
    const [allocation] = occurrence?.allocations ?? [];
    if (!occurrence || !allocation) throw new Error('A booking has an allocation.');
    const accepted = { ...allocation, id: 'other', resourceId: 'Garden', exchange: 'accepted' as const };
    const both = { ...two, occurrences: [{ ...occurrence, allocations: [allocation, accepted] }] };
    expect(overdueOf(both, addMinutes(since, 90))).toBe('tell');
    expect(overdueOf(both, addMinutes(since, 90), true)).toBe('release');
  });
});
