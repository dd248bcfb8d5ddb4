/**
 * Proves rooms by reading each one's calendar as whoever will speak for them: the account that signed in, or the application.
 * The rooms are not followed by this; a token of the saved connection is used, and nothing of the answer is kept.
 */
import type { RoomProof } from '@ones/contract';
import type { Connections } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { proveRooms } from '../graph/rooms-by-address.ts';
import { mendOf } from '../mend.ts';
import { clientFor } from './probe-client.ts';

export async function roomProofs(
  all: Connections,
  connectionId: string,
  addresses: readonly string[],
): Promise<readonly RoomProof[]> {
  try {
    const { cloud, ofRooms } = await all.of(connectionId);
    const proved = await proveRooms(clientFor(cloud, await ofRooms.get()), addresses);
    return proved.map(({ address, room, code }) => ({
      address,
      ...(room
        ? { result: 'ok', code: null, mend: null, name: room.displayName }
        : { result: 'failed', code, mend: mendOf(code ?? ''), name: null }),
    }));
  } catch (error) {
    if (!isGraphError(error)) throw error;
    // Nobody could speak for the rooms at all: the same is true of each.
    const { code, mend = mendOf(code) } = error.details;
    return addresses.map((address) => ({ address, result: 'failed', code, mend, name: null }));
  }
}
