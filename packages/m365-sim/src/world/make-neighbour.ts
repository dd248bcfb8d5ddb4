// A second, small company with a domain of its own: for organizers from outside, sign-in across tenants, and consent to a
// registration that lives elsewhere.
import { defaultCalendarProcessing } from '../exchange/calendar-processing.ts';
import type { Random } from '../random.ts';
import { DirectoryLog } from './directory-log.ts';
import { noRights } from './mailbox-rights.ts';
import type { Building, Floor, Person, Room, Tenant } from './world.ts';

const DOMAIN = 'alderfinch.example';
const PEOPLE: readonly (readonly [string, string, string])[] = [
  ['Nora', 'Alder', 'Director'],
  ['Felix', 'Finch', 'Manager'],
  ['Maya', 'Reed', 'Analyst'],
  ['Tom', 'Barrow', 'Analyst'],
  ['Sara', 'Lindqvist', 'Coordinator'],
  ['Kofi', 'Mensah', 'Analyst'],
];
const ROOMS = ['Garden Room', 'Workshop', 'Studio'];

export function makeNeighbour(random: Random): Tenant {
  const uuid = (): string => random.uuid('neighbour');
  const id = uuid();
  const building: Building = {
    id: uuid(),
    placeId: uuid(),
    displayName: 'Finch Yard',
    timeZone: 'Europe/London',
    address: { street: '9 Tannery Row', city: 'Leeds', countryOrRegion: 'GB', postalCode: 'LS1 4AP' },
    latitude: 53.7947,
    longitude: -1.5473,
  };
  const floor: Floor = { id: uuid(), placeId: uuid(), building, displayName: 'Ground floor', number: 0, label: 'G' };
  const people = PEOPLE.map((names, index) => makePerson(uuid(), id, names, index));
  const rooms = ROOMS.map((name, index) => makeRoom(uuid, id, name, floor, 6 + index * 4));
  const tenant: Tenant = {
    id,
    displayName: 'Alder & Finch',
    domains: [DOMAIN],
    countryLetterCode: 'GB',
    createdAt: new Date('2021-06-01T09:00:00Z'),
    people: new Map(people.map((one) => [one.id, one])),
    rooms: new Map(rooms.map((one) => [one.objectId, one])),
    groups: new Map(),
    buildings: [building],
    floors: [floor],
    sections: [],
    desks: [],
    checkIns: new Map(),
    consents: new Map(),
    addresses: new Map(),
    changes: new DirectoryLog(),
    rights: noRights(),
  };
  for (const one of people) for (const name of [one.id, one.mail]) tenant.addresses.set(name.toLowerCase(), one.id);
  for (const one of rooms)
    for (const name of [one.objectId, one.emailAddress]) tenant.addresses.set(name.toLowerCase(), one.objectId);
  return tenant;
}

function makePerson(id: string, tenantId: string, names: (typeof PEOPLE)[number], index: number): Person {
  const [givenName, surname, jobTitle] = names;
  const mail = `${givenName}.${surname}@${DOMAIN}`.toLowerCase();
  return {
    id,
    tenantId,
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    userPrincipalName: mail,
    mail,
    jobTitle,
    department: 'Design',
    officeLocation: 'Finch Yard',
    employeeId: String(500 + index),
    preferredLanguage: 'en-GB',
    timeZone: 'Europe/London',
    proxyAddresses: [`SMTP:${mail}`],
    extensionAttributes: {},
    enabled: true,
    isAdministrator: index === 0,
  };
}

function makeRoom(uuid: () => string, tenantId: string, displayName: string, floor: Floor, capacity: number): Room {
  const nickname = displayName.toLowerCase().replaceAll(' ', '');
  return {
    id: uuid(),
    placeId: uuid(),
    objectId: uuid(),
    tenantId,
    displayName,
    emailAddress: `${nickname}@${DOMAIN}`,
    nickname,
    floor,
    capacity,
    tags: [],
    isWheelChairAccessible: true,
    processing: defaultCalendarProcessing(),
    fullAccess: new Set(),
  };
}
