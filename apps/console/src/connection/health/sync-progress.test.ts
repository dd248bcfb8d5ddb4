import type { SyncProgress } from '@ones/contract';
import { instantOf, minute } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { stageStates, timeLeft } from './sync-progress.ts';

const startedAt = '2026-03-02T09:00:00Z';
const sync: SyncProgress = { stage: 'calendars', done: 10, total: 40, startedAt, finishedAt: null, failure: null };

describe('a first sync', () => {
  it('[U3] shows what is done, what runs and what waits', () => {
    expect(stageStates({ stage: 'people' }).map(({ state }) => state)).toEqual([
      'done',
      'running',
      'waiting',
      'waiting',
    ]);
    expect(stageStates({ stage: 'finished' }).every(({ state }) => state === 'done')).toBe(true);
    expect(stageStates({ stage: 'failed' }).some(({ state }) => state === 'done')).toBe(false);
  });

  it('[U3] tells the time left by its own pace, and nothing before there is a pace', () => {
    expect(timeLeft(sync, instantOf(startedAt) + minute)).toBe(3 * minute);
    expect(timeLeft({ ...sync, done: 0 }, instantOf(startedAt))).toBeNull();
    expect(timeLeft({ ...sync, stage: 'rooms' }, instantOf(startedAt) + minute)).toBeNull();
  });
});
