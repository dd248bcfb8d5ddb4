/** Says one answer as the room: attempt row, call, then one transaction that keeps what came of it (rule S9). */
import { nameBasedId } from '../../../../kernel/ids.ts';
import {
  alternativesTo,
  type Judged,
  noteRoomAnswer,
  organizerLanguage,
  requestOutside,
  speakingTo,
} from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { acceptEvent, declineEvent } from '../../graph/events.ts';
import { forgetLeft } from '../../pull/copy.repository.ts';
import { beforeAnswer } from '../../readiness/left-to-us.ts';
import { type Attempt, attemptsOf, beginAttempt, endAttempt } from '../attempt.repository.ts';
import { mustBeGone } from '../gone.ts';
import type { Answering } from './answer-requests.ts';
import { declineText } from './decline-text.ts';
import type { AnswerWrite, Word } from './plan-answers.ts';

const GENERATION = 1;

export interface Why {
  readonly word: Word;
  readonly judged: Judged | null;
  /** What is missing can be filled in afterwards, but not by somebody without an account here. */
  readonly isStranger: boolean;
}

export async function performAnswer(answering: Answering, write: AnswerWrite, why: Why): Promise<void> {
  const { deps, context, booking } = answering;
  const { mailbox, immutableId, answer, asked } = write;
  const begun = await unfinished(answering, write);
  const comment = begun ? String(begun.body.comment ?? '') : await commentOf(answering, write, why);
  const attemptId = begun?.id ?? (await begin(answering, write, comment));
  await beforeAnswer(deps, booking.id);
  try {
    if (answer === 'accept') await acceptEvent(context.graph, mailbox, immutableId, comment);
    else await declineEvent(context.graph, mailbox, immutableId, comment);
  } catch (error) {
    // Gone meanwhile, or our own first try took place: the next look tells.
    await mustBeGone(context.graph, write, error);
  }
  const allocationIds = asked.map(({ allocation }) => allocation.id);
  const key = { connectionId: context.connection.id, mailbox };
  const dates = asked.map(({ occurrence }) => occurrence.id);
  await inTransaction(deps.host, async (tx) => {
    await endAttempt(tx.db, attemptId, { state: 'done', immutableId }, deps.clock.now());
    if (answer === 'decline') await forgetLeft(tx.db, key, dates);
    await noteRoomAnswer(deps.booking, tx, booking.id, { answer, comment, allocationIds });
  });
}

/** The same answer to the same request, begun before a crash: said again in the same words. */
async function unfinished(
  { deps, booking }: Answering,
  { immutableId, answer, asked }: AnswerWrite,
): Promise<Attempt | null> {
  const attempts = await attemptsOf(deps.host.db, booking.id);
  const start = asked[0]?.occurrence.period.start.toISOString();
  const same = (one: Attempt) =>
    one.immutableId === immutableId && one.body.answer === answer && one.content.start === start;
  return attempts.find((one) => one.kind === 'respond' && one.state === 'open' && same(one)) ?? null;
}

function begin({ deps, context, booking }: Answering, write: AnswerWrite, comment: string): Promise<string> {
  const { mailbox, immutableId, answer, asked } = write;
  const period = asked[0]?.occurrence.period;
  if (!period) throw new Error('An answer to nothing.');
  const attempt = {
    connectionId: context.connection.id,
    bookingId: booking.id,
    kind: 'respond' as const,
    mailbox,
    generation: GENERATION,
    transactionId: nameBasedId(booking.id, mailbox, GENERATION),
    body: { answer, comment },
    content: { start: period.start.toISOString(), end: period.end.toISOString(), cancelled: answer === 'decline' },
    immutableId,
  };
  return inTransaction(deps.host, (tx) => beginAttempt(tx.db, attempt, deps.clock.now()));
}

async function commentOf({ deps, booking }: Answering, { answer, asked }: AnswerWrite, why: Why): Promise<string> {
  const resourceId = asked[0]?.allocation.resourceId;
  if (answer === 'accept' || !resourceId) return '';
  const reasons = why.word === 'refuse' ? (why.judged?.judgement.reasons ?? []) : [];
  const language = await organizerLanguage(deps.booking, deps.host.db, booking);
  const spoken = speakingTo(deps.booking, language);
  const request = booking.recurrence === null ? await requestOutside(deps.booking, booking, asked) : null;
  const alternatives = request ? await alternativesTo(spoken, request, resourceId) : [];
  return declineText({
    isStranger: why.word === 'refuse' && why.isStranger,
    sentences: reasons.filter((reason) => reason.resourceId === resourceId).map((reason) => reason.messages[language]),
    alternatives,
    language,
    timeZone: booking.timeZone,
  });
}
