// The world's part of a state file: tenants with all that people, callers and administrators changed in them. Places stand by id.
import type { DirectoryChange } from '../world/directory-log.ts';
import type { App, Building, Floor, Room, Tenant, World } from '../world/world.ts';

type FlatFloor = Omit<Floor, 'building'> & { readonly building: string };
type FlatRoom = Omit<Room, 'floor'> & { readonly floor: string };

interface TenantMemory extends Omit<Tenant, 'rooms' | 'floors' | 'changes'> {
  readonly rooms: readonly FlatRoom[];
  readonly floors: readonly FlatFloor[];
  readonly changes: readonly DirectoryChange[];
}

export interface WorldMemory {
  readonly tenants: readonly TenantMemory[];
  readonly apps: ReadonlyMap<string, App>;
  /** Days since 1970: meetings are made up until then. */
  readonly seededUntil: number;
}

export function memoryOfWorld(world: World): WorldMemory {
  const tenants = world.tenants.map(
    (tenant): TenantMemory => ({
      ...tenant,
      rooms: [...tenant.rooms.values()].map((room) => ({ ...room, floor: room.floor.id })),
      floors: tenant.floors.map((floor) => ({ ...floor, building: floor.building.id })),
      changes: tenant.changes.between(0, tenant.changes.position()),
    }),
  );
  return { tenants, apps: world.apps, seededUntil: world.seededUntil };
}

/** Puts what was remembered in place of what was freshly made. */
export function rememberWorld(world: World, memory: WorldMemory): void {
  world.seededUntil = memory.seededUntil;
  refill(world.apps, memory.apps);
  for (const remembered of memory.tenants) {
    const tenant = world.tenants.find((one) => one.id === remembered.id);
    if (tenant) rememberTenant(tenant, remembered);
  }
}

function rememberTenant(tenant: Tenant, { rooms, floors, changes, ...remembered }: TenantMemory): void {
  const buildings = new Map(remembered.buildings.map((one) => [one.id, one]));
  const levels = floors.map((floor): Floor => ({ ...floor, building: known(buildings, floor.building) }));
  const byId = new Map(levels.map((one) => [one.id, one]));
  Object.assign(tenant, remembered, {
    floors: levels,
    rooms: new Map(rooms.map((room): [string, Room] => [room.objectId, { ...room, floor: known(byId, room.floor) }])),
  });
  for (const change of changes) tenant.changes.note(change);
}

function known<T extends Building | Floor>(places: ReadonlyMap<string, T>, id: string): T {
  const place = places.get(id);
  if (!place) throw new Error(`The place ${id} is missing.`);
  return place;
}

function refill<T>(target: Map<string, T>, source: ReadonlyMap<string, T>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
