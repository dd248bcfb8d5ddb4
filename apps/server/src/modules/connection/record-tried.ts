/** What the tenant said of a credential when it was tried, kept with it; told where it is news. */
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { connectionEvent } from './connection.events.ts';
import { credentialOwner, writeTried } from './credential.repository.ts';

export async function recordTried(
  host: TransactionHost,
  credentialId: string,
  refusal: { readonly code: string; readonly mend: string } | null,
  now: Date,
): Promise<void> {
  await inTransaction(host, async (tx) => {
    if (!(await writeTried(tx.db, credentialId, refusal, now))) return;
    const connectionId = await credentialOwner(tx.db, credentialId);
    if (connectionId !== null) tx.publish(connectionEvent('connection.credential-tried', connectionId, now));
  });
}
