/**
 * Judges what somebody wants to do with resources: the same for the web app, displays, the add-in, the API, and a request
 * that comes from outside. It decides nothing about slots.
 */
import type { Interval } from '../../kernel/interval.ts';
import { overlaps } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Buffers, JudgedRequest, Judgement, PolicyReason } from '../booking/index.ts';
import { placesOfResources } from './access.repository.ts';
import { hiddenFrom } from './access.ts';
import type { PolicyDeps } from './deps.ts';
import {
  completableWithin,
  type Evaluated,
  evaluate,
  needsOthers,
  type ResourceVerdict,
  type RuleAnswer,
  sentencesOf,
  worstOf,
} from './evaluate.ts';
import { type Binding, bindingsOf, resourcesOfPolicies } from './policy.repository.ts';
import { type Policy, type RuleSettings, settingsFor } from './policy.ts';
import { requesterOf } from './requester.ts';
import type { BookingFormAnswers, Facts, WhoFacts } from './rule.ts';
import { ruleById } from './rules/index.ts';
import { formOf } from './verdict.repository.ts';
import { around } from './zoned.ts';

/** A judgement with what this module keeps of it. */
export interface PolicyJudgement extends Judgement {
  readonly verdicts: readonly ResourceVerdict[];
  /** Whether another booking of the same organizer could change it. */
  readonly dependsOnOthers: boolean;
  /** The settings of approval of each policy that wants one. */
  readonly approvals: ReadonlyMap<string, RuleSettings>;
}

const nobody: WhoFacts = { personId: null, roles: [], groupIds: [] };

export async function judge(deps: PolicyDeps, db: Db, request: JudgedRequest): Promise<PolicyJudgement | null> {
  const ids = [...new Set(request.resources.flatMap((resource) => resource.blocks))];
  const dates = request.dates ?? [request.period];
  const asked = request.resources.map((resource) => resource.id);
  const bindings = await bindingsOf(db, { resourceIds: ids, asked }, spanOf(dates));
  if (bindings.length === 0) return null;
  const [asker, organizer] = await peopleOf(deps, db, request);
  const form = await answersOf(db, request);
  const byResource = new Map(bindings.map((binding) => [binding.resourceId, binding]));
  const bound = request.resources.map((resource) => ({ resource, binding: bindingFor(resource, byResource) }));
  const policies = bound.map(({ binding }) => binding.policy);
  const requester = await requesterOf({
    ...{ channel: request.actor.channel, requester: asker, organizer, policies },
    places: () => placesOfResources(db, asked),
  });
  const dependsOnOthers =
    request.organizerId !== null && bound.some(({ binding }) => needsOthers(settingsFor(binding.policy, requester)));
  const keeps = bound.some(({ binding }) => settingsFor(binding.policy, requester).has('who-may-view'));
  const hidden = keeps ? await hiddenFrom(deps, db, askerOf(request, requester)) : null;
  const others = dependsOnOthers ? await othersOf(deps, db, request, bindings) : [];
  const evaluated = bound.map(({ resource, binding }) => {
    const facts: Omit<Facts, 'period'> = {
      ...request,
      form,
      channel: request.actor.channel,
      now: deps.clock.now(),
      resourceCount: request.resources.length,
      resource,
      hidden: hidden?.has(resource.id) ?? false,
      requester,
      organizer,
      hours: binding.hours,
      outOfService: binding.outOfService,
      others: others.map((one) => ({
        period: one.period,
        samePolicy: binding.policy !== null && one.policyId === binding.policy.id,
      })),
    };
    return evaluateAll(facts, dates, binding.policy);
  });
  return judgementOf(evaluated, dependsOnOthers);
}

/** What nobody known asks for in ONES' name is asked for by whom it is for. */
function askerOf({ actor, organizerId }: JudgedRequest, requester: WhoFacts) {
  return { channel: actor.channel, personId: actor.personId === null ? organizerId : requester.personId };
}

/** What was asked for outside is judged again and again, with what its organizer has filled in since. */
async function answersOf(db: Db, { act, bookingId, form }: JudgedRequest): Promise<BookingFormAnswers> {
  const kept = act === 'book' && bookingId !== null ? await formOf(db, bookingId) : null;
  if (!kept) return form;
  const { termsAcceptedAt, answers, pinHash } = kept;
  const before = { termsAccepted: termsAcceptedAt !== null, fields: answers, pinKept: pinHash !== null };
  return { ...before, ...form, fields: { ...answers, ...form.fields } };
}

function spanOf(dates: readonly Interval[]): Interval {
  const starts = dates.map(({ start }) => start.getTime());
  return {
    start: new Date(Math.min(...starts)),
    end: new Date(Math.max(...dates.map(({ end }) => end.getTime()))),
  };
}

