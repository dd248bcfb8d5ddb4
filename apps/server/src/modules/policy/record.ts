/** Keeps what was judged: in the transaction of the act, so that no booking is without its verdict, and none has another's. */
import { newId } from '../../kernel/ids.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { JudgedRequest, Judgement, PolicyPort } from '../booking/index.ts';
import { approvalRequested } from './approval.events.ts';
import { firstWaiting, hasApproved, insertApproval, withdrawReplaced } from './approval.repository.ts';
import { checkInRules, isPinOf, resourcesWithCheckIn } from './check-in-rules.ts';
import { openCompletionsOf } from './completion/completion.repository.ts';
import type { PolicyDeps } from './deps.ts';
import { judge, type PolicyJudgement } from './judge.ts';
import { keepFilledIn } from './keep-filled-in.ts';
import { boundSince, lockPersonsMeetings } from './policy.repository.ts';
import type { RuleSettings } from './policy.ts';
import { insertVerdict, verdictsOfBooking } from './verdict.repository.ts';

/** The policies as the booking module asks them. */
export function policyPort(deps: PolicyDeps): PolicyPort {
  return {
    resourcesWithCheckIn,
    checkInRules: (db, resourceIds, organizerIds) => checkInRules(deps, db, resourceIds, organizerIds),
    isPinOf,
    openCompletions: async (db, bookingIds) =>
      new Map((await openCompletionsOf(db, bookingIds)).map(({ bookingId, ...one }) => [bookingId, one])),
    judge: (db, request) => judge(deps, db, request),
    confirm: (tx, request, judgement) => confirm(deps, tx, request, judgement as PolicyJudgement),
    record: (tx, request, judgement, bookingId) => record(deps, tx, request, judgement as PolicyJudgement, bookingId),
    recordShadow: (tx, request, judgement, bookingId) =>
      recordShadow(deps, tx, request, judgement as PolicyJudgement, bookingId),
    boundSince,
    askAnew: (tx, request, bookingId) => askAnew(deps, tx, request, bookingId),
    recordRefusal: (tx, request, judgement) => recordRefusal(deps, tx, request, judgement as PolicyJudgement),
  };
}

async function confirm(
  deps: PolicyDeps,
  tx: Tx,
  request: JudgedRequest,
  judgement: PolicyJudgement,
): Promise<Judgement> {
  if (!judgement.dependsOnOthers || request.organizerId === null) return judgement;
  await lockPersonsMeetings(tx.db, request.organizerId);
  return (await judge(deps, tx.db, request)) ?? judgement;
}

async function record(
  deps: PolicyDeps,
  tx: Tx,
  request: JudgedRequest,
  judgement: PolicyJudgement,
  bookingId: string,
): Promise<void> {
  const now = deps.clock.now();
  await insertVerdict(tx.db, verdictOf(request, judgement, bookingId, now));
  if (request.act === 'book') await keepFilledIn(tx, request.form, bookingId, now);
  if (judgement.outcome === 'needs-approval') await ask(deps, tx, judgement, bookingId, request.period.start);
}

/** False if nobody has to be asked. */
async function askAnew(deps: PolicyDeps, tx: Tx, request: JudgedRequest, bookingId: string): Promise<boolean> {
  const judgement = await judge(deps, tx.db, request);
  if (!judgement || judgement.approvals.size === 0) return false;
  await ask(deps, tx, judgement, bookingId, request.period.start);
  return true;
}

/** Of a series some dates may wait already: one answer is for all that wait, and is due before the first of them. */
async function ask(
  deps: PolicyDeps,
  tx: Tx,
  { approvals }: PolicyJudgement,
  bookingId: string,
  start: Date,
): Promise<void> {
  await withdrawReplaced(tx.db, bookingId, [...approvals.keys()], deps.clock.now());
  const first = (await firstWaiting(tx.db, bookingId)) ?? start;
  const due = first < start ? first : start;
  for (const [policyId, settings] of approvals) await askFor(deps, tx, { bookingId, policyId, settings, due });
}

