/** Names the people who may book rooms that organize their meetings themselves. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Booker, bookersOf, replaceBookers } from './booker.repository.ts';
import { connectionById } from './connection.repository.ts';
import type { ConnectionDeps } from './deps.ts';

/** @returns null if there is no such connection. */
export function setBookers(
  { host, clock }: Pick<ConnectionDeps, 'host' | 'clock'>,
  connectionId: string,
  personIds: readonly string[],
  actor: Actor,
): Promise<readonly Booker[] | null> {
  return inTransaction(host, async (tx) => {
    if (!(await connectionById(tx.db, connectionId))) return null;
    const names = (bookers: readonly Booker[]) => bookers.map((one) => one.name);
    const before = await bookersOf(tx.db, connectionId);
    await replaceBookers(tx.db, connectionId, personIds, clock.now());
    const after = await bookersOf(tx.db, connectionId);
    const about = { actor, act: 'connection.bookers', subjectType: 'connection', subjectId: connectionId };
    await recordAudit(tx, { ...about, before: names(before), after: names(after) }, clock.now());
    return after;
  });
}
