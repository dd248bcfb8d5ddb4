/** Keeps the account that signed in to speak for the rooms, and looks at everything with it. */
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import { connectionById } from './connection.repository.ts';
import { insertRoomAccount, type SignedInRoomAccount } from './room-account.repository.ts';

export async function saveRoomAccount(
  deps: { readonly host: TransactionHost; readonly clock: Clock; readonly sealer: Sealer },
  account: SignedInRoomAccount,
  actor: Actor,
): Promise<void> {
  const now = deps.clock.now();
  const { connectionId, address, objectId } = account;
  await inTransaction(deps.host, async (tx) => {
    await insertRoomAccount(tx.db, deps.sealer, account, now);
    // While the wizard is under way nothing is synced yet.
    const inUse = (await connectionById(tx.db, connectionId))?.setupStep === 'done';
    if (inUse) tx.publish(connectionEvent('connection.sync-requested', connectionId, now));
    const about = { act: 'connection.room-account', subjectType: 'connection', subjectId: connectionId };
    await recordAudit(tx, { actor, ...about, after: { address, objectId } }, now);
  });
}
