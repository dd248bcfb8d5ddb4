/** Imports what the connection names and looks at every calendar, now. */
import { inTransaction } from '../../platform/db/index.ts';
import { connectionEvent } from './connection.events.ts';
import type { ConnectionDeps } from './deps.ts';

export async function requestSync(deps: Pick<ConnectionDeps, 'host' | 'clock'>, connectionId: string): Promise<void> {
  const event = connectionEvent('connection.sync-requested', connectionId, deps.clock.now());
  await inTransaction(deps.host, async (tx) => tx.publish(event));
}
