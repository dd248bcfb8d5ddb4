// Places as Graph shows them, one function a kind. https://learn.microsoft.com/graph/api/resources/place
import type { Building, Desk, Floor, Room, Section, Tenant } from '../world/world.ts';
import type { Json } from './odata.ts';

export function shapeRoom(room: Room): Json {
  const { floor } = room;
  return {
    ...common(room, floor.building),
    phone: room.phone ?? '',
    nickname: room.nickname,
    emailAddress: room.emailAddress,
    building: floor.building.displayName,
    floorNumber: floor.number,
    floorLabel: floor.label,
    parentId: room.section?.id ?? floor.id,
    capacity: room.capacity,
    bookingType: room.processing.bookingType === 'Reserved' ? 'reserved' : 'standard',
    audioDeviceName: room.audioDeviceName ?? null,
    videoDeviceName: room.videoDeviceName ?? null,
    displayDeviceName: room.displayDeviceName ?? null,
    isWheelChairAccessible: room.isWheelChairAccessible,
    tags: room.tags,
  };
}

/** A pool of desks with one mailbox. */
export function shapeWorkspace(room: Room): Json {
  return {
    ...common(room, room.floor.building),
    nickname: room.nickname,
    emailAddress: room.emailAddress,
    parentId: room.section?.id ?? room.floor.id,
    capacity: room.capacity,
    displayDeviceName: room.displayDeviceName ?? null,
    isWheelChairAccessible: room.isWheelChairAccessible,
    tags: room.tags,
    mode: { '@odata.type': '#microsoft.graph.reservablePlaceMode' },
  };
}

/** A desk that is booked by its mailbox like a room. */
export function shapeReservableDesk(room: Room): Json {
  return {
    ...common(room, room.floor.building),
    parentId: room.section?.id ?? room.floor.id,
    displayDeviceName: room.displayDeviceName ?? null,
    isWheelChairAccessible: room.isWheelChairAccessible,
    tags: room.tags,
    heightAdjustableState: 'enabled',
    mode: { '@odata.type': '#microsoft.graph.reservablePlaceMode' },
    mailboxDetails: { emailAddress: room.emailAddress, externalDirectoryObjectId: room.objectId },
  };
}

/** A desk without a mailbox: somebody's own, first come, or out of use. */
export function shapeDesk(tenant: Tenant, desk: Desk): Json {
  const person = desk.assignedTo === undefined ? undefined : tenant.people.get(desk.assignedTo);
  const assigned = { assignedUserId: person?.id ?? null, assignedUserEmailAddress: person?.mail ?? null };
  return {
    ...common(desk, desk.section.floor.building),
    parentId: desk.section.id,
    displayDeviceName: null,
    heightAdjustableState: 'unknown',
    mailboxDetails: null,
    mode: { '@odata.type': `#microsoft.graph.${desk.mode}PlaceMode`, ...(desk.mode === 'assigned' ? assigned : {}) },
  };
}

export function shapeBuilding(building: Building): Json {
  return common(building, building);
}

export function shapeFloor(floor: Floor): Json {
  return {
    ...common(floor, floor.building),
    label: floor.label,
    parentId: floor.building.id,
    sortOrder: floor.number,
  };
}

export function shapeSection(section: Section): Json {
  return { ...common(section, section.floor.building), label: section.label, parentId: section.floor.id };
}

export function shapeRoomList(tenant: Tenant, building: Building): Json {
  const { address, geoCoordinates } = common(building, building);
  return {
    id: `${building.id.slice(0, -4)}0000`,
    placeId: `${building.placeId.slice(0, -4)}0000`,
    displayName: `${building.displayName}: rooms`,
    emailAddress: roomListAddress(tenant, building),
    address,
    geoCoordinates,
    phone: '',
  };
}

export function roomListAddress(tenant: Tenant, building: Building): string {
  return `rooms-${tenant.buildings.indexOf(building) + 1}@${tenant.domains[0] ?? ''}`;
}

interface Named {
  readonly id: string;
  readonly placeId: string;
  readonly displayName: string;
}

function common({ id, placeId, displayName }: Named, building: Building): Record<string, unknown> {
  const { latitude, longitude, address } = building;
  return {
    id,
    placeId,
    displayName,
    address: { ...address, state: null },
    geoCoordinates: { latitude, longitude, accuracy: null, altitude: null, altitudeAccuracy: null },
    phone: null,
    label: null,
    parentId: null,
    isWheelChairAccessible: true,
    tags: [],
  };
}
