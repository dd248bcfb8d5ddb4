// Places made, changed and removed, and check-ins. https://learn.microsoft.com/graph/api/place-update and place-post-checkins
import { cleanUid } from '../../exchange/uid.ts';
import { type Floor, findMailboxOwner, type Room, type Tenant } from '../../world/world.ts';
import { bodyOf, created, type GraphAnswer, type GraphCall, GraphError, noContent, ok } from '../call.ts';
import { contextOf, type Json } from '../odata.ts';
import { findPlace, placeKindOf } from './places.ts';

/** What a PATCH may change, by kind; the rest follows from elsewhere or is fixed. */
const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  room: [
    'displayName',
    'capacity',
    'phone',
    'tags',
    'isWheelChairAccessible',
    'audioDeviceName',
    'videoDeviceName',
    'displayDeviceName',
    'nickname',
  ],
  workspace: ['displayName', 'capacity', 'phone', 'tags', 'isWheelChairAccessible', 'displayDeviceName', 'nickname'],
  desk: ['displayName', 'phone', 'tags', 'isWheelChairAccessible', 'displayDeviceName'],
  building: ['displayName'],
  floor: ['displayName', 'label'],
  section: ['displayName', 'label'],
};

export function patchPlace(call: GraphCall): GraphAnswer {
  const { kind, place } = findPlace(call);
  const body = bodyOf(call);
  if (placeKindOf(body) !== kind) {
    throw new GraphError(400, 'InvalidRequest', `@odata.type must be #microsoft.graph.${kind}.`);
  }
  const allowed = CHANGEABLE[kind] ?? [];
  const changes = Object.entries(body).filter(([name]) => !name.startsWith('@'));
  const unknown = changes.find(([name]) => !allowed.includes(name));
  if (unknown) throw new GraphError(400, 'InvalidRequest', `'${unknown[0]}' of a ${kind} cannot be changed here.`);
  Object.assign(place, Object.fromEntries(changes));
  const context = contextOf(call, 'places/$entity');
  return ok({ '@odata.context': context, '@odata.type': `#microsoft.graph.${kind}`, ...findPlace(call).shape() });
}

/** Buildings, floors and sections are made here; rooms and desks need a mailbox and come from Exchange. */
export function createPlace(call: GraphCall): GraphAnswer {
  const body = bodyOf(call);
  const kind = placeKindOf(body);
  const add = kind === undefined ? undefined : ADD[kind];
  if (!add) throw new GraphError(501, 'NotImplemented', `The simulator does not make a ${kind ?? 'place'}.`);
  const ids = { id: call.ctx.random.uuid('new-place'), placeId: call.ctx.random.uuid('new-place') };
  add(call.tenant, { ...ids, displayName: String(body.displayName ?? ''), label: String(body.label ?? '') }, body);
  const { shape } = findPlace({ ...call, params: { 'place-id': ids.id } });
  const context = contextOf(call, 'places/$entity');
  return created({ '@odata.context': context, '@odata.type': `#microsoft.graph.${kind}`, ...shape() });
}

interface Fresh {
  readonly id: string;
  readonly placeId: string;
  readonly displayName: string;
  readonly label: string;
}

const ADD: Readonly<Record<string, (tenant: Tenant, fresh: Fresh, body: Json) => void>> = {
  building: (tenant, { label: _label, ...fresh }) => {
    const address = { street: '', city: '', countryOrRegion: tenant.countryLetterCode, postalCode: '' };
    tenant.buildings.push({ ...fresh, timeZone: 'UTC', address, latitude: 0, longitude: 0 });
  },
  floor: (tenant, fresh, body) => {
    const building = tenant.buildings.find((one) => one.id === body.parentId);
    if (!building) throw noParent('building');
    tenant.floors.push({ ...fresh, building, number: Number(body.sortOrder ?? 0) });
  },
  section: (tenant, fresh, body) => {
    const floor = tenant.floors.find((one) => one.id === body.parentId);
    if (!floor) throw noParent('floor');
    tenant.sections.push({ ...fresh, floor });
  },
};

function noParent(kind: string): GraphError {
  return new GraphError(400, 'InvalidRequest', `parentId must be the id of a ${kind}.`);
}

export function deletePlace(call: GraphCall): GraphAnswer {
  const { kind, place } = findPlace(call);
  const { tenant } = call;
  const lists: Readonly<Record<string, { id: string }[]>> = {
    building: tenant.buildings as { id: string }[],
    floor: tenant.floors as { id: string }[],
    section: tenant.sections as { id: string }[],
  };
  const list = lists[kind];
  const isUsed =
    tenant.floors.some((one: Floor) => one.building === place) ||
    tenant.sections.some((one) => one.floor === place) ||
    [...tenant.rooms.values()].some((room: Room) => room.floor === place);
  if (isUsed || !list) throw new GraphError(400, 'InvalidRequest', `The ${kind} cannot be removed.`);
  list.splice(list.indexOf(place), 1);
  return noContent;
}

/** A claim that somebody is there: it stops auto release. Delegated only. */
export function createCheckIn(call: GraphCall): GraphAnswer {
  const { place } = findPlace(call);
  const { calendarEventId, checkInMethod } = bodyOf(call);
  const room = 'emailAddress' in place ? findMailboxOwner(call.tenant, String(place.emailAddress)) : undefined;
  const uid = String(calendarEventId);
  const calendar = room && call.ctx.exchange.calendarOf(room);
  if (!calendar?.withUid(cleanUid(uid))[0])
    throw new GraphError(404, 'ErrorItemNotFound', `The place has no event '${uid}'.`);
  const createdDateTime = `${new Date(call.ctx.clock.now()).toISOString().slice(0, 19)}Z`;
  const claim = { calendarEventId: uid, checkInMethod: String(checkInMethod), createdDateTime };
  call.tenant.checkIns.set(`${place.id}:${uid}`, claim);
  return created({ '@odata.context': contextOf(call, 'checkIns/$entity'), ...claim });
}

export function getCheckIn(call: GraphCall): GraphAnswer {
  const uid = call.params['checkInClaim-calendarEventId'] ?? '';
  const claim = call.tenant.checkIns.get(`${findPlace(call).place.id}:${uid}`);
  if (!claim) throw new GraphError(404, 'ErrorItemNotFound', `Nobody checked in for '${uid}'.`);
  return ok({ '@odata.context': contextOf(call, 'checkIns/$entity'), ...claim });
}
