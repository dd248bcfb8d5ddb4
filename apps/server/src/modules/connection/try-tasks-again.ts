/** An administrator's word that what stood in the way of one kind of task is mended: it is tried at once. Audited. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { ConnectionDeps } from './deps.ts';

/** @returns how many; 0 where none of this kind fails. */
export function tryTasksAgain(
  { host, clock, queue }: Pick<ConnectionDeps, 'host' | 'clock' | 'queue'>,
  kind: string,
  actor: Actor,
): Promise<number> {
  return inTransaction(host, async (tx) => {
    const count = await queue.tryAgain(tx, kind);
    if (count === 0) return 0;
    const about = { subjectType: 'tasks', subjectId: null, after: { kind, count } };
    await recordAudit(tx, { actor, act: 'tasks.try-again', ...about }, clock.now());
    return count;
  });
}
