// Places: buildings, floors, rooms and what lies below them. https://learn.microsoft.com/graph/api/place-list
import type { Building, Floor, Room, Tenant } from '../../world/world.ts';
import { type GraphAnswer, type GraphCall, GraphError, type Handler, ok } from '../call.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, pageOf, selected } from '../odata.ts';

type PlaceKind = 'room' | 'building' | 'floor' | 'roomList' | 'workspace' | 'section' | 'desk';

export function listPlaces(kind: PlaceKind): Handler {
  return (call) => answerList(call, kind, placesOf(call.tenant, kind));
}

function placesOf(tenant: Tenant, kind: PlaceKind): Json[] {
  switch (kind) {
    case 'room':
      return [...tenant.rooms.values()].map(shapeRoom);
    case 'building':
      return tenant.buildings.map(shapeBuilding);
    case 'floor':
      return tenant.floors.map(shapeFloor);
    case 'roomList':
      return tenant.buildings.map((building) => shapeRoomList(tenant, building));
    default:
      return [];
  }
}

function answerList(call: GraphCall, kind: PlaceKind, places: readonly Json[]): GraphAnswer {
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const options = { context: `places/microsoft.graph.${kind}`, standard: 100, limit: 999, by: '$skip' as const };
  return pageOf(call, places.filter(test), options, (place) => place);
}

/** By id, place id or e-mail address. */
export function getPlace(call: GraphCall): GraphAnswer {
  const wanted = (call.params['place-id'] ?? '').toLowerCase();
  const kinds = ['room', 'building', 'floor', 'roomList'] as const;
  for (const kind of kinds) {
    const found = placesOf(call.tenant, kind).find((one) =>
      [one.id, one.placeId, one.emailAddress].some((name) => typeof name === 'string' && name.toLowerCase() === wanted),
    );
    if (found)
      return ok({
        '@odata.context': contextOf(call, 'places/$entity'),
        '@odata.type': `#microsoft.graph.${kind}`,
        ...selected(call, found),
      });
  }
  throw notFound(wanted);
}

export function listRoomsOfList(call: GraphCall): GraphAnswer {
  const wanted = (call.params['place-id'] ?? '').toLowerCase();
  const building = call.tenant.buildings.find((one) => roomListAddress(call.tenant, one) === wanted);
  if (!building) throw notFound(wanted);
  const rooms = [...call.tenant.rooms.values()].filter((room) => room.floor.building === building);
  return answerList(call, 'room', rooms.map(shapeRoom));
}

/** What lies below a building or floor. */
export function listDescendants(kind: PlaceKind | 'all'): Handler {
  return (call) => {
    const wanted = (call.params['place-id'] ?? '').toLowerCase();
    const { tenant } = call;
    const floors = tenant.floors.filter((one) => [one.building.id, one.building.placeId].includes(wanted));
    const rooms = [...tenant.rooms.values()].filter(({ floor }) =>
      [floor.id, floor.placeId, floor.building.id, floor.building.placeId].includes(wanted),
    );
    if (floors.length === 0 && rooms.length === 0) throw notFound(wanted);
    const typed = (type: string, place: Json): Json => ({ '@odata.type': `#microsoft.graph.${type}`, ...place });
    const below = [
      ...floors.map((one) => typed('floor', shapeFloor(one))),
      ...rooms.map((one) => typed('room', shapeRoom(one))),
    ];
    const value = below.filter((one) => kind === 'all' || one['@odata.type'] === `#microsoft.graph.${kind}`);
    return ok({ '@odata.context': contextOf(call, 'places'), value: value.map((one) => selected(call, one)) });
  };
}

export function shapeRoom(room: Room): Json {
  const { floor } = room;
  return {
    id: room.id,
    placeId: room.placeId,
    displayName: room.displayName,
    address: { ...floor.building.address, state: null },
    geoCoordinates: shapeCoordinates(floor.building),
    phone: room.phone ?? '',
    nickname: room.nickname,
    emailAddress: room.emailAddress,
    building: floor.building.displayName,
    floorNumber: floor.number,
    floorLabel: floor.label,
    label: null,
    parentId: floor.id,
    capacity: room.capacity,
    bookingType: room.processing.bookingType === 'Reserved' ? 'reserved' : 'standard',
    audioDeviceName: room.audioDeviceName ?? null,
    videoDeviceName: room.videoDeviceName ?? null,
    displayDeviceName: room.displayDeviceName ?? null,
    isWheelChairAccessible: room.isWheelChairAccessible,
    tags: room.tags,
  };
}

function shapeBuilding(building: Building): Json {
  return {
    id: building.id,
    placeId: building.placeId,
    displayName: building.displayName,
    address: { ...building.address, state: null },
    geoCoordinates: shapeCoordinates(building),
    phone: null,
    label: null,
    parentId: null,
    isWheelChairAccessible: true,
    tags: [],
  };
}

function shapeFloor(floor: Floor): Json {
  return {
    id: floor.id,
    placeId: floor.placeId,
    displayName: floor.displayName,
    address: { ...floor.building.address, state: null },
    geoCoordinates: shapeCoordinates(floor.building),
    phone: null,
    label: floor.label,
    parentId: floor.building.id,
    sortOrder: floor.number,
    isWheelChairAccessible: true,
    tags: [],
  };
}

function shapeRoomList(tenant: Tenant, building: Building): Json {
  return {
    id: `${building.id.slice(0, -4)}0000`,
    placeId: `${building.placeId.slice(0, -4)}0000`,
    displayName: `${building.displayName}: rooms`,
    emailAddress: roomListAddress(tenant, building),
    address: { ...building.address, state: null },
    geoCoordinates: shapeCoordinates(building),
    phone: '',
  };
}

function roomListAddress(tenant: Tenant, building: Building): string {
  return `rooms-${tenant.buildings.indexOf(building) + 1}@${tenant.domains[0] ?? ''}`;
}

function shapeCoordinates({ latitude, longitude }: Building): Json {
  return { latitude, longitude, accuracy: null, altitude: null, altitudeAccuracy: null };
}

function notFound(id: string): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', `The place '${id}' was not found.`);
}
