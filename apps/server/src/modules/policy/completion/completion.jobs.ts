/** What was not filled in by its time is turned away by a job of that very time, which outlives a restart; before, a reminder. */
import { addSeconds } from '../../../kernel/interval.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { addJob, defineJob, type Job, RetryAt, type Schedule } from '../../../platform/queue/index.ts';
import type { BookingDeps } from '../../booking/index.ts';
import { completionEvent } from './completion.events.ts';
import { completionsDue, takeCompletionReminders } from './completion.repository.ts';
import { expireCompletion } from './expire-completion.ts';

const EXPIRE = 'expire-completion';
const LOOK_EVERY_SECONDS = 60;
/** Longer than the rhythm in which it is looked: none is missed. */
const AHEAD_SECONDS = 180;

export function completionJobs(deps: BookingDeps): readonly Job<never>[] {
  return [
    defineJob<{ completionId: string }>(EXPIRE, async ({ completionId }) => {
      if (!(await expireCompletion(deps, completionId))) throw new RetryAt(addSeconds(deps.clock.now(), 1));
    }),
  ] as readonly Job<never>[];
}

export function completionSchedules(deps: BookingDeps): readonly Schedule[] {
  return [{ name: 'look-at-completions', everySeconds: LOOK_EVERY_SECONDS, run: () => lookAtCompletions(deps) }];
}

/** A meeting that was moved has another deadline: a job that waits already is given the time that holds now. */
export async function lookAtCompletions(deps: BookingDeps): Promise<void> {
  const now = deps.clock.now();
  for (const { id, dueAt } of await completionsDue(deps.host.db, addSeconds(now, AHEAD_SECONDS))) {
    await addJob(deps.host.db, EXPIRE, { completionId: id }, { key: id, runAt: dueAt });
  }
  await inTransaction(deps.host, async (tx) => {
    for (const one of await takeCompletionReminders(tx.db, now)) tx.publish(completionEvent('reminded', one, now));
  });
}
