/** What comes next in a guided test, from what has been seen so far and how long ago (rule S12). Pure. */
import { addSeconds } from '../../../kernel/interval.ts';
import type { StoredRoomTest } from './room-test.repository.ts';

/** Longer than Exchange's attendant takes to accept by itself. */
const SETTLE_SECONDS = 8;
/** Longer than Exchange takes to strip what it strips from a room's copy after its acceptance. */
const STRIP_SECONDS = 8;

export type NextStep = 'look' | 'give-up' | 'wait' | 'settle' | 'read' | 'answer' | 'nothing';

export function nextStep(test: StoredRoomTest, now: Date): NextStep {
  const since = (start: Date | null, seconds: number) => start !== null && addSeconds(start, seconds) <= now;
  if (test.finishedAt !== null) return 'nothing';
  if (test.state === 'watching') return test.endsAt <= now ? 'give-up' : 'look';
  if (test.state === 'settling') return since(test.arrivedAt, SETTLE_SECONDS) ? 'settle' : 'wait';
  if (test.state === 'reading') return since(test.acceptedAt, STRIP_SECONDS) ? 'read' : 'wait';
  return 'answer';
}
