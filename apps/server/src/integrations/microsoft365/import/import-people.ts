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
import type { GraphUser } from '../graph/types.ts';

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

/** @param rooms addresses of resource mailboxes, which Graph lists among the users. */
export async function importPeopleOf(
  deps: IntegrationDeps,
  context: ConnectionContext,
  rooms: ReadonlySet<string>,
): Promise<void> {
  const { connection, graph } = context;
  const { db } = deps.host;
  const named = { connectionId: connection.id, tenantId: connection.tenantId, round: randomUUID() };
  let done = 0;
  for await (const page of userPages(graph)) {
    const people = page.value.filter((user) => !rooms.has(user.mail?.toLowerCase() ?? '')).map(toPerson);
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
