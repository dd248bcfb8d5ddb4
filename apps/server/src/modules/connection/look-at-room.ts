/** An administrator's word about one room: look now, or do what a held round would do (rules S1 and S6). Both are audited. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import type { ConnectionDeps } from './deps.ts';

export interface RoomOfConnection {
  readonly connectionId: string;
  readonly resourceId: string;
  readonly actor: Actor;
}

type Deps = Pick<ConnectionDeps, 'host' | 'clock' | 'tenant'>;

/** @returns false if the connection has no such room. */
export function lookAtRoom(deps: Deps, room: RoomOfConnection): Promise<boolean> {
  return inTransaction(deps.host, async (tx) => {
    const found = await deps.tenant.lookNow(tx, room.connectionId, room.resourceId);
    if (found) await keep(tx, deps, room, 'connection.look-at-room', {});
    return found;
  });
}

/** @returns false if nothing is held there. */
export function applyHeldRound(deps: Deps, room: RoomOfConnection): Promise<boolean> {
  return inTransaction(deps.host, async (tx) => {
    const applied = await deps.tenant.applyHeldRound(tx, room.connectionId, room.resourceId);
    if (applied) await keep(tx, deps, room, 'connection.apply-held-round', applied);
    return applied !== null;
  });
}

async function keep(tx: Tx, deps: Deps, room: RoomOfConnection, act: string, more: object): Promise<void> {
  const now = deps.clock.now();
  const { connectionId, resourceId, actor } = room;
  tx.publish(connectionEvent('connection.room-looked-at', connectionId, now));
  const about = { subjectType: 'connection', subjectId: connectionId, after: { resourceId, ...more } };
  await recordAudit(tx, { actor, act, ...about }, now);
}
