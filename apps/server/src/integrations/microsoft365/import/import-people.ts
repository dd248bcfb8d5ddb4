/** Takes the tenant's people and groups into the directory, page by page, with progress that the console shows. */
import { randomUUID } from 'node:crypto';
import { writeProgress } from '../../../modules/connection/index.ts';
import {
  finishGroupsImport,
  finishPeopleImport,
  type ImportedPerson,
  importGroups,
  importPeople,
} from '../../../modules/directory/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../context.ts';
import { listGroupMembers, listGroups, userPages } from '../graph/directory.ts';
import type { GraphRoom, GraphUser } from '../graph/types.ts';

const SMTP = /^smtp:/i;

export function toPerson(user: GraphUser): ImportedPerson {
  const addresses = (user.proxyAddresses ?? []).filter((entry) => SMTP.test(entry)).map((entry) => entry.slice(5));
  return {
    objectId: user.id,
    name: user.displayName ?? user.userPrincipalName ?? user.id,
    email: user.mail ?? null,
    proxyAddresses: addresses,
    timeZone: null,
    department: user.department ?? null,
    enabled: user.accountEnabled !== false,
  };
}

/**
 * Resource mailboxes stand among Graph's users, their accounts disabled, and nothing in User.Read.All tells them apart: known
 * are those that Places lists. A room made today may be missing there for a day, or have another address first, so that a
 * disabled account with a room's name is left out too.
 */
export function roomTest(rooms: readonly GraphRoom[]): (user: GraphUser) => boolean {
  const addresses = new Set(rooms.flatMap((room) => room.emailAddress?.toLowerCase() ?? []));
  const names = new Set(rooms.map((room) => room.displayName.toLowerCase()));
  return (user) => {
    const proxies = (user.proxyAddresses ?? []).map((entry) => entry.replace(SMTP, ''));
    const own = [user.mail, user.userPrincipalName, ...proxies].flatMap((one) => one?.toLowerCase() ?? []);
    if (own.some((address) => addresses.has(address))) return true;
    return user.accountEnabled === false && names.has(user.displayName?.toLowerCase() ?? '');
  };
}

/** @param rooms all of the tenant. */
export async function importPeopleOf(
  deps: IntegrationDeps,
  context: ConnectionContext,
  rooms: readonly GraphRoom[],
): Promise<void> {
  const { connection, graph } = context;
  const isRoom = roomTest(rooms);
  const { db } = deps.host;
  const named = { connectionId: connection.id, tenantId: connection.tenantId, round: randomUUID() };
  let done = 0;
  for await (const page of userPages(graph)) {
    const people = page.value.filter((user) => !isRoom(user)).map(toPerson);
    await importPeople(deps.host, { ...named, people }, deps.clock.now());
    done += people.length;
    await writeProgress(db, connection.id, { stage: 'people', done, total: null, failure: null }, deps.clock.now());
  }
  await finishPeopleImport(deps.host, named, deps.clock.now());
}

export async function importGroupsOf(deps: IntegrationDeps, context: ConnectionContext): Promise<void> {
  const { connection, graph } = context;
  const named = { connectionId: connection.id, tenantId: connection.tenantId, round: randomUUID() };
  const listed = await listGroups(graph);
  for (const [done, group] of listed.entries()) {
    const members = await listGroupMembers(graph, group.id);
    const groups = [{ objectId: group.id, name: group.displayName ?? group.id, members }];
    await importGroups(deps.host, { ...named, groups }, deps.clock.now());
    const progress = { stage: 'groups' as const, done: done + 1, total: listed.length, failure: null };
    await writeProgress(deps.host.db, connection.id, progress, deps.clock.now());
  }
  await finishGroupsImport(deps.host, named, deps.clock.now());
}
