// Users: people and room mailboxes (which are users too). https://learn.microsoft.com/graph/api/user-list
import { findMailboxOwner, isRoom, type Person, type Room, type Tenant } from '../../world/world.ts';
import { type GraphAnswer, type GraphCall, GraphError, ok } from '../call.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, ordered, pageOf, selected } from '../odata.ts';

/** What the service answers without $select. */
const STANDARD =
  'businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName';

export function listUsers(call: GraphCall): GraphAnswer {
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const search = searchTest(call.query.search);
  const users = ordered(
    call,
    everybody(call.tenant)
      .map((one) => shapeUser(one))
      .filter((one) => test(one) && search(one)),
  );
  const options = { context: 'users', standard: 100, limit: 999, by: '$skiptoken' as const };
  return pageOf(withStandard(call), users, options, (user) => user);
}

export function everybody(tenant: Tenant): (Person | Room)[] {
  return [...tenant.people.values(), ...tenant.rooms.values()];
}

/** `$search="displayName:ada"`; the only form used here. */
function searchTest(text: string | undefined): (user: Json) => boolean {
  const match = /^"?(\w+):([^"]*)"?$/.exec(text ?? '');
  if (!match) return () => true;
  const [, name = '', wanted = ''] = match;
  return (user) =>
    String(user[name] ?? '')
      .toLowerCase()
      .includes(wanted.toLowerCase());
}

export function getUser(call: GraphCall): GraphAnswer {
  const user = shapeUser(findUser(call));
  return ok({ '@odata.context': contextOf(call, 'users/$entity'), ...selected(withStandard(call), user) });
}

export function getManager(call: GraphCall): GraphAnswer {
  const user = findUser(call);
  const manager = isRoom(user) ? undefined : call.tenant.people.get(user.managerId ?? '');
  if (!manager) throw new GraphError(404, 'Request_ResourceNotFound', "Resource 'manager' does not exist.");
  const person = { '@odata.type': '#microsoft.graph.user', ...selected(withStandard(call), shapeUser(manager)) };
  return ok({ '@odata.context': contextOf(call, 'directoryObjects/$entity'), ...person });
}

export function findUser(call: GraphCall): Person | Room {
  const wanted = call.params['user-id'] ?? '';
  const isMe = wanted.toLowerCase() === 'me';
  if (isMe && !call.caller.oid) {
    throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  }
  const found = findMailboxOwner(call.tenant, isMe ? (call.caller.oid ?? '') : wanted);
  if (found) return found;
  const message = `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`;
  throw new GraphError(404, 'Request_ResourceNotFound', message);
}

export function withStandard(call: GraphCall): GraphCall {
  return call.query.select ? call : { ...call, query: { ...call.query, select: STANDARD } };
}

export function shapeUser(user: Person | Room): Json {
  return isRoom(user) ? shapeRoomUser(user) : shapePerson(user);
}

function shapePerson(person: Person): Json {
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle ?? null,
    mail: person.mail,
    mobilePhone: person.mobilePhone ?? null,
    officeLocation: person.officeLocation,
    preferredLanguage: person.preferredLanguage,
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    accountEnabled: person.enabled,
    companyName: 'Lantern Bay',
    department: person.department,
    employeeId: person.employeeId,
    faxNumber: person.faxNumber ?? null,
    mailNickname: person.mail.split('@')[0] ?? null,
    onPremisesExtensionAttributes: extensionAttributes(person.extensionAttributes),
    proxyAddresses: person.proxyAddresses,
    userType: 'Member',
    usageLocation: person.timeZone === 'Asia/Hong_Kong' ? 'HK' : 'GB',
  };
}

function shapeRoomUser(room: Room): Json {
  return {
    businessPhones: [],
    displayName: room.displayName,
    givenName: null,
    jobTitle: null,
    mail: room.emailAddress,
    mobilePhone: null,
    officeLocation: room.floor.building.displayName,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: room.emailAddress,
    id: room.objectId,
    accountEnabled: false,
    companyName: null,
    department: null,
    employeeId: null,
    faxNumber: null,
    mailNickname: room.nickname,
    onPremisesExtensionAttributes: extensionAttributes({}),
    proxyAddresses: [`SMTP:${room.emailAddress}`],
    userType: 'Member',
    usageLocation: null,
  };
}

function extensionAttributes(known: Readonly<Record<string, string>>): Json {
  const names = Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? null]));
}
