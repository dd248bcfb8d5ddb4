// What an administrator of the made-up tenant does: change, add and remove people, and who belongs to which group. Each act is
// noted for delta rounds; telling subscribers is the caller's part.
import type { Group, Person, Room, Tenant } from './world.ts';

export type PersonChange = Partial<
  Pick<
    Person,
    | 'displayName'
    | 'givenName'
    | 'surname'
    | 'jobTitle'
    | 'department'
    | 'preferredLanguage'
    | 'enabled'
    | 'employeeId'
    | 'faxNumber'
    | 'hasNoMailbox'
  >
>;

export function changePerson(tenant: Tenant, person: Person, change: PersonChange): void {
  Object.assign(person, change);
  tenant.changes.note({ kind: 'users', id: person.id, isRemoved: false, members: [] });
}

export function addPerson(tenant: Tenant, person: Person): void {
  tenant.people.set(person.id, person);
  for (const name of [person.id, person.userPrincipalName, person.mail])
    tenant.addresses.set(name.toLowerCase(), person.id);
  tenant.changes.note({ kind: 'users', id: person.id, isRemoved: false, members: [] });
}

export function removePerson(tenant: Tenant, person: Person): void {
  tenant.people.delete(person.id);
  for (const [name, id] of tenant.addresses) if (id === person.id) tenant.addresses.delete(name);
  for (const group of tenant.groups.values())
    if (group.members.has(person.id)) changeMember(tenant, group, person.id, false);
  tenant.changes.note({ kind: 'users', id: person.id, isRemoved: true, members: [] });
}

/** The former address stays its mailbox's, as an alias. */
export function readdressRoom(tenant: Tenant, room: Room, address: string): void {
  room.emailAddress = address;
  tenant.addresses.set(address.toLowerCase(), room.objectId);
}

export function changeMember(tenant: Tenant, group: Group, memberId: string, belongs: boolean): void {
  if (group.members.has(memberId) === belongs) return;
  if (belongs) group.members.add(memberId);
  else group.members.delete(memberId);
  tenant.changes.note({
    kind: 'groups',
    id: group.id,
    isRemoved: false,
    members: [{ id: memberId, isRemoved: !belongs }],
  });
}

export function removeGroup(tenant: Tenant, group: Group): void {
  tenant.groups.delete(group.id);
  tenant.changes.note({ kind: 'groups', id: group.id, isRemoved: true, members: [] });
}
