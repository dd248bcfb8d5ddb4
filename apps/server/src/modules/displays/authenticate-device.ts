/** Who a device token belongs to, and what its display may touch: its own rooms or floor and nothing else (rule D1). */
import type { Db } from '../../platform/db/index.ts';
import type { DeviceCaller } from '../../platform/http/index.ts';
import type { DisplaysDeps, DoorRoom } from './deps.ts';
import { hashSecret } from './device-token.ts';
import { type PlayerRow, playerById, playerByToken } from './displays.repository.ts';

/** null for a token that was never given out, or was taken away. */
export async function authenticateDevice(db: Db, token: string): Promise<DeviceCaller | null> {
  const player = await playerByToken(db, hashSecret(token));
  return player ? { kind: 'device', playerId: player.id, name: player.name } : null;
}

type Deps = Pick<DisplaysDeps, 'host' | 'places'>;

/** The rooms that a display shows at present; none if it has been unpaired. */
export async function roomsOfPlayer(deps: Deps, playerId: string): Promise<readonly DoorRoom[]> {
  const player = await playerById(deps.host.db, playerId);
  return player ? roomsShown(deps, player) : [];
}

async function roomsShown({ host, places }: Deps, player: PlayerRow): Promise<readonly DoorRoom[]> {
  if (player.floor_id !== null) return places.roomsOfFloor(host.db, player.floor_id);
  return places.rooms(host.db, player.resource_ids);
}
