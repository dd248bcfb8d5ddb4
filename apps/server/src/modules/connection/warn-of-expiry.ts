/** Tells before the credential that a connection lives by ends: 60, 30, 14, 7 and 1 days, each once (rule S16). */
import { inTransaction } from '../../platform/db/index.ts';
import { credentialExpiring } from './connection.events.ts';
import { connectionsInUse } from './connection.repository.ts';
import { credentialsOf, noteWarning } from './credential.repository.ts';
import { credentialInUse } from './credential-order.ts';
import type { ConnectionDeps } from './deps.ts';
import { daysLeft, warningsDue } from './expiry.ts';

export async function warnOfExpiry(deps: Pick<ConnectionDeps, 'host' | 'clock'>): Promise<void> {
  const now = deps.clock.now();
  for (const connection of await connectionsInUse(deps.host.db)) {
    const used = credentialInUse(await credentialsOf(deps.host.db, connection.id), now);
    if (!used?.expiresAt) continue;
    const due = warningsDue(used.expiresAt, now);
    if (due.length === 0) continue;
    const event = credentialExpiring(connection.id, used.id, daysLeft(used.expiresAt, now), now);
    await inTransaction(deps.host, async (tx) => {
      if (await noteWarning(tx.db, used.id, due)) tx.publish(event);
    });
  }
}
