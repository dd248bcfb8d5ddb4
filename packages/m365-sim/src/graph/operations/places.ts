// Places: buildings, floors, sections, rooms, workspaces, desks and what lies below them.
// https://learn.microsoft.com/graph/api/place-list and place-descendants
import type { Building, Desk, Floor, Room, Section, Tenant } from '../../world/world.ts';
import { type GraphAnswer, type GraphCall, GraphError, type Handler, ok } from '../call.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, pageOf, selected } from '../odata.ts';
import {
  roomListAddress,
  shapeBuilding,
  shapeDesk,
  shapeFloor,
  shapeReservableDesk,
  shapeRoom,
  shapeRoomList,
  shapeSection,
  shapeWorkspace,
} from '../place-shape.ts';

export const PLACE_KINDS = ['room', 'building', 'floor', 'roomList', 'workspace', 'section', 'desk'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface FoundPlace {
  readonly kind: PlaceKind;
  readonly place: Building | Floor | Section | Room | Desk;
  shape(): Json;
}

const LISTS: Readonly<Record<PlaceKind, (tenant: Tenant) => FoundPlace[]>> = {
  room: (tenant) => booked(tenant, undefined).map((place) => found('room', place, shapeRoom)),
  workspace: (tenant) => booked(tenant, 'workspace').map((place) => found('workspace', place, shapeWorkspace)),
  building: (tenant) => tenant.buildings.map((place) => found('building', place, shapeBuilding)),
  floor: (tenant) => tenant.floors.map((place) => found('floor', place, shapeFloor)),
  section: (tenant) => tenant.sections.map((place) => found('section', place, shapeSection)),
  roomList: (tenant) =>
    tenant.buildings.map((place) => found('roomList', place, (building) => shapeRoomList(tenant, building))),
  desk: (tenant) => [
    ...booked(tenant, 'desk').map((place) => found('desk', place, shapeReservableDesk)),
    ...tenant.desks.map((place) => found('desk', place, (desk) => shapeDesk(tenant, desk))),
  ],
};

function booked(tenant: Tenant, kind: Room['kind']): Room[] {
  return [...tenant.rooms.values()].filter((room) => room.kind === kind);
}

function found<T extends FoundPlace['place']>(kind: PlaceKind, place: T, shape: (place: T) => Json): FoundPlace {
  return { kind, place, shape: () => shape(place) };
}

export function listPlaces(kind: PlaceKind): Handler {
  return (call) => answerList(call, kind, LISTS[kind](call.tenant));
}

function answerList(call: GraphCall, kind: PlaceKind, places: readonly FoundPlace[]): GraphAnswer {
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const options = { context: `places/microsoft.graph.${kind}`, standard: 100, limit: 999, by: '$skip' as const };
  const shaped = places.map((place) => place.shape()).filter(test);
  return pageOf(call, shaped, options, (place) => place);
}

/** By id, place id or e-mail address. */
export function findPlace(call: GraphCall): FoundPlace {
  const wanted = (call.params['place-id'] ?? '').toLowerCase();
  for (const kind of PLACE_KINDS) {
    const place = LISTS[kind](call.tenant).find((one) => {
      const { id, placeId, emailAddress } = one.shape();
      return [id, placeId, emailAddress].some((name) => typeof name === 'string' && name.toLowerCase() === wanted);
    });
    if (place) return place;
  }
  throw notFound(wanted);
}

/** What `@odata.type` of a body names. */
export function placeKindOf(body: Json): PlaceKind | undefined {
  const name = String(body['@odata.type'] ?? '').replace(/^#?microsoft\.graph\./, '');
  return PLACE_KINDS.find((kind) => kind === name);
}

/** With a cast in the path the place must be of that kind. */
export function getPlace(cast?: PlaceKind): Handler {
  return (call) => {
    const { kind, shape } = findPlace(call);
    if (cast && kind !== cast) throw notFound(call.params['place-id'] ?? '');
    const type = { '@odata.type': `#microsoft.graph.${kind}` };
    return ok({ '@odata.context': contextOf(call, 'places/$entity'), ...type, ...selected(call, shape()) });
  };
}

/** Rooms or workspaces of a room list, which is addressed by its e-mail address. */
export function listOfRoomList(kind: 'room' | 'workspace'): Handler {
  return (call) => {
    const wanted = (call.params['place-id'] ?? '').toLowerCase();
    const building = call.tenant.buildings.find((one) => roomListAddress(call.tenant, one) === wanted);
    if (!building) throw notFound(wanted);
    const rooms = LISTS[kind](call.tenant).filter(({ place }) => buildingOf(place) === building);
    return answerList(call, kind, rooms);
  };
}

/** What lies below a building, floor or section. */
export function listDescendants(kind: PlaceKind | 'all'): Handler {
  return (call) => {
    const above = findPlace(call).place;
    const kinds = ['floor', 'section', 'room', 'workspace', 'desk'] as const;
    const below = kinds
      .flatMap((one) => LISTS[one](call.tenant))
      .filter(({ place }) => place !== above && parentsOf(place).includes(above));
    const value = below
      .filter((one) => kind === 'all' || one.kind === kind)
      .map((one) => selected(call, { '@odata.type': `#microsoft.graph.${one.kind}`, ...one.shape() }));
    return ok({ '@odata.context': contextOf(call, 'places'), value });
  };
}

function parentsOf(place: FoundPlace['place']): FoundPlace['place'][] {
  if ('section' in place && place.section) return [place.section, ...parentsOf(place.section)];
  if ('floor' in place) return [place.floor, ...parentsOf(place.floor)];
  return 'building' in place ? [place.building] : [];
}

function buildingOf(place: FoundPlace['place']): FoundPlace['place'] | undefined {
  return parentsOf(place).at(-1);
}

function notFound(id: string): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', `The place '${id}' was not found.`);
}
