/** Groups over HTTP: who belongs to them, and what they give. */
import { type Group, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { type Db, inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import {
  actorOf,
  can,
  fieldError,
  type PersonCaller,
  pageOf,
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { changeMember } from './change-members.ts';
import { type GroupRow, groupById, listGroups, memberIdsByHand } from './group.repository.ts';
import { createGroup, removeGroup, renameGroup } from './own-groups.ts';
import { presentPerson } from './person.ts';
import { listPeople } from './person-search.repository.ts';
import { type SetGrantsResult, setGrants } from './set-grants.ts';

export interface GroupRouteDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  /** Whether something outside the directory names the group: policies are kept elsewhere. */
  readonly groupIsNamed: (db: Db, groupId: string) => Promise<boolean>;
}

export function groupRoutes(app: FastifyInstance, deps: GroupRouteDeps): void {
  readingRoutes(app, deps);
  ownGroupRoutes(app, deps);
  memberRoutes(app, deps);
  const { db } = deps.host;
  serve(app, routes.directory.setGroupGrants, async ({ params, body, caller }) => {
    const wanted = { holder: { groupId: params.id }, grants: body.grants, actor: actorOf(caller) };
    const result = await inTransaction(deps.host, (tx) => setGrants(tx, wanted, deps.clock.now()));
    return result.ok ? shown(await groupById(db, params.id)) : refuseGrants(result);
  });
}

function readingRoutes(app: FastifyInstance, { host: { db } }: GroupRouteDeps): void {
  serve(app, routes.directory.groups, async ({ query }) => {
    const after = readCursor(query.cursor, ['string', 'uuid']);
    if (after instanceof Refusal) return after;
    const { limit = 100, q } = query;
    const groups = await listGroups(db, { ...(q ? { q } : {}), after, limit });
    const page = pageOf(groups, limit, (last) => writeCursor(last.sort_name, last.id));
    return { items: page.items.map(presentGroup), nextCursor: page.nextCursor };
  });

  serve(app, routes.directory.group, async ({ params }) => shown(await groupById(db, params.id)));

  serve(app, routes.directory.groupMembers, async ({ params, query }) => {
    const after = readCursor(query.cursor, ['string', 'uuid']);
    if (after instanceof Refusal) return after;
    if (!(await groupById(db, params.id))) return refuse('not-found');
    const { limit = 100 } = query;
    const people = await listPeople(db, { groupId: params.id, after, limit });
    const page = pageOf(people, limit, (last) => writeCursor(last.sortName, last.id));
    const byHand = await memberIdsByHand(db, { groupId: params.id, personIds: page.items.map(({ id }) => id) });
    const items = page.items.map((person) => ({ ...presentPerson(person), byHand: byHand.has(person.id) }));
    return { items, nextCursor: page.nextCursor };
  });
}

function ownGroupRoutes(app: FastifyInstance, deps: GroupRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.directory.createGroup, async ({ body, caller }) => {
    const wanted = { name: body.name, actor: actorOf(caller) };
    const made = await inTransaction(deps.host, (tx) => createGroup(tx, wanted, deps.clock.now()));
    return made.ok ? shown(await groupById(db, made.id)) : nameTaken();
  });

  serve(app, routes.directory.renameGroup, async ({ params, body, caller }) => {
    const wanted = { id: params.id, name: body.name, actor: actorOf(caller) };
    const renamed = await inTransaction(deps.host, (tx) => renameGroup(tx, wanted, deps.clock.now()));
    if (renamed.ok) return shown(await groupById(db, params.id));
    return renamed.reason === 'name-taken' ? nameTaken() : refuseOwn(renamed.reason);
  });

  serve(app, routes.directory.removeGroup, async ({ params, caller }) => {
    const wanted = { id: params.id, actor: actorOf(caller) };
    const removed = await inTransaction(deps.host, (tx) =>
      removeGroup(tx, wanted, deps.groupIsNamed, deps.clock.now()),
    );
    if (removed.ok) return null;
    return removed.reason === 'in-use' ? refuse('group-in-use') : refuseOwn(removed.reason);
  });
}

function memberRoutes(app: FastifyInstance, deps: GroupRouteDeps): void {
  const change = async (
    { id, personId }: { readonly id: string; readonly personId: string },
    belongs: boolean,
    caller: PersonCaller,
  ): Promise<Refusal | null> => {
    const mayGiveRoles = can(caller, 'permission.manage');
    const member = { groupId: id, personId, belongs, actor: actorOf(caller), mayGiveRoles };
    const changed = await inTransaction(deps.host, (tx) => changeMember(tx, member, deps.clock.now()));
    if (changed === 'done') return null;
    return refuse(changed === 'unknown' ? 'not-found' : 'forbidden');
  };
  serve(app, routes.directory.addMember, ({ params, caller }) => change(params, true, caller));
  serve(app, routes.directory.removeMember, ({ params, caller }) => change(params, false, caller));
}

function nameTaken(): Refusal {
  return refuse('invalid-input', { errors: [fieldError('/body/name', 'name-taken', 'is the name of another group')] });
}

/** A tenant's group is renamed and removed there. */
function refuseOwn(reason: 'unknown' | 'of-a-tenant'): Refusal {
  return refuse(reason === 'unknown' ? 'not-found' : 'forbidden');
}

function shown(group: GroupRow | null): Group | Refusal {
  return group ? presentGroup(group) : refuse('not-found');
}

function presentGroup({ id, name, members, source, grants }: GroupRow): Group {
  return { id, name, members, source, grants: [...grants] };
}

const words = {
  'not-in-places': 'is a role that holds everywhere or not at all',
  'one-place-only': 'names a building and a floor: one of them is enough',
  'unknown-place': 'names a place that is not there',
  'carries-no-rights': 'cannot be given to this person',
} as const;

export function refuseGrants(result: Extract<SetGrantsResult, { ok: false }>): Refusal {
  if (result.reason === 'unknown-holder') return refuse('not-found');
  return refuse('invalid-input', {
    errors: [fieldError(`/body/grants/${result.at}`, result.reason, words[result.reason])],
  });
}
