/** Takes the tenant's people into the directory, with progress that the console shows. */
import { type Language, languageOfTag } from '../../../kernel/language.ts';
import { writeProgress } from '../../../modules/connection/index.ts';
import {
  countPeople,
  finishPeopleImport,
  type ImportedPerson,
  importPeople,
  importRemovedPeople,
  knownObjectIds,
} from '../../../modules/directory/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../context.ts';
import {
  firstUsersPath,
  listDeskMailboxes,
  type PlaceMailbox,
  userSelection,
  usersDeltaFromNow,
} from '../graph/directory.ts';
import type { GraphRoom, GraphUser } from '../graph/types.ts';
import { brakeOn } from './brake.ts';
import { cardNumberOf, cardProperty } from './card-number.ts';
import type { Reading } from './read-directory.ts';

const SMTP = /^smtp:/i;

/** A delta may leave out what did not change; what it leaves out is undefined here too. */
export function toPerson(user: GraphUser, cardAttribute: string | null): ImportedPerson {
  const proxies = user.proxyAddresses?.filter((entry) => SMTP.test(entry)).map((entry) => entry.slice(5));
  const name = user.displayName ?? user.userPrincipalName;
  return {
    objectId: user.id,
    name: name ?? undefined,
    email: user.mail,
    proxyAddresses: proxies,
    department: user.department,
    language: languageIn(user.preferredLanguage),
    cardNumber: cardAttribute === null ? null : cardNumberOf(user, cardAttribute),
    enabled: user.accountEnabled === undefined ? undefined : user.accountEnabled !== false,
  };
}

/** Whoever reads a language that is none of ours reads English. */
function languageIn(tag: string | null | undefined): Language | null | undefined {
  if (tag === undefined) return undefined;
  return tag ? (languageOfTag(tag) ?? 'en') : null;
}

/**
 * Resource mailboxes stand among Graph's users, their accounts disabled, and nothing in User.Read.All tells them apart: known
 * are those that Places lists. A room made today may be missing there for a day, or have another address first, so that a
 * disabled account with a room's name is left out too.
 */
export function roomTest(rooms: readonly PlaceMailbox[]): (user: GraphUser) => boolean {
  const addresses = new Set(rooms.flatMap((room) => room.emailAddress?.toLowerCase() ?? []));
  const names = new Set(rooms.map((room) => room.displayName.toLowerCase()));
  return (user) => {
    const proxies = (user.proxyAddresses ?? []).map((entry) => entry.replace(SMTP, ''));
    const own = [user.mail, user.userPrincipalName, ...proxies].flatMap((one) => one?.toLowerCase() ?? []);
    if (own.some((address) => addresses.has(address))) return true;
    return user.accountEnabled === false && names.has(user.displayName?.toLowerCase() ?? '');
  };
}

/** @param listRooms gives all of the tenant. */
export function readingPeople(
  deps: IntegrationDeps,
  { connection, graph }: ConnectionContext,
  listRooms: () => Promise<readonly GraphRoom[]>,
): Reading<GraphUser> {
  const brake = brakeOn(deps, { connectionId: connection.id, kind: 'people' }, countPeople);
  let isRoom: ((user: GraphUser) => boolean) | null = null;
  const { db } = deps.host;
  const { id: connectionId, tenantId, defaultGroupIds, cardNumberAttribute } = connection;
  const selection = userSelection(cardProperty(cardNumberAttribute));
  return {
    kind: 'people',
    selection,
    firstPath: firstUsersPath(selection),
    deltaFromNow: () => usersDeltaFromNow(graph, selection),
    prepare: async () => {
      isRoom ??= roomTest([...(await listRooms()), ...(await listDeskMailboxes(graph))]);
    },
    take: async (tx, users, round) => {
      const now = deps.clock.now();
      const removed = users.filter((user) => user['@removed']).map((user) => user.id);
      await importRemovedPeople(tx, { tenantId, objectIds: removed, mayGo: brake.changes }, now);
      const named = users.filter((user) => !user['@removed'] && !isRoom?.(user));
      const whole = round === null ? await withoutStrangers(tx, tenantId, named) : named;
      const people = whole.map((user) => toPerson(user, cardNumberAttribute));
      await importPeople(tx, { connectionId, tenantId, round, people, defaultGroupIds }, now);
    },
    finish: async (round) => {
      await finishPeopleImport(deps.host, { connectionId, round, mayGo: brake.whole }, deps.clock.now());
    },
    onProgress: (done) =>
      writeProgress(db, connectionId, { stage: 'people', done, total: null, failure: null }, deps.clock.now()),
  };
}

/** Somebody new comes with all that was asked for. A part, of somebody we do not know, is of a room that was left out. */
async function withoutStrangers(tx: Tx, tenantId: string, users: readonly GraphUser[]): Promise<readonly GraphUser[]> {
  const parts = users.filter((user) => user.userPrincipalName === undefined).map((user) => user.id);
  if (parts.length === 0) return users;
  const known = await knownObjectIds(tx.db, tenantId, parts);
  return users.filter((user) => user.userPrincipalName !== undefined || known.has(user.id));
}
