/** Takes a credential away; the last one stays, for without it nothing would work. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import { connectionById, takeVersion } from './connection.repository.ts';
import { credentialsOf, deleteCredential } from './credential.repository.ts';
import type { ConnectionDeps } from './deps.ts';

export type RemoveResult = 'removed' | 'not-found' | 'last-credential';

export function removeCredential(
  deps: ConnectionDeps,
  { connectionId, credentialId }: { readonly connectionId: string; readonly credentialId: string },
  actor: Actor,
): Promise<RemoveResult> {
  const now = deps.clock.now();
  return inTransaction(deps.host, async (tx) => {
    const connection = await connectionById(tx.db, connectionId);
    // Two at once might each leave the other's as the last: the version is taken like for any other change.
    if (!connection || !(await takeVersion(tx.db, connectionId, connection.version, now))) return 'not-found';
    const all = await credentialsOf(tx.db, connectionId);
    if (!all.some(({ id }) => id === credentialId)) return 'not-found';
    if (all.length === 1) return 'last-credential';
    await deleteCredential(tx.db, credentialId);
    const before = { credentialId };
    const line = {
      actor,
      act: 'connection.remove-credential',
      subjectType: 'connection',
      subjectId: connectionId,
      before,
    };
    await recordAudit(tx, line, now);
    if (connection.setupStep === 'done') tx.publish(connectionEvent('connection.credential-tried', connectionId, now));
    return 'removed';
  });
}
