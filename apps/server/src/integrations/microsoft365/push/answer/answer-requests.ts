/**
 * Answers as the room what was asked for outside and waits for us (rule S11): judge, keep the verdict, say it there. What was
 * judged before is answered with the verdict already given. Repeating it after a crash says the same.
 */
import { addSeconds } from '../../../../kernel/interval.ts';
import {
  type AskedFor,
  findBooking,
  type Judged,
  judgeOutside,
  requestOutside,
  type StoredBooking,
  unanswered,
  undecidedBlockers,
  waitForApproval,
} from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { hold } from '../../../../platform/lease/index.ts';
import { RetryAt } from '../../../../platform/queue/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../../context.ts';
import { waitForAttendant } from '../../readiness/left-to-us.ts';
import { isOfTest } from '../../readiness/room-test.repository.ts';
import { handlePushError } from '../push-trouble.ts';
import { keepCompletion, whatToComplete } from './keep-completion.ts';
import { noteShadow } from './note-shadow.ts';
import { performAnswer } from './perform-answer.ts';
import { type RoomVerdict, type Word, wordOn, writesFor } from './plan-answers.ts';
import { type AnswerableCopy, answerableCopies, endOpenAnswers } from './room-copies.repository.ts';

export async function answerRequests(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  // The same as a push has: both write to one meeting.
  const lease = await hold(db, { key: `push:${bookingId}`, clock: deps.clock });
  if (!lease) throw new RetryAt(addSeconds(now, 1));
  try {
    const booking = await findBooking(db, bookingId);
    if (!booking?.connectionId || (await isOfTest(db, bookingId))) return;
    const asked = unanswered(booking, now);
    const notBefore = await waitForAttendant(deps, bookingId, asked);
    if (notBefore) throw new RetryAt(notBefore);
    if (asked.length === 0) await endOpenAnswers(db, bookingId, now);
    else await answerAll({ deps, context: await all.of(booking.connectionId), booking }, asked);
    await noteShadow(deps, bookingId);
  } catch (error) {
    await handlePushError(deps, bookingId, error);
  } finally {
    await lease.letGo();
  }
}

export interface Answering {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
}

async function answerAll(answering: Answering, asked: readonly AskedFor[]): Promise<void> {
  const { deps, context, booking } = answering;
  const { db } = deps.host;
  const judged = await judgeOutside(deps.booking, await requestOutside(deps.booking, booking, asked));
  const undecided = await undecidedBlockers(db, booking.id);
  const copies = await answerableCopies(db, booking.id);
  const completing = await whatToComplete(answering, judged, asked);
  const said = new Map<AskedFor, Word>();
  for (const one of asked) {
    const { resourceId } = one.allocation;
    const handed = context.connection.delegateAddress !== null;
    const verdict = { ...verdictOn(resourceId, judged, handed), completable: completing.resourceIds.has(resourceId) };
    said.set(
      one,
      wordOn(one, verdict, (id) => undecided.has(id)),
    );
  }
  await keepCompletion(
    answering,
    judged,
    asked.filter((one) => said.get(one) === 'ask-organizer'),
  );
  const fresh = asked.some((one) => one.allocation.state === 'pending_validation' && !waits(said.get(one)));
  await keepVerdict(
    answering,
    fresh ? judged : null,
    asked.filter((one) => said.get(one) === 'ask-approver'),
  );
  for (const { resourceId, word, ofWord, wholeSeries } of groupsOf(asked, said)) {
    const answer = word === 'accept' ? ('accept' as const) : ('decline' as const);
    const ofRoom = copies.filter((copy: AnswerableCopy) => copy.resourceId === resourceId);
    for (const write of writesFor(answer, ofWord, { copies: ofRoom, wholeSeries })) {
      await performAnswer(answering, write, { word, judged, isStranger: completing.isStranger });
    }
  }
}

function waits(word: Word | undefined): boolean {
  return word === 'wait' || word === 'ask-organizer';
}

/** Where nothing of ours binds a room and nobody has handed it to us, its own delegate decides. */
function verdictOn(resourceId: string, judged: Judged | null, isHandedToUs: boolean): Omit<RoomVerdict, 'completable'> {
  const own = judged?.judgement.verdicts.find((verdict) => verdict.resourceId === resourceId);
  const outcome = own?.outcome ?? 'allowed';
  return { outcome, ours: isHandedToUs || own?.policyId != null || outcome === 'refused' };
}

/** Once for each time that is judged: a repetition after a crash finds it kept. */
async function keepVerdict(
  { deps, booking }: Answering,
  judged: Judged | null,
  toApprove: readonly AskedFor[],
): Promise<void> {
  if (!judged) return;
  await inTransaction(deps.host, async (tx) => {
    const judgement = await deps.booking.policy.confirm(tx, judged.request, judged.judgement);
    // Somebody's other meeting came in between: look again with that.
    if (judgement.outcome !== judged.judgement.outcome) throw new RetryAt(deps.clock.now());
    if (toApprove.length > 0) {
      await waitForApproval(deps.booking, tx, booking, { asked: toApprove, holds: judgement.holds });
    }
    await deps.booking.policy.record(tx, judged.request, judgement, booking.id);
  });
}

interface Group {
  readonly resourceId: string;
  readonly word: Word;
  readonly ofWord: readonly AskedFor[];
  readonly wholeSeries: boolean;
}

/** By room: first what stands, as a whole where most of it does; then what does not. */
function groupsOf(asked: readonly AskedFor[], said: ReadonlyMap<AskedFor, Word>): Group[] {
  const order = ['accept', 'refuse', 'taken'] as const;
  const rooms = [...new Set(asked.map(({ allocation }) => allocation.resourceId))];
  return rooms.flatMap((resourceId) => {
    const ofRoom = asked.filter(({ allocation }) => allocation.resourceId === resourceId);
    return order.flatMap((word) => {
      const ofWord = ofRoom.filter((one) => said.get(one) === word);
      const wholeSeries = ofWord.length === ofRoom.length && ofWord.length > 1;
      return ofWord.length === 0 ? [] : [{ resourceId, word, ofWord, wholeSeries }];
    });
  });
}
