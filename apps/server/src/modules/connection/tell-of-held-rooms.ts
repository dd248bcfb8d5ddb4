/** Several rooms of a connection are held back at once (rule S6): administrators are told once a day, not once a room. */
import { nameBasedId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { connectionEvent } from './connection.events.ts';

export function tellOfHeldRooms(tx: Tx, connectionId: string, now: Date): void {
  // Rooms that are held, mended and held again make the same event: its mails went already.
  const id = nameBasedId('rooms-held', connectionId, now.toISOString().slice(0, 10));
  tx.publish({ ...connectionEvent('connection.rooms-held', connectionId, now), id });
}