async function recordShadow(
  deps: PolicyDeps,
  tx: Tx,
  request: JudgedRequest,
  judgement: PolicyJudgement,
  bookingId: string,
): Promise<void> {
  const now = deps.clock.now();
  const { start, end } = request.period;
  // Judged, and not refused: it was us who let it in.
  const before = (await verdictsOfBooking(tx.db, bookingId)).find(
    ({ period, shadow, act }) =>
      // A breach of the lock alone says nothing of the other rules.
      !(shadow && act !== request.act) &&
      period.start.getTime() === start.getTime() &&
      period.end.getTime() === end.getTime(),
  );
  if (before?.shadow || before?.outcome === 'allowed') return;
  if (await hasApproved(tx.db, bookingId)) return;
  await insertVerdict(tx.db, { ...verdictOf(request, judgement, bookingId, now), shadow: true });
  if (judgement.outcome === 'allowed') return;
  const about = { subjectType: 'booking', subjectId: bookingId };
  const after = { start: start.toISOString(), end: end.toISOString(), verdict: judgement.verdicts };
  await recordAudit(tx, { actor: request.actor, act: 'booking.accepted-outside', ...about, after }, now);
}

function verdictOf(request: JudgedRequest, judgement: PolicyJudgement, bookingId: string | null, now: Date) {
  return {
    id: newId(now),
    at: now,
    bookingId,
    personId: request.organizerId,
    act: request.act,
    channel: request.actor.channel,
    outcome: judgement.outcome,
    period: request.period,
    resources: judgement.verdicts,
    shadow: false,
  };
}

interface Asking {
  readonly bookingId: string;
  readonly policyId: string;
  readonly settings: RuleSettings;
  /** The start of the meeting. */
  readonly due: Date;
}

interface ApprovalSettings {
  readonly approverIds?: readonly string[];
  readonly approverGroupIds?: readonly string[];
  readonly remindAfterMinutes?: number | null;
  readonly expireAfterMinutes?: number | null;
}

/** An approval that nobody gave by the start of the meeting has expired. */
async function askFor(deps: PolicyDeps, tx: Tx, { bookingId, policyId, settings, due }: Asking): Promise<void> {
  const now = deps.clock.now();
  const { approverIds = [], approverGroupIds = [], ...after } = settings as ApprovalSettings;
  const approvers = await deps.approvers(tx.db, { personIds: approverIds, groupIds: approverGroupIds });
  const latest = after.expireAfterMinutes ? addMinutes(now, after.expireAfterMinutes) : null;
  const expiresAt = latest && latest < due ? latest : due;
  const id = newId(now);
  const remindAt = after.remindAfterMinutes ? addMinutes(now, after.remindAfterMinutes) : null;
  const approval = {
    ...{ id, bookingId, policyId, approverIds: approvers, requestedAt: now },
    remindAt: remindAt && remindAt < expiresAt ? remindAt : null,
    expiresAt: expiresAt > now ? expiresAt : addMinutes(now, 1),
  };
  await insertApproval(tx.db, approval, latest);
  tx.publish(approvalRequested(id, bookingId, now));
}

async function recordRefusal(
  deps: PolicyDeps,
  tx: Tx,
  request: JudgedRequest,
  judgement: PolicyJudgement,
): Promise<void> {
  const now = deps.clock.now();
  // A refused change is part of its booking's history; what was never booked is part of its person's.
  await insertVerdict(tx.db, verdictOf(request, judgement, request.bookingId, now));
  const about = request.bookingId
    ? { subjectType: 'booking', subjectId: request.bookingId }
    : { subjectType: 'resource', subjectId: request.resources[0]?.id ?? null };
  const { start, end } = request.period;
  const after = {
    wanted: request.act,
    start: start.toISOString(),
    end: end.toISOString(),
    verdict: judgement.verdicts,
  };
  await recordAudit(tx, { actor: request.actor, act: 'booking.refuse', ...about, after }, now);
}
