/** The brake on imports (rule S17): what would make many absent at once is held, told, and done when a person says that it is so. */
import type { Actor } from '../../kernel/actor.ts';
import { isMany } from '../../kernel/brake.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import type { ConnectionDeps } from './deps.ts';
import { approveHold, dropHold, type ImportKind, lockHold, writeHold } from './held-import.repository.ts';

export interface GoingAway {
  readonly connectionId: string;
  readonly kind: ImportKind;
  readonly gone: number;
  /** All there are, those that would go among them. */
  readonly of: number;
  /** Of some of them. */
  readonly names: readonly string[];
  /** Whether everything was looked at: then nothing is held any more once little goes. */
  readonly whole: boolean;
}

/** Whether these may become absent now. */
export async function mayGo(tx: Tx, going: GoingAway, now: Date): Promise<boolean> {
  const { connectionId, kind, gone, of } = going;
  const held = await lockHold(tx.db, connectionId, kind);
  const believed = !isMany(gone, of);
  const approved = held?.approvedAt != null && gone <= held.gone;
  if (believed || approved) {
    if (held && going.whole) await dropHold(tx.db, connectionId, kind);
    return true;
  }
  // A part of what is held already says nothing new.
  if (held && !going.whole) return false;
  await writeHold(tx.db, connectionId, going, now);
  if (!held) tx.publish(connectionEvent('connection.import-held', connectionId, now));
  return false;
}

/** The next import, which begins at once, does it. @returns false if nothing of the kind is held. */
export async function applyHeldImport(
  deps: Pick<ConnectionDeps, 'host' | 'clock'>,
  connectionId: string,
  kind: ImportKind,
  actor: Actor,
): Promise<boolean> {
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const held = await lockHold(tx.db, connectionId, kind);
    if (!held) return false;
    await approveHold(tx.db, connectionId, kind, now);
    const { gone, of, names } = held;
    const about = { subjectType: 'connection', subjectId: connectionId, after: { kind, gone, of, names } };
    await recordAudit(tx, { actor, act: 'connection.apply-held-import', ...about }, now);
    tx.publish(connectionEvent('connection.sync-requested', connectionId, now));
    return true;
  });
}
