// The made-up company "Lantern Bay": buildings, floors, rooms, people and groups, the same for the same seed.
import { defaultCalendarProcessing } from '../exchange/calendar-processing.ts';
import type { Random } from '../random.ts';
import { DirectoryLog } from './directory-log.ts';
import { noRights } from './mailbox-rights.ts';
import { addDesks } from './make-desks.ts';
import { makePeople } from './make-people.ts';
import { ROOM_NAMES } from './names.ts';
import type { Building, Floor, Group, Person, Room, Tenant } from './world.ts';

export const DOMAINS = ['lanternbay.example', 'lanternbay-asia.example'] as const;
export type BuildingKey = keyof typeof ROOM_NAMES;

const BUILDINGS: readonly {
  key: BuildingKey;
  building: Omit<Building, 'id' | 'placeId'>;
  floors: readonly [number, string][];
}[] = [
  {
    key: 'harbour',
    building: {
      displayName: 'Harbour House',
      timeZone: 'Europe/London',
      address: { street: '3 Quay Street', city: 'Bristol', countryOrRegion: 'GB', postalCode: 'BS1 4DB' },
      latitude: 51.4497,
      longitude: -2.5986,
    },
    floors: [
      [0, 'G'],
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ],
  },
  {
    key: 'victoria',
    building: {
      displayName: '維多利亞中心 Victoria Centre',
      timeZone: 'Asia/Hong_Kong',
      address: { street: '88 Connaught Road', city: 'Hong Kong', countryOrRegion: 'HK', postalCode: '' },
      latitude: 22.2855,
      longitude: 114.1577,
    },
    floors: [
      [7, '7/F'],
      [8, '8/F'],
      [9, '9/F'],
    ],
  },
  {
    key: 'garden',
    building: {
      displayName: 'Garden Court',
      timeZone: 'Europe/London',
      address: { street: '12 Orchard Lane', city: 'London', countryOrRegion: 'GB', postalCode: 'EC2A 4NE' },
      latitude: 51.5246,
      longitude: -0.0842,
    },
    floors: [
      [0, 'G'],
      [1, '1'],
      [2, '2'],
    ],
  },
];

export function makeTenant(random: Random, id: string): Tenant {
  const buildings: Building[] = [];
  const floors: Floor[] = [];
  const rooms = new Map<string, Room>();
  for (const { key, building, floors: levels } of BUILDINGS) {
    const made: Building = { ...building, id: random.uuid('place'), placeId: random.uuid('place') };
    buildings.push(made);
    const ownFloors = levels.map(([number, label]) => makeFloor(random, made, number, label));
    floors.push(...ownFloors);
    for (const [index, name] of ROOM_NAMES[key].entries()) {
      const room = makeRoom(random, id, { key, name, index, floors: ownFloors });
      rooms.set(room.objectId, room);
    }
  }
  const people = makePeople(random, id);
  const groups = makeGroups(random, [...people.values()]);
  letDelegateDecide([...people.values()], [...rooms.values()]);
  const tenant: Tenant = {
    id,
    displayName: 'Lantern Bay 燈灣',
    domains: DOMAINS,
    countryLetterCode: 'GB',
    createdAt: new Date('2019-03-04T09:00:00Z'),
    people,
    rooms,
    groups,
    buildings,
    floors,
    sections: [],
    desks: [],
    checkIns: new Map(),
    consents: new Map(),
    addresses: indexAddresses(people, rooms),
    changes: new DirectoryLog(),
    rights: noRights(),
  };
  addDesks(tenant, random, [...people.values()]);
  return tenant;
}

function makeFloor(random: Random, building: Building, number: number, label: string): Floor {
  const displayName =
    number === 0 ? 'Ground floor' : building.timeZone === 'Asia/Hong_Kong' ? `${number} 樓` : `Floor ${number}`;
  return { id: random.uuid('place'), placeId: random.uuid('place'), building, displayName, number, label };
}

interface RoomPlan {
  readonly key: BuildingKey;
  readonly name: string;
  readonly index: number;
  readonly floors: readonly Floor[];
}

const CAPACITIES = [8, 4, 6, 10, 12, 20, 2, 14, 30, 5] as const;

