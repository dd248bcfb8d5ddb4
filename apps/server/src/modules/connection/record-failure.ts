/** A connection breaks or works again: said once, where it changes; that its trouble became another is told to screens only. */
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { type ConnectionEventType, connectionEvent } from './connection.events.ts';
import { type Turn, writeFailure } from './connection.repository.ts';

const eventOf: Readonly<Record<Turn, ConnectionEventType>> = {
  broke: 'connection.broke',
  changed: 'connection.trouble-changed',
  recovered: 'connection.recovered',
};

export async function recordConnectionState(
  host: TransactionHost,
  clock: Clock,
  connectionId: string,
  failure: { readonly code: string; readonly mend: string } | null,
): Promise<void> {
  const now = clock.now();
  await inTransaction(host, async (tx) => {
    const turn = await writeFailure(tx.db, connectionId, failure, now);
    if (turn) tx.publish(connectionEvent(eventOf[turn], connectionId, now));
  });
}