/** Of a series each rule's answer is the first that is not yes, with the date that it is about. */
function evaluateAll(facts: Omit<Facts, 'period'>, dates: readonly Interval[], policy: Policy | null): Evaluated {
  const [first, ...more] = dates.map((period) => evaluate({ ...facts, period }, policy));
  if (!first) throw new Error('Nothing was asked for.');
  const answers = first.verdict.answers.map(
    (answer, at) =>
      [first, ...more].map((one) => one.verdict.answers[at]).find((one) => one && one.outcome !== 'allowed') ?? answer,
  );
  const outcome = worstOf(answers.map((answer) => answer.outcome));
  return { settings: first.settings, verdict: { ...first.verdict, answers, outcome } };
}

/** Its own policy and hours; out of service as soon as one of its parts, or what it is part of, is. */
function bindingFor(resource: JudgedRequest['resources'][number], byResource: ReadonlyMap<string, Binding>): Binding {
  const own = byResource.get(resource.id);
  return {
    resourceId: resource.id,
    policy: own?.policy ?? null,
    hours: own?.hours ?? null,
    outOfService: resource.blocks.flatMap((id) => byResource.get(id)?.outOfService ?? []),
  };
}

async function peopleOf(deps: PolicyDeps, db: Db, request: JudgedRequest): Promise<readonly [WhoFacts, WhoFacts]> {
  const { organizerId } = request;
  const requesterId = request.actor.personId;
  const find = async (id: string | null) => (id === null ? nobody : ((await deps.who(db, id)) ?? nobody));
  const organizer = await find(organizerId);
  return [requesterId === organizerId ? organizer : await find(requesterId), organizer];
}

interface Other {
  readonly period: Interval;
  readonly policyId: string | null;
}

/** Meetings of the organizer in the month and week around: one on several resources counts once for each policy. */
async function othersOf(
  deps: PolicyDeps,
  db: Db,
  request: JudgedRequest,
  bindings: readonly Binding[],
): Promise<Other[]> {
  if (request.organizerId === null) return [];
  const zones = request.resources.map((resource) => resource.timeZone);
  const spans = (request.dates ?? [request.period]).flatMap((period) => [
    ...zones.flatMap((zone) => [around(period.start, zone, 'month'), around(period.start, zone, 'week')]),
    period,
  ]);
  const within = spanOf(spans);
  const meetings = await deps.meetingsOf(db, { personId: request.organizerId, within, except: request.bookingId });
  const served = await resourcesOfPolicies(
    db,
    bindings.flatMap(({ policy }) => (policy ? [policy.id] : [])),
  );
  return meetings
    .filter((meeting) => overlaps(meeting.period, within))
    .map((meeting) => ({ period: meeting.period, policyId: served.get(meeting.resourceId) ?? null }));
}

function judgementOf(evaluated: readonly Evaluated[], dependsOnOthers: boolean): PolicyJudgement {
  const verdicts = evaluated.map((one) => one.verdict);
  const waiting = evaluated.filter((one) => one.verdict.outcome === 'needs-approval');
  const holds = waiting.every((one) =>
    one.verdict.answers.every((answer) => answer.outcome !== 'needs-approval' || answer.values.holds === true),
  );
  return {
    outcome: worstOf(verdicts.map((verdict) => verdict.outcome)),
    reasons: verdicts.flatMap((verdict) =>
      verdict.answers
        .filter((answer) => answer.outcome === 'refused')
        .map((answer) => reasonOf(verdict.resourceId, answer)),
    ),
    holds,
    buffers: new Map(evaluated.flatMap(bufferOf)),
    completions: new Map(evaluated.flatMap(completionOf)),
    verdicts,
    dependsOnOthers,
    approvals: new Map(
      evaluated.flatMap(({ verdict, settings }) =>
        verdict.policyId !== null && verdict.answers.some(({ outcome }) => outcome === 'needs-approval')
          ? [[verdict.policyId, settings.get('approval') ?? {}] as const]
          : [],
      ),
    ),
  };
}

export function reasonOf(resourceId: string, answer: RuleAnswer): PolicyReason {
  const { rule, values } = answer;
  return { rule, resourceId, path: ruleById(rule)?.path ?? '', values, messages: sentencesOf(answer) };
}

function bufferOf({ verdict, settings }: Evaluated): [string, Buffers][] {
  const own = settings.get('buffers');
  if (!own) return [];
  const { beforeMinutes, afterMinutes } = own as { beforeMinutes: number; afterMinutes: number };
  return [[verdict.resourceId, { before: beforeMinutes, after: afterMinutes }]];
}

function completionOf(evaluated: Evaluated): [string, number][] {
  const within = completableWithin(evaluated);
  return within === null ? [] : [[evaluated.verdict.resourceId, within]];
}
