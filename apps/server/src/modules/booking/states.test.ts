import { bookingStates } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { holdsSlot, isLive, stateActs, stateAfter, stateOfBooking } from './states.ts';

describe('the table of states', () => {
  it('[B2.1] has an answer for every state and every act, and never leaves the list of states', () => {
    const known = new Set<string>(bookingStates);
    const cells = bookingStates.flatMap((state) =>
      stateActs.map((act) => ({ state, act, after: stateAfter(state, act) })),
    );
    expect(cells).toHaveLength(bookingStates.length * stateActs.length);
    for (const { after } of cells) expect(after === null || known.has(after)).toBe(true);
  });

  it('[B2.2] lets a meeting that is no longer live neither be moved, nor extended, nor ended', () => {
    for (const state of bookingStates.filter((one) => !isLive(one))) {
      expect([stateAfter(state, 'move'), stateAfter(state, 'extend'), stateAfter(state, 'end')]).toEqual([
        null,
        null,
        null,
      ]);
    }
  });

  it('[B2.2] lets every live meeting be cancelled, and every one that holds a slot lose it', () => {
    for (const state of bookingStates.filter(isLive)) expect(stateAfter(state, 'cancel')).toBe('cancelled');
    for (const state of bookingStates.filter(holdsSlot)) expect(stateAfter(state, 'lose-slot')).toBe('conflicted');
    expect(stateAfter('conflicted', 'win-slot')).toBe('confirmed');
  });

  it('[B2.3] never holds a slot for what is over, declined, cancelled, released or conflicted', () => {
    const holding = bookingStates.filter(holdsSlot);
    expect(holding).toEqual(['requested', 'pending_validation', 'confirmed', 'checked_in']);
  });

  it('[B2.4] gives a booking on several resources the word that most needs attention', () => {
    expect(stateOfBooking(['confirmed', 'declined'])).toBe('declined');
    expect(stateOfBooking(['confirmed', 'conflicted'])).toBe('conflicted');
    expect(stateOfBooking(['confirmed', 'cancelled'])).toBe('confirmed');
    expect(stateOfBooking([])).toBe('cancelled');
  });
});
