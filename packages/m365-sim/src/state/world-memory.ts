// The world's part of a state file: tenants with all that people, callers and administrators changed in them. Places stand by id.
import type { DirectoryChange } from '../world/directory-log.ts';
import type { App, Building, Desk, Floor, Room, Section, Tenant, World } from '../world/world.ts';

/** With the id of another place instead of the place itself. */
type Flat<T, K extends keyof T> = Omit<T, K> & { readonly [N in K]?: string | undefined };

interface TenantMemory extends Omit<Tenant, 'rooms' | 'floors' | 'sections' | 'desks' | 'changes'> {
  readonly rooms: readonly Flat<Room, 'floor' | 'section'>[];
  readonly floors: readonly Flat<Floor, 'building'>[];
  readonly sections: readonly Flat<Section, 'floor'>[];
  readonly desks: readonly Flat<Desk, 'section'>[];
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
      rooms: [...tenant.rooms.values()].map(({ section, ...room }) => ({
        ...room,
        floor: room.floor.id,
        ...(section ? { section: section.id } : {}),
      })),
      floors: tenant.floors.map((floor) => ({ ...floor, building: floor.building.id })),
      sections: tenant.sections.map((section) => ({ ...section, floor: section.floor.id })),
      desks: tenant.desks.map((desk) => ({ ...desk, section: desk.section.id })),
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

function rememberTenant(tenant: Tenant, { rooms, changes, ...remembered }: TenantMemory): void {
  const { buildings } = remembered;
  const floors = remembered.floors.map(
    (one): Floor => ({ ...one, building: known<Building>(buildings, one.building) }),
  );
  const sections = remembered.sections.map((one): Section => ({ ...one, floor: known(floors, one.floor) }));
  const desks = remembered.desks.map((one): Desk => ({ ...one, section: known(sections, one.section) }));
  const places = rooms.map(({ section, ...room }): [string, Room] => {
    const within = section ? { section: known(sections, section) } : {};
    return [room.objectId, { ...room, floor: known(floors, room.floor), ...within }];
  });
  Object.assign(tenant, remembered, { floors, sections, desks, rooms: new Map(places) });
  for (const change of changes) tenant.changes.note(change);
}

function known<T extends { readonly id: string }>(places: readonly T[], id: string | undefined): T {
  const place = places.find((one) => one.id === id);
  if (!place) throw new Error(`The place ${id} is missing.`);
  return place;
}

function refill<T>(target: Map<string, T>, source: ReadonlyMap<string, T>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
