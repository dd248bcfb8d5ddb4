/** A room is booked through one connection: who has it keeps it until it is taken out there. */
import type { RoomSettings } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { fieldError, type Refusal, refuse } from '../../platform/http/index.ts';
import { claimedElsewhere } from '../resource/index.ts';
import { connectionById } from './connection.repository.ts';

/** Where all rooms are wanted nothing is refused: the others are named with the connection's health. */
export async function roomRefusal(
  db: Db,
  connectionId: string,
  { rooms }: Partial<Pick<RoomSettings, 'rooms'>>,
): Promise<Refusal | null> {
  if (rooms?.mode !== 'specified') return null;
  const errors = [];
  for (const claimed of await claimedElsewhere(db, connectionId, rooms.addresses)) {
    const at = rooms.addresses.findIndex((address) => address.toLowerCase() === claimed.address);
    const other = (await connectionById(db, claimed.connectionId))?.name ?? claimed.connectionId;
    const message = `“${other}” books ${claimed.address} already. Take it out there first.`;
    errors.push(fieldError(`/body/rooms/addresses/${at}`, 'room-of-other-connection', message));
  }
  return errors.length > 0 ? refuse('room-of-other-connection', { errors }) : null;
}
