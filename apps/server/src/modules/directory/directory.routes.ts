/** People and groups over HTTP. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import {
  actorOf,
  fieldError,
  pageOf,
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { listGroups } from './group.repository.ts';
import { presentPerson } from './person.ts';
import { listPeople, suggestPeople } from './person-search.repository.ts';
import { type SetRolesResult, setRoles } from './set-roles.ts';

const SUGGESTIONS = 8;

export interface DirectoryRouteDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
}

export function directoryRoutes(app: FastifyInstance, deps: DirectoryRouteDeps): void {
  const { db } = deps.host;

  serve(app, routes.directory.people, async ({ query }) => {
    const after = readCursor(query.cursor, ['string', 'uuid']);
    if (after instanceof Refusal) return after;
    const { limit = 100, q } = query;
    const people = await listPeople(db, { ...(q ? { q } : {}), after, limit });
    const page = pageOf(people, limit, (last) => writeCursor(last.sortName, last.id));
    return { items: page.items.map(presentPerson), nextCursor: page.nextCursor };
  });

  serve(app, routes.directory.suggest, async ({ query }) => {
    const people = await suggestPeople(db, query.q, SUGGESTIONS);
    return {
      items: people.flatMap(({ id, name, email }) => (email === null ? [] : [{ id, name, email }])),
    };
  });

  serve(app, routes.directory.groups, async ({ query }) => {
    const after = readCursor(query.cursor, ['string', 'uuid']);
    if (after instanceof Refusal) return after;
    const { limit = 100, q } = query;
    const groups = await listGroups(db, { ...(q ? { q } : {}), after, limit });
    const page = pageOf(groups, limit, (last) => writeCursor(last.sort_name, last.id));
    return { items: page.items.map(({ id, name, members }) => ({ id, name, members })), nextCursor: page.nextCursor };
  });

  serve(app, routes.directory.setRoles, async ({ params, body, caller }) => {
    const change = { personId: params.id, roles: body.roles, actor: actorOf(caller) };
    const result = await inTransaction(deps.host, (tx) => setRoles(tx, change, deps.clock.now()));
    return result.ok ? presentPerson(result.person) : refuseRoles(result.reason);
  });
}

function refuseRoles(reason: Extract<SetRolesResult, { ok: false }>['reason']): Refusal {
  if (reason === 'unknown-person') return refuse('not-found');
  const message =
    reason === 'last-global-administrator'
      ? 'would leave nobody who administers everything'
      : 'cannot be given to this person';
  return refuse('invalid-input', { errors: [fieldError('/body/roles', reason, message)] });
}
