/** Policies over REST: what they are, whom they bind, what they would say. */
import { type RoomNotReady, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  actorOf,
  fieldError,
  languageOf,
  type PersonCaller,
  type Refusal,
  refuse,
  serve,
} from '../../platform/http/index.ts';
import { type BookableResource, refusedOnline, type ViewerDeps } from '../booking/index.ts';
import { bookingFormOf } from './booking-form.ts';
import type { PolicyDeps } from './deps.ts';
import { worstOf } from './evaluate.ts';
import { judge } from './judge.ts';
import { refusedElsewhere } from './managed-places.ts';
import { listPolicies, policyById } from './policy.repository.ts';
import { presentPolicy, presentRules, presentVerdicts } from './present.ts';
import { type PolicyToSave, removePolicy, type SavedPolicy, savePolicy } from './save-policy.ts';

export interface PolicyRouteDeps extends PolicyDeps {
  readonly booking: ViewerDeps;
  /** From the connections: how rooms of Exchange were seen to treat requests (rule S12). */
  readonly readiness: (db: Db) => Promise<readonly RoomNotReady[]>;
}

function answer(saved: SavedPolicy) {
  if (saved.ok) return presentPolicy(saved.policy);
  if (saved.code === 'invalid-input') return refuse('invalid-input', { errors: [...saved.errors] });
  if (saved.code !== 'name-taken') return refuse(saved.code);
  return refuse('name-taken', { errors: [fieldError('/body/name', 'name-taken', 'Another policy has this name.')] });
}

export function policyRoutes(app: FastifyInstance, deps: PolicyRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.policy.rules, async () => ({ items: presentRules() }));
  serve(app, routes.policy.list, async () => ({ items: (await listPolicies(db)).map(presentPolicy) }));
  serve(app, routes.policy.get, async ({ params }) => {
    const policy = await policyById(db, params.id);
    return policy ? presentPolicy(policy) : refuse('not-found');
  });
  const save = async (input: PolicyToSave, caller: PersonCaller) =>
    refusedElsewhere(caller) ??
    (await unknownResources(deps, input.resourceIds)) ??
    answer(await savePolicy(deps, input, actorOf(caller)));
  serve(app, routes.policy.create, async ({ body, caller }) => save({ ...body, known: null }, caller));
  serve(app, routes.policy.change, async ({ params, body: { version, ...body }, caller }) =>
    save({ ...body, known: { id: params.id, version } }, caller),
  );
  serve(app, routes.policy.remove, async ({ params, caller }) => {
    const refusal = refusedElsewhere(caller);
    if (refusal) return refusal;
    return (await removePolicy(deps, params.id, actorOf(caller))) ? null : refuse('not-found');
  });
  serve(app, routes.policy.roomsNotReady, async () => ({
    items: (await deps.readiness(db)).filter(({ state }) => state !== 'ready' && state !== 'title-unreadable'),
  }));
  tryRoutes(app, deps);
}

function tryRoutes(app: FastifyInstance, deps: PolicyRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.policy.try, async ({ body, request }) => {
    const period = { start: new Date(body.start), end: new Date(body.end) };
    if (period.end <= period.start) {
      return refuse('invalid-time-range', { errors: [fieldError('/body/end', 'order', 'must lie after the start')] });
    }
    const who = await deps.who(db, body.personId);
    if (!who) {
      return refuse('unknown-person', {
        errors: [fieldError('/body/personId', 'unknown', 'There is no such person.')],
      });
    }
    const unknown = await unknownResources(deps, body.resourceIds);
    if (unknown) return unknown;
    const resources = await deps.booking.resources(db, body.resourceIds);
    return tried(deps, { ...body, period, resources }, languageOf(request));
  });

  serve(app, routes.policy.bookingForm, async ({ query, caller, request }) => {
    const { hidden } = await deps.booking.access(db, caller);
    const ids = query.resourceIds.split(',').filter((id) => UUID.test(id) && !hidden.has(id.toLowerCase()));
    const [form, resources] = await Promise.all([
      bookingFormOf(db, ids, languageOf(request)),
      deps.booking.resources(db, ids),
    ]);
    return { ...form, onlineMeeting: (await refusedOnline(deps.booking, resources, 'teams')) === null };
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Trying {
  readonly personId: string;
  readonly channel: 'web' | 'console' | 'player' | 'add-in' | 'api' | 'outlook';
  readonly period: { readonly start: Date; readonly end: Date };
  readonly resources: readonly BookableResource[];
}

/** Nothing is filled in: what a form would ask for is among the answers. */
async function tried(deps: PolicyDeps, { personId, channel, period, resources }: Trying, language: Language) {
  const judgement = await judge(deps, deps.host.db, {
    act: 'book',
    actor: { channel, personId, label: '' },
    organizerId: personId,
    resources,
    period,
    before: null,
    allDay: false,
    recurring: false,
    bookingId: null,
    form: {},
  });
  const verdicts = presentVerdicts(judgement?.verdicts ?? [], language);
  return { outcome: worstOf(verdicts.map((verdict) => verdict.outcome)), resources: verdicts };
}

export async function unknownResources(deps: PolicyRouteDeps, ids: readonly string[]): Promise<Refusal | null> {
  const known = new Set((await deps.booking.resources(deps.host.db, ids)).map((resource) => resource.id));
  const at = ids.findIndex((id) => !known.has(id));
  if (at === -1) return null;
  const error = fieldError(`/body/resourceIds/${at}`, 'unknown-resource', 'There is no such resource.');
  return refuse('unknown-resource', { errors: [error] });
}
