import type { RoomTest } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { outcomesOf } from './readiness-looks.ts';

const at = '2026-03-02T09:00:00Z';
const begun: RoomTest = {
  ...{ id: 't', organizer: 'a@x.example', subject: 'ONES 1', state: 'watching', startedAt: at, endsAt: at },
  ...{ arrivedAt: null, arrived: null, acceptedAt: null, title: null, privateKept: null, answeredAt: null },
  ...{ failure: null, finishedAt: null },
};
const outcomes = (more: Partial<RoomTest>) => Object.values(outcomesOf({ ...begun, ...more })).join(' ');

describe('the steps of a guided test', () => {
  it('[S12] are said one by one as they are seen', () => {
    const arrived = { arrivedAt: at, arrived: 'unanswered' } as const;
    const accepted = { ...arrived, acceptedAt: at };
    const read = { ...accepted, title: 'kept', privateKept: false } as const;
    expect(outcomes({})).toBe('now later later later later');
    expect(outcomes({ state: 'settling', ...arrived })).toBe('good now later later later');
    expect(outcomes({ state: 'reading', ...accepted })).toBe('good good now now later');
    expect(outcomes({ state: 'answering', ...read })).toBe('good good good bad now');
    expect(outcomes({ state: 'passed', ...read, answeredAt: at })).toBe('good good good bad good');
  });

  it('[S12] say where a test ended early', () => {
    expect(outcomes({ state: 'failed', failure: 'nothing-came' })).toBe('bad skipped skipped skipped skipped');
    expect(outcomes({ state: 'failed', failure: 'left', arrivedAt: at, arrived: 'accepted' })).toBe(
      'good bad skipped skipped skipped',
    );
  });
});
