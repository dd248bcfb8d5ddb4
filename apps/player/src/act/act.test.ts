import type { Problem } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../device/http.gateway.ts';
import { translator } from '../i18n/translate.ts';
import { type Act, HOME_AFTER, nextAct, RESULT_FOR, UNDO_FOR } from './act.ts';
import { failureWords } from './failure-words.ts';

const end: Act = { type: 'end', bookingId: 'b' };
const book: Act = { type: 'walk-in', resourceId: 'r', minutes: 30, until: 0 };

describe('a touch', () => {
  it('[D4] to book is pending at once, then done, then home', () => {
    const pending = nextAct({ name: 'idle' }, { type: 'touch', act: book }, 0);
    expect(pending.name).toBe('pending');
    const done = nextAct(pending, { type: 'succeeded' }, 100);
    expect(done.name).toBe('done');
    expect(nextAct(done, { type: 'tick' }, 100 + RESULT_FOR)).toEqual({ name: 'idle' });
  });

  it('[D4] to end can be undone for five seconds, and is sent after them', () => {
    const undoable = nextAct({ name: 'idle' }, { type: 'touch', act: end }, 0);
    expect(undoable.name).toBe('undoable');
    expect(nextAct(undoable, { type: 'undo' }, UNDO_FOR - 1)).toEqual({ name: 'idle' });
    expect(nextAct(undoable, { type: 'tick' }, UNDO_FOR - 1)).toBe(undoable);
    expect(nextAct(undoable, { type: 'tick' }, UNDO_FOR)).toEqual({ name: 'pending', act: end });
  });

  it('[D4] that comes while another is under way changes nothing', () => {
    const pending = nextAct({ name: 'idle' }, { type: 'touch', act: book }, 0);
    expect(nextAct(pending, { type: 'touch', act: end }, 1)).toBe(pending);
  });

  it('[D4] that fails says so until it is dismissed or twenty seconds have passed since the last touch', () => {
    const failure = { code: 'unreachable', problem: null, retryAfterSeconds: null } as const;
    const failed = nextAct({ name: 'pending', act: book }, { type: 'failed', failure }, 0);
    expect(nextAct(failed, { type: 'tick' }, HOME_AFTER - 1)).toBe(failed);
    expect(nextAct(failed, { type: 'tick' }, HOME_AFTER)).toEqual({ name: 'idle' });
    expect(nextAct(failed, { type: 'dismiss' }, 1)).toEqual({ name: 'idle' });
    const typed = nextAct(failed, { type: 'stirred' }, HOME_AFTER - 1);
    expect(nextAct(typed, { type: 'tick' }, HOME_AFTER)).toBe(typed);
    expect(nextAct(typed, { type: 'tick' }, HOME_AFTER - 1 + HOME_AFTER)).toEqual({ name: 'idle' });
  });

  it('[U5] that is refused says why and what to do', () => {
    const t = translator('en');
    const conflicts = [{ resourceId: 'r', start: '2026-11-24T10:00:00Z', end: '2026-11-24T11:00:00Z' }];
    const problem: Problem = { type: 'about:blank', title: '', status: 409, code: 'slot-taken', conflicts };
    const failure: Failure = { code: 'slot-taken', problem, retryAfterSeconds: null };
    expect(failureWords(failure, t, (timestamp) => timestamp.slice(11, 16))).toBe(
      'Somebody was faster: taken 10:00 – 11:00. Choose a shorter time or another room.',
    );
    expect(failureWords({ code: 'unreachable', problem: null, retryAfterSeconds: null }, t, String)).toContain(
      'try again',
    );
  });
});
