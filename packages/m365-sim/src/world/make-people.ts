// About two hundred people: an administrator, a room manager, an ordinary person, the rooms' delegate, and the rest by the seed.
import type { Random } from '../random.ts';
import { CHINESE_NAMES, DEPARTMENTS, GIVEN_NAMES, JOB_TITLES, SURNAMES } from './names.ts';
import type { Person } from './world.ts';

const PEOPLE = 200;
const MAIN_DOMAIN = 'lanternbay.example';
const ASIA_DOMAIN = 'lanternbay-asia.example';

export function makePeople(random: Random, tenantId: string): Map<string, Person> {
  const people = new Map<string, Person>();
  const taken = new Set<string>();
  const add = (person: Person): void => {
    people.set(person.id, person);
    taken.add(person.userPrincipalName);
  };
  for (const plan of FEATURED) add(makePerson(random, tenantId, plan));
  for (let index = people.size; index < PEOPLE - 1; index++) {
    const name = index % 5 === 0 ? chineseName(random) : latinName(random);
    let alias = name.alias;
    for (let number = 2; taken.has(`${alias}@${name.domain}`); number++) alias = `${name.alias}${number}`;
    add(makePerson(random, tenantId, { ...name, alias, enabled: index % 67 !== 66 }));
  }
  add(makePerson(random, tenantId, FRONT_DESK));
  giveManagers([...people.values()]);
  return people;
}

interface Named {
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly alias: string;
  readonly domain: string;
  readonly timeZone: string;
  readonly preferredLanguage: string;
}

interface PersonPlan extends Named {
  readonly enabled?: boolean;
  readonly isAdministrator?: boolean;
  readonly featuredAs?: string;
  readonly department?: string;
  readonly jobTitle?: string;
}

const BRITISH = { domain: MAIN_DOMAIN, timeZone: 'Europe/London', preferredLanguage: 'en-GB' };
/** Some of the Asian office came from elsewhere and kept their language. */
const CHINESE_TAGS = ['zh-HK', 'zh-HK', 'zh-TW', 'zh-CN'];
const HONG_KONG = { domain: ASIA_DOMAIN, timeZone: 'Asia/Hong_Kong', preferredLanguage: 'zh-HK' };

/** Those whom demo and tests name: who may do what is told by `featuredAs`. */
const FEATURED: readonly PersonPlan[] = [
  {
    ...BRITISH,
    displayName: 'Ada Hartley',
    givenName: 'Ada',
    surname: 'Hartley',
    alias: 'ada.hartley',
    isAdministrator: true,
    featuredAs: 'administrator',
    department: 'Technology',
    jobTitle: 'Director',
  },
  {
    ...BRITISH,
    displayName: 'Ruth Mason',
    givenName: 'Ruth',
    surname: 'Mason',
    alias: 'ruth.mason',
    featuredAs: 'room manager',
    department: 'Facilities',
    jobTitle: 'Manager',
  },
  {
    ...BRITISH,
    displayName: 'Peter Brook',
    givenName: 'Peter',
    surname: 'Brook',
    alias: 'peter.brook',
    featuredAs: 'person',
    department: 'Trading',
    jobTitle: 'Analyst',
  },
  {
    ...HONG_KONG,
    displayName: '陳大文 Chan Tai Man',
    givenName: '大文',
    surname: '陳',
    alias: 'taiman.chan',
    featuredAs: 'person',
    department: 'Shipping',
    jobTitle: 'Manager',
  },
  {
    ...BRITISH,
    displayName: 'Room Desk',
    givenName: 'Room',
    surname: 'Desk',
    alias: 'room.desk',
    featuredAs: 'rooms’ delegate',
    department: 'Facilities',
    jobTitle: 'Coordinator',
  },
  {
    ...HONG_KONG,
    displayName: 'Asia Reception',
    givenName: 'Asia',
    surname: 'Reception',
    alias: 'reception',
    featuredAs: 'representative of the second domain',
    department: 'Facilities',
    jobTitle: 'Coordinator',
  },
  {
    ...BRITISH,
    displayName: 'Dora Former',
    givenName: 'Dora',
    surname: 'Former',
    alias: 'dora.former',
    enabled: false,
    department: 'Finance',
    jobTitle: 'Analyst',
  },
];

/** Comes last, so that everybody before is who they were. */
const FRONT_DESK: PersonPlan = {
  ...BRITISH,
  displayName: 'Front Desk',
  givenName: 'Front',
  surname: 'Desk',
  alias: 'front.desk',
  featuredAs: 'representative of the first domain',
  department: 'Facilities',
  jobTitle: 'Coordinator',
};

function makePerson(random: Random, tenantId: string, plan: PersonPlan): Person {
  const { alias, domain } = plan;
  const mail = `${alias}@${domain}`;
  const employeeId = String(100_000 + random.pick('employee', 900_000));
  return {
    id: random.uuid('person'),
    tenantId,
    displayName: plan.displayName,
    givenName: plan.givenName,
    surname: plan.surname,
    userPrincipalName: mail,
    mail,
    jobTitle: plan.jobTitle ?? choose(random, JOB_TITLES),
    department: plan.department ?? choose(random, DEPARTMENTS),
    officeLocation: domain === ASIA_DOMAIN ? '維多利亞中心 Victoria Centre' : 'Harbour House',
    employeeId,
    mobilePhone: `+44 7700 900${String(random.pick('phone', 1000)).padStart(3, '0')}`,
    faxNumber: `8${employeeId}`,
    preferredLanguage: plan.preferredLanguage,
    timeZone: plan.timeZone,
    proxyAddresses: [`SMTP:${mail}`, `smtp:${alias.replace('.', '')}@${MAIN_DOMAIN}`],
    extensionAttributes: { extensionAttribute1: `CARD-${employeeId}` },
    enabled: plan.enabled ?? true,
    isAdministrator: plan.isAdministrator ?? false,
    ...(plan.featuredAs ? { featuredAs: plan.featuredAs } : {}),
  };
}

function latinName(random: Random): Named {
  const givenName = choose(random, GIVEN_NAMES);
  const surname = choose(random, SURNAMES);
  return {
    ...BRITISH,
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    alias: `${latin(givenName)}.${latin(surname)}`,
  };
}

function chineseName(random: Random): Named {
  const [surname, givenName, latinSurname, latinGiven] = choose(random, CHINESE_NAMES);
  const displayName = `${surname}${givenName} ${latinSurname} ${latinGiven}`;
  const preferredLanguage = CHINESE_TAGS[random.pick('language', CHINESE_TAGS.length)] ?? 'zh-HK';
  const alias = `${latin(latinGiven)}.${latin(latinSurname)}`;
  return { ...HONG_KONG, preferredLanguage, displayName, givenName, surname, alias };
}

function latin(name: string): string {
  return name
    .replace('Ł', 'L')
    .replace('ø', 'o')
    .normalize('NFKD')
    .replace(/[^A-Za-z-]/g, '')
    .toLowerCase();
}

function choose<T>(random: Random, list: readonly T[]): T {
  const one = list[random.pick('people', list.length)];
  if (one === undefined) throw new Error('Nothing to choose from.');
  return one;
}

/** Each department's first director or manager leads the others. */
function giveManagers(people: readonly Person[]): void {
  for (const person of people) {
    const head = people.find(
      (one) => one.department === person.department && one.enabled && one.jobTitle !== 'Analyst',
    );
    if (head && head !== person) person.managerId = head.id;
  }
}
