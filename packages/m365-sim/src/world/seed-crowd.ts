// Many people and groups for load tests: each made like somebody of the company, with a name and an address of their own.
import { makeRandom } from '../random.ts';
import type { Group, Person, Tenant } from './world.ts';

const MEMBERS = 40;
/** Every so many-th group holds the groups before it in place of people. */
const NESTED_EVERY = 50;

export interface Crowd {
  readonly people: number;
  readonly groups: number;
}

export function seedCrowd(tenant: Tenant, seed: number, crowd: Crowd): void {
  const random = makeRandom(seed);
  const [model] = tenant.people.values();
  if (!model) return;
  const ids = Array.from({ length: crowd.people }, (_, at) => addPerson(tenant, model, random.uuid('crowd'), at + 1));
  const [pattern] = tenant.groups.values();
  if (!pattern) return;
  const before: string[] = [];
  for (let at = 1; at <= crowd.groups; at++) {
    const isNested = at % NESTED_EVERY === 0;
    const first = (at * MEMBERS) % Math.max(1, ids.length);
    const members = isNested ? before.slice(-NESTED_EVERY + 1) : ids.slice(first, first + MEMBERS);
    before.push(addGroup(tenant, pattern, random.uuid('crowd-group'), at, members));
  }
}

function addPerson(tenant: Tenant, model: Person, id: string, number: number): string {
  const mail = `crowd.${number}@${tenant.domains[0]}`;
  const { featuredAs: _, ...plain } = model;
  tenant.people.set(id, {
    ...plain,
    ...{ id, mail, userPrincipalName: mail, displayName: `Crowd ${number}`, surname: String(number) },
    proxyAddresses: [`SMTP:${mail}`],
    employeeId: `C${number}`,
    enabled: true,
    isAdministrator: false,
  });
  for (const name of [id, mail]) tenant.addresses.set(name.toLowerCase(), id);
  return id;
}

function addGroup(tenant: Tenant, pattern: Group, id: string, number: number, members: readonly string[]): string {
  const mailNickname = `crowd-${number}`;
  const mail = `${mailNickname}@${tenant.domains[0]}`;
  const displayName = `Crowd group ${number}`;
  tenant.groups.set(id, { ...pattern, id, displayName, mailNickname, mail, members: new Set(members) });
  return id;
}
