/** Asks the policies before an act, and makes of their answers what the act needs: a refusal, a state, wider holds. */
import type { Alternative } from '@ones/contract';
import type { Interval } from '../../kernel/interval.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import type { BookableResource, BookingDeps, BookingRefusal, BookingResult } from './deps.ts';
import { done, refused } from './deps.ts';
import { widened } from './hold.repository.ts';
import type { JudgedRequest, Judgement } from './policy-port.ts';
import { refuseInside } from './refuse-inside.ts';

/** What was asked, and what was answered; null where nothing binds the resources. */
export interface Judged {
  readonly request: JudgedRequest;
  readonly judgement: Judgement;
}

export type Wish = Omit<JudgedRequest, 'resources' | 'form' | 'allDay' | 'recurring'> &
  Partial<Omit<JudgedRequest, 'resources'>>;

export async function judged(
  deps: BookingDeps,
  resources: readonly BookableResource[],
  wish: Wish,
): Promise<BookingResult<Judged | null>> {
  const request = { form: {}, allDay: false, recurring: false, ...wish, resources };
  const judgement = await deps.policy.judge(deps.host.db, request);
  if (!judgement) return done(null);
  if (judgement.outcome !== 'refused') return done({ request, judgement });
  await inTransaction(deps.host, (tx) => deps.policy.recordRefusal(tx, request, judgement));
  return refused(await policyRefusal(deps, request, judgement));
}

/** In the act's transaction, before it writes: what depends on other bookings of the person is judged again. */
export async function confirmed(deps: BookingDeps, tx: Tx, asked: Judged | null): Promise<Judged | null> {
  if (!asked) return null;
  const judgement = await deps.policy.confirm(tx, asked.request, asked.judgement);
  if (judgement.outcome !== 'refused') return { request: asked.request, judgement };
  return refuseInside({ code: 'policy-refused', reasons: judgement.reasons, alternatives: [] });
}

export async function keepVerdict(deps: BookingDeps, tx: Tx, asked: Judged | null, bookingId: string): Promise<void> {
  if (asked) await deps.policy.record(tx, asked.request, asked.judgement, bookingId);
}

/** For the audit line of the act (rule B10). */
export function verdictOf(asked: Judged | null): { readonly verdict?: readonly object[] } {
  return asked ? { verdict: asked.judgement.verdicts } : {};
}

/** The widest that is held of a period: what another booking may not overlap. */
export function widest(period: Interval, asked: Judged | null): Interval {
  const all = [...(asked?.judgement.buffers.values() ?? [])];
  if (all.length === 0) return period;
  const before = Math.max(...all.map((buffers) => buffers.before));
  return widened(period, { before, after: Math.max(...all.map((buffers) => buffers.after)) });
}

/** Other resources that are free at the time, and that the same request would not be refused for. */
async function policyRefusal(deps: BookingDeps, request: JudgedRequest, judgement: Judgement): Promise<BookingRefusal> {
  const isNew = request.act === 'book' || request.act === 'move';
  const alternatives = isNew ? await allowedAlternatives(deps, request) : [];
  return { code: 'policy-refused', reasons: judgement.reasons, alternatives };
}

export async function allowedAlternatives(deps: BookingDeps, request: JudgedRequest): Promise<readonly Alternative[]> {
  const { db } = deps.host;
  const resourceIds = request.resources.map((resource) => resource.id);
  const found = await deps.alternatives(db, {
    resourceIds,
    period: request.period,
    actor: request.actor,
    organizerId: request.organizerId,
    recurring: request.recurring,
  });
  if (found.length === 0) return [];
  const resources = await deps.resources(
    db,
    found.map((one) => one.resourceId),
  );
  const judgement = await deps.policy.judge(db, { ...request, resources });
  const wrong = new Set(
    judgement?.verdicts
      // What is missing there can be filled in.
      .filter((one) => one.outcome === 'refused' && !judgement.completions.has(one.resourceId))
      .map((one) => one.resourceId) ?? [],
  );
  return found.filter((one) => !wrong.has(one.resourceId));
}
