// A wing with desks in the first building: a pool booked by one mailbox, desks booked one by one, and desks that cannot be booked.
import { defaultCalendarProcessing } from '../exchange/calendar-processing.ts';
import type { Random } from '../random.ts';
import type { Desk, Floor, Person, Room, Section, Tenant } from './world.ts';

export function addDesks(tenant: Tenant, random: Random, people: readonly Person[]): void {
  const floor = tenant.floors.find((one) => one.number === 2) ?? tenant.floors[0];
  if (!floor) return;
  const uuid = (): string => random.uuid('desk');
  const section: Section = { id: uuid(), placeId: uuid(), displayName: 'North wing', label: 'N', floor };
  tenant.sections.push(section);
  addMailbox(tenant, uuid, { kind: 'workspace', displayName: 'North wing desks', nickname: 'desks-north' }, section);
  for (const number of [1, 2, 3]) {
    addMailbox(tenant, uuid, { kind: 'desk', displayName: `Desk N${number}`, nickname: `desk-n${number}` }, section);
  }
  const modes = ['assigned', 'dropIn', 'unavailable'] as const;
  for (const [index, mode] of modes.entries()) {
    const displayName = `Desk N${index + 4}`;
    const owner = mode === 'assigned' ? people[1]?.id : undefined;
    const desk: Desk = { id: uuid(), placeId: uuid(), displayName, mode, section };
    tenant.desks.push(owner ? { ...desk, assignedTo: owner } : desk);
  }
}

interface Plan {
  readonly kind: 'workspace' | 'desk';
  readonly displayName: string;
  readonly nickname: string;
}

function addMailbox(tenant: Tenant, uuid: () => string, plan: Plan, section: Section): void {
  const floor: Floor = section.floor;
  const room: Room = {
    ...plan,
    id: uuid(),
    placeId: uuid(),
    objectId: uuid(),
    tenantId: tenant.id,
    emailAddress: `${plan.nickname}@${tenant.domains[0]}`,
    floor,
    section,
    capacity: plan.kind === 'workspace' ? 8 : 1,
    tags: [],
    isWheelChairAccessible: true,
    processing: defaultCalendarProcessing(),
    fullAccess: new Set(),
  };
  tenant.rooms.set(room.objectId, room);
  for (const name of [room.objectId, room.emailAddress]) tenant.addresses.set(name.toLowerCase(), room.objectId);
}
