/**
 * The suite proves itself: three faults, each put in the place of a part that leads outside, are each caught. That nothing is
 * said where nothing is planted is what the runs of `stepped.test.ts` show.
 */
import { describe, expect, inject, it } from 'vitest';
import { type ActName, drawActs } from './acts/act.ts';
import { dropsRetryAfter, forgetsEcho, movesLinkEarly } from './planted.ts';
import { runStepped } from './stepped.ts';

const databaseServer = inject('databaseServer');
const ACTS = 14;

/** The acts that let a fault show soon; a name that stands twice comes twice as often. The long form finds it among all. */
const meetings = ['ones.book', 'ones.move', 'outlook.book', 'outlook.move', 'outlook.move-ours'] as const;
const errors = [...meetings, 'fault.error', 'fault.timeout-before'] as const;
const throttling = [...meetings, 'fault.throttle'] as const;
const compare = Array.from({ length: 8 }, () => 'admin.compare' as const);
const comparing: readonly ActName[] = ['ones.book', 'ones.move', ...compare];

describe('a planted fault', { timeout: 240_000 }, () => {
  it.each([
    ['a delta link kept before its round', movesLinkEarly, 12, errors, /\(a\) .* Exchange has/],
    ['a Retry-After that is not read', dropsRetryAfter, 6, throttling, /impolite/],
    ['writes of our own taken for news', forgetsEcho, 2, comparing, /\(e\) Act \d+ made time/],
  ] as const)('[T9] is caught: %s', async (_name, plant, seed, only, says) => {
    const acts = drawActs(seed, ACTS, only);
    const options = { databaseServer, type: 'application', seed, hurried: true };
    expect((await runStepped({ ...options, plant }, acts)).differences.join('\n')).toMatch(says);
  });
});
