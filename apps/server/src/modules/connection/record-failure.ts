/** A connection breaks or works again: said once, where it changes. */
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { connectionEvent } from './connection.events.ts';
import { writeFailure } from './connection.repository.ts';

export async function recordConnectionState(
  host: TransactionHost,
  clock: Clock,
  connectionId: string,
  failure: { readonly code: string; readonly mend: string } | null,
): Promise<void> {
  const now = clock.now();
  await inTransaction(host, async (tx) => {
    if (!(await writeFailure(tx.db, connectionId, failure, now))) return;
    tx.publish(connectionEvent(failure ? 'connection.broke' : 'connection.recovered', connectionId, now));
  });
}
