import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../kernel/interval.ts';
import type { StoredBooking } from '../../../modules/booking/index.ts';
import { pauseSeconds } from './pause.ts';
import { booking } from './push.fixture.ts';

const since = new Date('2026-03-02T08:00:00Z');

type Exchange = StoredBooking['occurrences'][number]['allocations'][number]['exchange'];

function waiting(exchange: Exchange, state: 'confirmed' | 'cancelled' = 'confirmed'): StoredBooking {
  const made = booking({ states: { Harbour: state } });
  return {
    ...made,
    occurrences: made.occurrences.map((occurrence) => ({
      ...occurrence,
      allocations: occurrence.allocations.map((one) => ({ ...one, exchange, exchangeSince: since })),
    })),
  };
}

describe('the pause before a push is tried again', () => {
  it.each<[Exchange, 'confirmed' | 'cancelled']>([
    ['queued', 'confirmed'],
    ['unsynced', 'confirmed'],
    ['accepted', 'cancelled'],
  ])('[S13] grows for what is %s and %s, from two seconds to a minute', (exchange, state) => {
    const pauses = [0, 8, 60, 240, 86_400].map((seconds) =>
      pauseSeconds(waiting(exchange, state), null, addSeconds(since, seconds)),
    );
    expect(pauses).toEqual([2, 2, 15, 60, 60]);
  });

  it('[S13] begins anew when a person has acted', () => {
    const acted = addSeconds(since, 3600);
    expect(pauseSeconds(waiting('accepted', 'cancelled'), acted, addSeconds(acted, 40))).toBe(10);
  });
});
