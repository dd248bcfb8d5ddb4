import { describe, expect, it } from 'vitest';
import { lookSeconds } from './left-to-us.ts';
import { readinessOf, type SeenRequest } from './readiness.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));

/** The newest first: `u` arrived unanswered, `a` was accepted by itself; a capital lost its title. */
function seen(letters: string): SeenRequest[] {
  return [...letters].map((letter, index) => ({
    arrivedAt: at(30 - index),
    arrived: letter.toLowerCase() === 'u' ? ('unanswered' as const) : ('accepted' as const),
    title: letter === letter.toUpperCase() ? ('lost' as const) : ('kept' as const),
  }));
}

const stateOf = (letters: string, more: { since?: Date; until?: Date; titlesWanted?: boolean } = {}) =>
  readinessOf({ requests: seen(letters), since: null, until: at(59), titlesWanted: false, ...more }).state;

describe('whether a room leaves requests to our policies', () => {
  it.each([
    ['', 'unknown'],
    ['a', 'unknown'],
    ['aa', 'unknown'],
    ['aaa', 'accepts-by-itself'],
    ['u', 'ready'],
    ['uaaa', 'ready'],
    ['aau', 'ready'],
    ['aaau', 'accepts-by-itself'],
  ])('[S12] of "%s", newest first, it is %s', (letters, state) => {
    expect(stateOf(letters)).toBe(state);
  });

  it('[S12] counts nothing that arrived before the script was run', () => {
    expect(stateOf('aaa', { since: at(31) })).toBe('unknown');
    expect(stateOf('uaaa', { since: at(30) })).toBe('ready');
  });

  it('[S12] counts a request as unanswered only once Exchange has had its time', () => {
    expect(stateOf('u', { until: at(29) })).toBe('unknown');
    expect(stateOf('uaaa', { until: at(29) })).toBe('accepts-by-itself');
  });

  it('[S12] calls titles unreadable after three that were lost, and only where they are wanted', () => {
    expect(stateOf('UUU', { titlesWanted: true })).toBe('title-unreadable');
    expect(stateOf('UU', { titlesWanted: true })).toBe('ready');
    expect(stateOf('uUU', { titlesWanted: true })).toBe('ready');
    expect(stateOf('UUU')).toBe('ready');
  });
});

describe('a look at a request that was left unanswered', () => {
  it('[S13] is waited for a moment, and more and more seldom where it does not come', () => {
    const settledAt = at(0);
    const tries: number[] = [0];
    for (let now = 0; now < 60; now = tries.at(-1) as number) {
      tries.push(now + lookSeconds(settledAt, new Date(settledAt.getTime() + now * 1000)));
    }
    expect(tries[1]).toBe(0.3);
    expect(tries.length).toBeLessThan(25);
  });
});
