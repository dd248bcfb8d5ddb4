/**
 * What can be booked beside the tenant's rooms: a few desks, equipment, and a hall in two halves. They live in ONES alone and
 * come after all rooms, in the building that is listed last.
 */
import type { ResourceInput } from '@ones/contract';
import { personByObjectId } from '../modules/directory/index.ts';
import { createResource, listResources } from '../modules/resource/index.ts';
import { type PersonCaller, Refusal } from '../platform/http/index.ts';
import type { House } from '../roles/house.ts';
import type { Platform } from '../roles/platform.ts';
import type { DemoTenant } from './demo-tenant.ts';

type Names = ResourceInput['names'];
type Made = Pick<ResourceInput, 'kind' | 'name' | 'capacity' | 'amenities'> & { readonly names: Names };

const chinese = (traditional: string, simplified: string): Names => ({
  'zh-Hant': traditional,
  'zh-Hans': simplified,
});
const desk = (number: number): Made => ({
  ...{ kind: 'desk', name: `Garden desk ${number}`, capacity: 1, amenities: number === 1 ? ['Display'] : [] },
  names: chinese(`花園座位 ${number}`, `花园工位 ${number}`),
});
const single: readonly Made[] = [
  desk(1),
  desk(2),
  desk(3),
  {
    ...{ kind: 'equipment', name: 'Portable projector', capacity: null, amenities: [] },
    names: chinese('攜帶式投影機', '便携投影仪'),
  },
  {
    ...{ kind: 'equipment', name: 'Conference camera', capacity: null, amenities: [] },
    names: chinese('會議攝影機', '会议摄像机'),
  },
];
const halves: readonly Made[] = [
  {
    ...{ kind: 'room', name: 'Garden Hall East', capacity: 20, amenities: [] },
    names: chinese('花園東廳', '花园东厅'),
  },
  {
    ...{ kind: 'room', name: 'Garden Hall West', capacity: 20, amenities: [] },
    names: chinese('花園西廳', '花园西厅'),
  },
];
const whole: Made = {
  ...{ kind: 'room', name: 'Garden Hall', capacity: 45, amenities: ['Audio'] },
  names: chinese('花園大廳', '花园大厅'),
};

const ROOMS_AT_MOST = 1000;

/** Once: what somebody made of them afterwards stays. */
export async function ensureResources(platform: Platform, house: House, tenant: DemoTenant): Promise<void> {
  const all = await listResources(platform.db, { after: null, limit: ROOMS_AT_MOST });
  const last = all.findLast(({ buildingId, connectionId }) => buildingId !== null && connectionId !== null);
  const { administrator } = tenant;
  const person = await personByObjectId(platform.db, tenant.tenantId, administrator.objectId);
  if (!last || !person || all.some(({ connectionId }) => connectionId === null)) return;
  const caller: PersonCaller = {
    ...{ kind: 'person', personId: person.id, name: administrator.name, channel: 'system', sessionId: null },
    grants: [{ role: 'global-administrator', access: 'write', buildingId: null, floorId: null }],
  };
  const place = { buildingId: last.buildingId, floorId: last.floorId, timeZone: null, description: null };
  const make = async (made: Made, partIds: string[] = []): Promise<string> => {
    const saved = await createResource(house.resources, caller, { ...made, ...place, partIds });
    if (saved instanceof Refusal) throw new Error(`The demo's ${made.name} was refused: ${saved.code}.`);
    return saved.id;
  };
  for (const made of single) await make(made);
  const parts: string[] = [];
  for (const half of halves) parts.push(await make(half));
  await make(whole, parts);
}
