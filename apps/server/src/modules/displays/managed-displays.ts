/** Whoever manages displays in a building or on a floor sees and keeps those that show nothing else (rule X2). */
import { can, type PersonCaller, placesWhere } from '../../platform/http/index.ts';
import type { DisplaysDeps } from './deps.ts';

/** What a display shows, or is to show. */
interface Shown {
  readonly resourceIds?: readonly string[] | undefined;
  readonly floorId?: string | null | undefined;
}

export async function managesShown(
  { host, places }: Pick<DisplaysDeps, 'host' | 'places'>,
  caller: PersonCaller,
  { resourceIds = [], floorId = null }: Shown,
): Promise<boolean> {
  if (placesWhere(caller, 'player.manage') === null) return true;
  if (floorId !== null) {
    const floor = await places.floor(host.db, floorId);
    return floor !== null && can(caller, 'player.manage', { buildingId: floor.buildingId, floorId });
  }
  const rooms = await places.rooms(host.db, resourceIds);
  const known = new Map(rooms.map((room) => [room.id, room]));
  const managed = (id: string) => {
    const room = known.get(id);
    return room !== undefined && can(caller, 'player.manage', room);
  };
  return resourceIds.length > 0 && resourceIds.every(managed);
}