function makeRoom(random: Random, tenantId: string, { key, name, index, floors }: RoomPlan): Room {
  const isBooth = name.startsWith('Phone booth');
  const latin = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
  const nickname = /^[a-z]/.test(latin) && latin.length < 24 ? latin : `${key}-room${index + 1}`;
  const domain = key === 'victoria' ? DOMAINS[1] : DOMAINS[0];
  const capacity = isBooth ? 1 : (CAPACITIES[index % CAPACITIES.length] ?? 8);
  const hasVideo = !isBooth && index % 3 === 0;
  const floor = name === 'Harbour 3' ? floors.find((one) => one.number === 3) : floors[index % floors.length];
  if (!floor) throw new Error(`The building of ${name} has no floor.`);
  return {
    id: random.uuid('place'),
    placeId: random.uuid('place'),
    objectId: random.uuid('mailbox'),
    tenantId,
    displayName: name,
    emailAddress: `${nickname}@${domain}`,
    nickname,
    floor,
    capacity,
    tags: [
      ...(hasVideo ? ['Video'] : []),
      ...(index % 2 === 0 ? ['Whiteboard'] : []),
      ...(index % 5 === 0 ? ['Natural light'] : []),
    ],
    ...(hasVideo ? { videoDeviceName: 'Surface Hub 85', audioDeviceName: 'Ceiling microphones' } : {}),
    ...(isBooth ? {} : { displayDeviceName: index % 2 === 0 ? '75 inch screen' : 'Projector' }),
    phone: `+44 117 496 0${String(100 + index)}`,
    isWheelChairAccessible: index % 7 !== 6,
    processing: defaultCalendarProcessing(),
    fullAccess: new Set(),
  };
}

/** The last five rooms of Harbour House wait for a delegate, as ONES asks an administrator to set them up. */
function letDelegateDecide(people: readonly Person[], rooms: readonly Room[]): void {
  const delegate = people.find((one) => one.userPrincipalName.startsWith('room.desk@'));
  if (!delegate) return;
  for (const room of rooms.slice(11, 16)) {
    Object.assign(room.processing, {
      allBookInPolicy: false,
      allRequestInPolicy: true,
      resourceDelegates: [delegate.mail],
      enforceSchedulingHorizon: false,
      bookingWindowInDays: 1080,
      maximumDurationInMinutes: 0,
      deleteSubject: false,
      addOrganizerToSubject: false,
      deleteComments: false,
      removePrivateProperty: false,
    });
  }
  for (const room of rooms) room.fullAccess.add(delegate.id);
}

function makeGroups(random: Random, people: readonly Person[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  const add = (displayName: string, nickname: string, members: readonly string[], mail: boolean): Group => {
    const group: Group = {
      id: random.uuid('group'),
      displayName,
      description: `${displayName} of Lantern Bay`,
      mailNickname: nickname,
      ...(mail ? { mail: `${nickname}@${DOMAINS[0]}` } : {}),
      securityEnabled: true,
      mailEnabled: mail,
      groupTypes: [],
      members: new Set(members),
      owners: people.slice(0, 1).map((one) => one.id),
    };
    groups.set(group.id, group);
    return group;
  };
  const idsOf = (wanted: (one: Person) => boolean): string[] => people.filter(wanted).map((one) => one.id);
  const departments = [...new Set(people.map((one) => one.department))];
  const teams = departments.map((name, index) =>
    add(
      `Team ${name}`,
      `team-${index + 1}`,
      idsOf((one) => one.department === name),
      true,
    ),
  );
  add(
    'All staff',
    'all-staff',
    teams.map((team) => team.id),
    true,
  );
  add('Board', 'board', idsOf((one) => one.jobTitle === 'Director').slice(0, 6), true);
  add(
    'Room managers',
    'room-managers',
    idsOf((one) => one.department === 'Facilities'),
    false,
  );
  add(
    '香港同事',
    'hong-kong',
    idsOf((one) => one.timeZone === 'Asia/Hong_Kong'),
    true,
  );
  return groups;
}

function indexAddresses(people: Map<string, Person>, rooms: Map<string, Room>): Map<string, string> {
  const index = new Map<string, string>();
  for (const person of people.values()) {
    const proxies = person.proxyAddresses.map((one) => one.replace(/^smtp:/i, ''));
    for (const name of [person.id, person.userPrincipalName, person.mail, ...proxies])
      index.set(name.toLowerCase(), person.id);
  }
  for (const room of rooms.values()) {
    for (const name of [room.objectId, room.emailAddress]) index.set(name.toLowerCase(), room.objectId);
  }
  return index;
}
