/**
 * What policies and hours would say of a booking before anybody names a resource: asked once for each policy and zone, not
 * for each of ten thousand resources. What only the form or the person's other meetings can tell is told when it is booked. Pure.
 */
import type { Channel } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { BookingLimits, Bound, Buffers, Limit, LimitsAt } from '../availability/index.ts';
import { type BusinessHours, closedSpans } from './business-hours.ts';
import { evaluate, type RuleAnswer, sentencesOf } from './evaluate.ts';
import type { Binders } from './limits.repository.ts';
import { type Policy, settingsFor } from './policy.ts';
import type { Facts, WhoFacts } from './rule.ts';
import { ruleById } from './rules/index.ts';

export interface LimitsFor {
  /** As whom each policy judges. */
  readonly requesterFor: (policyId: string | null) => WhoFacts;
  readonly organizer: WhoFacts;
  /** Kept from whom it is judged as, though not from whoever asks. */
  readonly hidden: ReadonlySet<string>;
  readonly act: 'book' | 'walk-in';
  readonly channel: Channel;
  readonly now: Date;
  readonly recurring: boolean;
  readonly resources: number;
}

export function limitsBy(binders: Binders, asked: LimitsFor): BookingLimits {
  const policies = new Map(binders.policies.map((policy) => [policy.id, policy]));
  const hours = new Map(binders.hours.map((one) => [one.id, one]));
  const settings = new Map(
    binders.policies.map((policy) => [policy.id, settingsFor(policy, asked.requesterFor(policy.id))]),
  );
  const openPolicies = [...settings].flatMap(([id, own]) => (own.get('business-hours')?.allowOutside ? [id] : []));
  const known: Known = { binders, asked, policies, hours, openPolicies };
  return {
    hidden: asked.hidden,
    at: (period) => limitsAt(known, period),
    buffers: new Map(
      [...settings].flatMap(([id, own]): [string, Buffers][] => {
        const buffers = own.get('buffers') as { beforeMinutes: number; afterMinutes: number } | undefined;
        return buffers ? [[id, { before: buffers.beforeMinutes, after: buffers.afterMinutes }]] : [];
      }),
    ),
    closedWithin: ({ policyId, hoursId }, within) => {
      const own = hoursId === null ? undefined : hours.get(hoursId);
      return own && !(policyId !== null && openPolicies.includes(policyId)) ? closedSpans(own, within) : [];
    },
  };
}

interface Known {
  readonly binders: Binders;
  readonly asked: LimitsFor;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly hours: ReadonlyMap<string, BusinessHours>;
  readonly openPolicies: readonly string[];
}

function limitsAt({ binders, asked, policies, hours, openPolicies }: Known, period: Interval): LimitsAt {
  const answers = new Map<string, readonly RuleAnswer[]>();
  const answersOf = ({ id, policyId, hoursId, timeZone }: Bound) => {
    const hidden = id !== undefined && asked.hidden.has(id);
    const key = `${policyId} ${hoursId} ${timeZone} ${hidden}`;
    const policy = policyId === null ? null : (policies.get(policyId) ?? null);
    const own = hoursId === null ? null : (hours.get(hoursId) ?? null);
    const requester = asked.requesterFor(policyId);
    const found = answers.get(key) ?? foreseen({ ...factsOf(asked, period, own, timeZone), hidden, requester }, policy);
    answers.set(key, found);
    return found;
  };
  const refusalOf = (bound: Bound) => answersOf(bound).find((answer) => answer.outcome === 'refused');
  const pairs = binders.policies.flatMap(({ id }) => binders.timeZones.map((timeZone) => ({ policyId: id, timeZone })));
  return {
    openPolicies,
    closedHours: binders.hours
      .filter((one) => refusalOf({ policyId: null, hoursId: one.id, timeZone: one.timeZone }))
      .map((one) => one.id),
    refused: pairs.filter((pair) => refusalOf({ ...pair, hoursId: null })),
    limitOf: (bound) => limitOf(refusalOf(bound)),
    needsApproval: (bound) => answersOf(bound).some((answer) => answer.outcome === 'needs-approval'),
  };
}

function limitOf(answer: RuleAnswer | undefined): Limit | null {
  if (!answer) return null;
  return { reason: answer.rule === 'business-hours' ? 'closed' : 'policy', messages: sentencesOf(answer) };
}

function foreseen(facts: Facts, policy: Policy | null): RuleAnswer[] {
  return evaluate(facts, policy).verdict.answers.filter(({ rule }) => {
    const found = ruleById(rule);
    return found !== undefined && found.group !== 'form' && found.needsOthers === undefined;
  });
}

function factsOf(
  asked: LimitsFor,
  period: Interval,
  hours: BusinessHours | null,
  timeZone: string,
): Omit<Facts, 'hidden' | 'requester'> {
  const { organizer, act, channel, now, recurring, resources } = asked;
  return {
    act,
    channel,
    now,
    period,
    before: null,
    allDay: false,
    recurring,
    resourceCount: resources,
    resource: { id: '', timeZone },
    organizer,
    hours,
    outOfService: [],
    others: [],
    form: {},
  };
}
