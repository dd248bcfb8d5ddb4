/**
 * The guided test of a room (rule S12): waits for the test meeting, sees whether Exchange leaves it alone, accepts it as the
 * room, reads what is left of title and private mark, and lets it go again. Each step is kept, so a crash goes on where it was.
 */
import { nameBasedId } from '../../../kernel/ids.ts';
import { addSeconds } from '../../../kernel/interval.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { hold } from '../../../platform/lease/index.ts';
import { addJob, RetryAt } from '../../../platform/queue/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { acceptEvent, declineEvent, getEvent } from '../graph/events.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { calendarById, type FollowedCalendar } from '../pull/calendar.repository.ts';
import { beginAttempt, endAttempt } from '../push/attempt.repository.ts';
import { contentOf, copyOf, type EventCopy } from '../translate.ts';
import { matchTitleChoice } from './match-title-choice.ts';
import { roomTestById, type StoredRoomTest, saveProof, saveStep, type TestStep } from './room-test.repository.ts';
import { nextStep } from './test-step.ts';

const TICK_SECONDS = 1;
const LET_GO = 'This was a test of the room by ONES. It is over, and the meeting may be deleted.';

interface Watching {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly calendar: FollowedCalendar;
  readonly test: StoredRoomTest;
}

export async function watchRoomTest(deps: IntegrationDeps, all: Connections, testId: string): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const lease = await hold(db, { key: `room-test:${testId}`, clock: deps.clock });
  if (!lease) throw new RetryAt(addSeconds(now, TICK_SECONDS));
  try {
    const test = await roomTestById(db, testId);
    const calendar = test && (await calendarById(db, test.calendarId));
    if (!test || !calendar) return;
    await takeStep({ deps, calendar, test, context: await all.of(calendar.connectionId) });
    if ((await roomTestById(db, testId))?.finishedAt === null) throw new RetryAt(addSeconds(now, TICK_SECONDS));
  } finally {
    await lease.letGo();
  }
}

async function takeStep(watching: Watching): Promise<void> {
  const { deps, calendar, test } = watching;
  const { db } = deps.host;
  const step = nextStep(test, deps.clock.now());
  if (step === 'give-up') return finish(watching, { state: 'failed', failure: 'nothing-came' });
  if (step === 'look') {
    const payload = { calendarId: calendar.id };
    return addJob(db, 'pull-calendar', payload, { key: calendar.id, keepRunAt: true });
  }
  if (step === 'wait' || step === 'nothing') return;
  try {
    const copy = await currentCopy(watching);
    if (!copy) return await finish(watching, { state: 'failed', failure: 'left' });
    if (step === 'settle') await settle(watching, copy);
    else if (step === 'read') await read(watching, copy);
    else await letGo(watching, copy);
  } catch (error) {
    if (!isGraphError(error)) throw error;
    if (error.kind === 'throttled' || error.kind === 'unavailable') {
      throw new RetryAt(addSeconds(deps.clock.now(), error.details.retryAfterSeconds ?? TICK_SECONDS));
    }
    await finish(watching, { state: 'failed', failure: error.details.code });
  }
}

async function currentCopy({ context, calendar, test }: Watching): Promise<EventCopy | null> {
  const event = test.immutableId && (await getEvent(context.graph, calendar.mailbox, test.immutableId));
  const copy = event ? copyOf(event, 'UTC') : null;
  return copy && !copy.cancelled ? copy : null;
}

/** Unanswered for long enough: it is ours to answer. Accepted meanwhile: Exchange did it by itself. */
async function settle(watching: Watching, copy: EventCopy): Promise<void> {
  const { deps, context, calendar, test } = watching;
  const arrived = copy.answer === 'accepted' ? ('accepted' as const) : ('unanswered' as const);
  if (arrived === 'unanswered') {
    await answering(watching, copy, 'accept', () => acceptEvent(context.graph, calendar.mailbox, copy.immutableId, ''));
  }
  const acceptedAt = deps.clock.now();
  await saveStep(deps.host.db, test, { state: 'reading', arrived, acceptedAt });
}

async function read({ deps, test }: Watching, copy: EventCopy): Promise<void> {
  const title = copy.subject?.trim() === test.subject ? ('kept' as const) : ('lost' as const);
  await saveStep(deps.host.db, test, { state: 'answering', title, privateKept: copy.private });
}

/** Nothing stays held after a test. */
async function letGo(watching: Watching, copy: EventCopy): Promise<void> {
  const { deps, context, calendar } = watching;
  const { immutableId } = copy;
  await answering(watching, copy, 'decline', () => declineEvent(context.graph, calendar.mailbox, immutableId, LET_GO));
  await finish(watching, { state: 'passed', answeredAt: deps.clock.now() });
  await addJob(deps.host.db, 'pull-calendar', { calendarId: calendar.id }, { key: calendar.id });
}

/** Every write stands in its row before it is sent (rule S9). */
async function answering(
  { deps, calendar, test }: Watching,
  copy: EventCopy,
  answer: 'accept' | 'decline',
  send: () => Promise<void>,
): Promise<void> {
  const { db } = deps.host;
  const { bookingId } = test;
  if (bookingId === null) return send();
  const attempt = {
    ...{ connectionId: calendar.connectionId, bookingId, mailbox: calendar.mailbox, kind: 'respond' as const },
    ...{ generation: 1, transactionId: nameBasedId(bookingId, calendar.mailbox, 1) },
    body: { answer, comment: answer === 'decline' ? LET_GO : '' },
    content: { ...contentOf(copy), cancelled: answer === 'decline' },
    immutableId: copy.immutableId,
  };
  const id = await inTransaction(deps.host, (tx) => beginAttempt(tx.db, attempt, deps.clock.now()));
  await send();
  await endAttempt(db, id, { state: 'done' }, deps.clock.now());
}

async function finish({ deps, context, calendar, test }: Watching, step: TestStep): Promise<void> {
  const finishedAt = deps.clock.now();
  await inTransaction(deps.host, async (tx) => {
    await saveStep(tx.db, test, { ...step, finishedAt });
    if (test.title === null) return;
    const proven = test.title === 'kept' && test.privateKept === true;
    await saveProof(tx.db, calendar.id, proven ? finishedAt : null);
  });
  await matchTitleChoice(deps, context.connection.id);
}
