// A big company for load tests: more rooms in a tower of their own, and many meetings in them over half a year.
import type { SimContext } from '../context.ts';
import { defaultCalendarProcessing } from '../exchange/calendar-processing.ts';
import { makeRandom, type Random } from '../random.ts';
import { plainMeeting } from './seed-meetings.ts';
import type { Building, Floor, Person, Room, Tenant } from './world.ts';

const DAY = 86_400_000;
const SLOT = 1_800_000;
const ROOMS_PER_FLOOR = 50;
const DAYS = 180;

export interface Load {
  readonly rooms: number;
  readonly events: number;
}

export function seedLoad(ctx: SimContext, load: Load): void {
  const [tenant] = ctx.world.tenants;
  if (!tenant) return;
  const random = makeRandom(ctx.world.seed);
  const rooms = addTower(tenant, random, load.rooms);
  const people = [...tenant.people.values()].filter((one) => one.enabled);
  const today = Math.floor(ctx.clock.now() / DAY) * DAY;
  const perRoom = Math.ceil(load.events / Math.max(1, rooms.length));
  for (const room of rooms) {
    ctx.exchange.silently(() => {
      for (let index = 0; index < perRoom; index++) {
        const person = people[random.pick('load', people.length)];
        // Meetings of one room follow each other, so that all are accepted.
        const start = today + Math.floor((index * DAYS * DAY) / perRoom / SLOT) * SLOT;
        if (person) book(ctx, person, room, start);
      }
    });
  }
}

function book(ctx: SimContext, person: Person, room: Room, start: number): void {
  ctx.exchange.create(ctx.exchange.calendarOf(person), {
    ...plainMeeting('Europe/London'),
    subject: 'Load',
    start,
    end: start + SLOT,
    locations: [
      {
        displayName: room.displayName,
        locationType: 'conferenceRoom',
        uniqueIdType: 'directory',
        uniqueId: room.emailAddress,
      },
    ],
    attendees: [
      {
        emailAddress: { name: room.displayName, address: room.emailAddress },
        type: 'resource',
        status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      },
    ],
    extendedProperties: new Map(),
  });
}

function addTower(tenant: Tenant, random: Random, count: number): Room[] {
  const model = tenant.buildings[0];
  if (!model) return [];
  const building: Building = {
    ...model,
    id: random.uuid('tower'),
    placeId: random.uuid('tower'),
    displayName: 'Load Tower',
  };
  const floors: Floor[] = [];
  const rooms: Room[] = [];
  for (let index = 0; index < count; index++) {
    const number = Math.floor(index / ROOMS_PER_FLOOR) + 1;
    floors[number - 1] ??= {
      id: random.uuid('tower'),
      placeId: random.uuid('tower'),
      building,
      displayName: `Floor ${number}`,
      number,
      label: String(number),
    };
    const floor = floors[number - 1];
    if (floor) rooms.push(makeRoom(tenant, random, floor, index + 1));
  }
  tenant.buildings.push(building);
  tenant.floors.push(...floors);
  return rooms;
}

function makeRoom(tenant: Tenant, random: Random, floor: Floor, number: number): Room {
  const nickname = `tower-${number}`;
  const room: Room = {
    id: random.uuid('tower'),
    placeId: random.uuid('tower'),
    objectId: random.uuid('tower'),
    tenantId: tenant.id,
    displayName: `Tower ${number}`,
    emailAddress: `${nickname}@${tenant.domains[0]}`,
    nickname,
    floor,
    capacity: 4 + (number % 12),
    tags: [],
    isWheelChairAccessible: true,
    processing: defaultCalendarProcessing(),
    fullAccess: new Set(),
  };
  tenant.rooms.set(room.objectId, room);
  for (const name of [room.objectId, room.emailAddress]) tenant.addresses.set(name.toLowerCase(), room.objectId);
  return room;
}
