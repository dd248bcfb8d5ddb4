/** The rooms and floors that displays stand at, as the resource module tells of them. */
import type { Db } from '../../platform/db/index.ts';
import { affectedResourceIds, listResources, type Resource, resourcesByIds } from '../resource/index.ts';
import type { DoorPlaces, DoorRoom } from './deps.ts';

const MOST = 1000;

export const doorPlaces: DoorPlaces = {
  rooms: async (db, ids) => doorRooms(await resourcesByIds(db, ids)),
  roomsOfFloor: async (db, floorId) => doorRooms(await listResources(db, { floorId, after: null, limit: MOST })),
  roomsOfBuilding: async (db, buildingId) =>
    doorRooms(await listResources(db, { buildingId, after: null, limit: MOST })),
  floor: floorById,
  affected: affectedResourceIds,
};

/** A floor without anything on it is none that a display could show. */
async function floorById(db: Db, floorId: string) {
  const [resource] = await listResources(db, { floorId, after: null, limit: 0 });
  if (!resource?.floorName || !resource.floorShortName || !resource.buildingName) return null;
  const { floorName: name, floorNames, floorShortName: shortName, buildingId, buildingName, buildingNames } = resource;
  return { id: floorId, name, names: floorNames ?? {}, shortName, buildingId, buildingName, buildingNames };
}

function doorRooms(resources: readonly Resource[]): DoorRoom[] {
  return resources
    .filter((resource) => resource.kind === 'room' && resource.state === 'active')
    .map((resource) => ({ ...resource, unavailable: [] }));
}
