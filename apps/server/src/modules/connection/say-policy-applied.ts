/** An administrator says that the script was run for these rooms (rule S12): from then on their requests are ours to answer. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import type { ConnectionDeps } from './deps.ts';

/** @returns when; null if none of them is a room of this connection. */
export function sayPolicyApplied(
  { host, clock, tenant }: ConnectionDeps,
  connectionId: string,
  resourceIds: readonly string[],
  actor: Actor,
): Promise<Date | null> {
  return inTransaction(host, async (tx) => {
    const now = clock.now();
    const rooms = await tenant.sayPolicyApplied(tx, connectionId, resourceIds);
    if (rooms.length === 0) return null;
    tx.publish(connectionEvent('connection.policy-applied', connectionId, now));
    const about = { subjectType: 'connection', subjectId: connectionId, after: { resourceIds: rooms } };
    await recordAudit(tx, { actor, act: 'connection.policy-applied', ...about }, now);
    return now;
  });
}
