/** Groups over HTTP: who belongs to them, and what they give. */
import { type Group, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import {
  actorOf,
  can,
  fieldError,
  pageOf,
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { changeMember, createGroup, type MemberChange } from './change-members.ts';
import { type GroupRow, groupById, listGroups } from './group.repository.ts';
import { presentPerson } from './person.ts';
import { listPeople } from './person-search.repository.ts';
import { type SetGrantsResult, setGrants } from './set-grants.ts';

interface GroupRouteDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
}

export function groupRoutes(app: FastifyInstance, deps: GroupRouteDeps): void {
  const { db } = deps.host;
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
    return { items: page.items.map(presentPerson), nextCursor: page.nextCursor };
  });

  serve(app, routes.directory.createGroup, async ({ body, caller }) => {
    const wanted = { name: body.name, actor: actorOf(caller) };
    const made = await inTransaction(deps.host, (tx) => createGroup(tx, wanted, deps.clock.now()));
    if (made.ok) return shown(await groupById(db, made.id));
    return refuse('invalid-input', { errors: [fieldError('/body/name', made.reason, 'is the name of another group')] });
  });

  const change = async (member: MemberChange): Promise<Refusal | null> => {
    const changed = await inTransaction(deps.host, (tx) => changeMember(tx, member, deps.clock.now()));
    if (changed === 'done') return null;
    return refuse(changed === 'unknown' ? 'not-found' : 'forbidden');
  };
  serve(app, routes.directory.addMember, async ({ params: { id, personId }, caller }) =>
    change({
      groupId: id,
      personId,
      belongs: true,
      actor: actorOf(caller),
      mayGiveRoles: can(caller, 'permission.manage'),
    }),
  );
  serve(app, routes.directory.removeMember, async ({ params: { id, personId }, caller }) =>
    change({
      groupId: id,
      personId,
      belongs: false,
      actor: actorOf(caller),
      mayGiveRoles: can(caller, 'permission.manage'),
    }),
  );

  serve(app, routes.directory.setGroupGrants, async ({ params, body, caller }) => {
    const wanted = { holder: { groupId: params.id }, grants: body.grants, actor: actorOf(caller) };
    const result = await inTransaction(deps.host, (tx) => setGrants(tx, wanted, deps.clock.now()));
    return result.ok ? shown(await groupById(db, params.id)) : refuseGrants(result);
  });
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
