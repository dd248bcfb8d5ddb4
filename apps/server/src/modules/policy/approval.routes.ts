/** Approvals and stored verdicts over REST: "why?" for those concerned. */
import { type Approval, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { type Language, nameIn } from '../../kernel/language.ts';
import { actorOf, languageOf, refuse, serve } from '../../platform/http/index.ts';
import {
  findBooking,
  isInvolved,
  managesAll,
  problemOf,
  resourcesOf,
  showBooking,
  speakingTo,
  viewerOf,
} from '../booking/index.ts';
import { approvalById, openApprovals, type StoredApproval } from './approval.repository.ts';
import { decide, mayDecide } from './decide.ts';
import type { PolicyRouteDeps } from './policy.routes.ts';
import { presentVerdict } from './present.ts';
import { refusalsOfPerson, verdictsOfBooking } from './verdict.repository.ts';

const AT_MOST = 200;

export function approvalRoutes(app: FastifyInstance, deps: PolicyRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.policy.approvals, async ({ query, caller, request }) => {
    const viewer = await viewerOf(deps.booking, caller, request);
    const isAnywhere = query.buildingId === undefined && query.floorId === undefined;
    const waitingOn = isAnywhere ? null : await deps.booking.resourceIdsIn(query);
    const open = await openApprovals(db, viewer, { limit: AT_MOST, waitingOn });
    const items = await Promise.all(open.map((approval) => presentApproval(deps, approval, languageOf(request))));
    return { items: items.flatMap((item) => item ?? []) };
  });

  serve(app, routes.policy.decide, async ({ params, body, caller, request }) => {
    const viewer = await viewerOf(deps.booking, caller, request);
    const approval = await approvalById(db, params.id);
    const booking = approval && (await findBooking(db, approval.bookingId));
    if (!approval || !booking) return refuse('not-found');
    if (!mayDecide(approval, booking, viewer)) return refuse('forbidden');
    const comment = body.comment?.trim() || null;
    const deciding = { approvalId: approval.id, decision: body.decision, comment, actor: actorOf(caller) };
    const result = await decide(speakingTo(deps.booking, languageOf(request)), deciding);
    return result.ok ? showBooking(deps.booking, result.value, viewer) : problemOf(result.refusal, languageOf(request));
  });

  serve(app, routes.policy.verdicts, async ({ params, caller, request }) => {
    const viewer = await viewerOf(deps.booking, caller, request);
    const booking = await findBooking(db, params.id);
    if (!booking) return refuse('not-found');
    if (!managesAll(viewer, resourcesOf(booking)) && !isInvolved(booking, viewer)) return refuse('forbidden');
    const verdicts = await verdictsOfBooking(db, booking.id);
    return { items: verdicts.map((verdict) => presentVerdict(verdict, languageOf(request))) };
  });

  serve(app, routes.policy.myRefusals, async ({ caller, request }) => {
    const verdicts = await refusalsOfPerson(db, caller.personId);
    return { items: verdicts.map((verdict) => presentVerdict(verdict, languageOf(request))) };
  });
}

/** Who approves has to know what, of a series the first date that waits: a private title is none of it (rule B9). */
async function presentApproval(
  deps: PolicyRouteDeps,
  approval: StoredApproval,
  language: Language,
): Promise<Approval | null> {
  const booking = await findBooking(deps.host.db, approval.bookingId);
  const waits = booking?.occurrences.find(({ allocations }) => allocations.some(({ state }) => state === 'requested'));
  const occurrence = waits ?? booking?.occurrences[0];
  if (!booking || !occurrence) return null;
  const ids = occurrence.allocations.map((allocation) => allocation.resourceId);
  const resources = await deps.booking.resources(deps.host.db, ids);
  const { id, bookingId, policyId, policyName, state, requestedAt, expiresAt } = approval;
  return {
    ...{ id, bookingId, policyId, policyName, state },
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    booking: {
      subject: booking.private ? null : booking.subject,
      organizer: booking.organizer.name,
      start: occurrence.period.start.toISOString(),
      end: occurrence.period.end.toISOString(),
      timeZone: booking.timeZone,
      resources: resources.map((resource) => nameIn(language, resource.name, resource.names)),
    },
  };
}
