/** People and groups over HTTP. */
import { type LeftBookings, type PersonDetail, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { type Db, inTransaction } from '../../platform/db/index.ts';
import {
  actorOf,
  actsOf,
  fieldError,
  pageOf,
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { delegateRoutes } from './delegate.routes.ts';
import { effectiveGrantsOf, grantsOf } from './grant.repository.ts';
import { groupsOfPerson } from './group.repository.ts';
import { type GroupRouteDeps, groupRoutes, refuseGrants } from './group.routes.ts';
import { personById } from './person.repository.ts';
import { presentPerson } from './person.ts';
import { listPeople, suggestPeople } from './person-search.repository.ts';
import { setCardNumber } from './set-card-number.ts';
import { setGrants } from './set-grants.ts';
import { type SetRolesResult, setRoles } from './set-roles.ts';

const SUGGESTIONS = 8;

export interface DirectoryRouteDeps extends GroupRouteDeps {
  /** Kept by whoever keeps bookings. */
  readonly bookingsOfLeavers: (db: Db, now: Date) => Promise<LeftBookings[]>;
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

  serve(app, routes.directory.setRoles, async ({ params, body, caller }) => {
    const change = { personId: params.id, roles: body.roles, actor: actorOf(caller) };
    const result = await inTransaction(deps.host, (tx) => setRoles(tx, change, deps.clock.now()));
    return result.ok ? presentPerson(result.person) : refuseRoles(result.reason);
  });

  serve(app, routes.directory.left, async () => ({ items: await deps.bookingsOfLeavers(db, deps.clock.now()) }));

  serve(app, routes.directory.person, async ({ params }) => (await detailOf(db, params.id)) ?? refuse('not-found'));

  serve(app, routes.directory.setPersonGrants, async ({ params, body, caller }) => {
    const change = { holder: { personId: params.id }, grants: body.grants, actor: actorOf(caller) };
    const result = await inTransaction(deps.host, (tx) => setGrants(tx, change, deps.clock.now()));
    return result.ok ? ((await detailOf(db, params.id)) ?? refuse('not-found')) : refuseGrants(result);
  });

  serve(app, routes.directory.setCardNumber, async ({ params, body, caller }) => {
    const cardNumber = body.cardNumber?.trim() ?? null;
    const change = { personId: params.id, cardNumber, actor: actorOf(caller) };
    const set = await inTransaction(deps.host, (tx) => setCardNumber(tx, change, deps.clock.now()));
    if (set === 'unknown-person') return refuse('not-found');
    if (set !== 'done')
      return refuse('invalid-input', { errors: [fieldError('/body/cardNumber', set, cardWords[set])] });
    return (await detailOf(db, params.id)) ?? refuse('not-found');
  });

  groupRoutes(app, deps);
  delegateRoutes(app, deps);
}

const cardWords = {
  taken: 'is the card of somebody else',
  'carries-no-card': 'cannot be given to this person',
} as const;

/** A person with everything that decides what they may do. */
async function detailOf(db: Db, id: string): Promise<PersonDetail | null> {
  const person = await personById(db, id);
  if (!person) return null;
  const [groups, ownGrants, effective] = await Promise.all([
    groupsOfPerson(db, id),
    grantsOf(db, { personId: id }),
    effectiveGrantsOf(db, id),
  ]);
  const { cardNumber, hasOwnCard } = person;
  return { ...presentPerson(person), cardNumber, hasOwnCard, groups, ownGrants, effective, acts: actsOf(effective) };
}

function refuseRoles(reason: Extract<SetRolesResult, { ok: false }>['reason']): Refusal {
  if (reason === 'unknown-person') return refuse('not-found');
  const message =
    reason === 'last-global-administrator'
      ? 'would leave nobody who administers everything'
      : 'cannot be given to this person';
  return refuse('invalid-input', { errors: [fieldError('/body/roles', reason, message)] });
}
