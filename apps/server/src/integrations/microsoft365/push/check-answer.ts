/**
 * Asks the organizer's copy what the rooms answered (rule S10): a room that declines at once never has a copy of its own,
 * and a notification may be lost. Looks soon at first, then more and more seldom.
 */
import { addSeconds } from '../../../kernel/interval.ts';
import { findBooking, recordExchangeProgress, type StoredBooking } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { getEvent } from '../graph/events.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { organizerCopyOf } from '../pull/copy.repository.ts';
import { copyOf, type EventCopy } from '../translate.ts';
import { resourcesFor } from './organizer-base.ts';
import { recordSeriesAnswers } from './series/check-series-answer.ts';

/** By the age of the question, in seconds: how long until the next look. */
const rhythm = [
  { youngerThan: 20, pause: 3 },
  { youngerThan: 120, pause: 15 },
  { youngerThan: 900, pause: 60 },
] as const;
const SELDOM_SECONDS = 300;

export interface AnswerQuestion {
  readonly bookingId: string;
  readonly askedAt: string;
}

export async function checkAnswer(deps: IntegrationDeps, all: Connections, question: AnswerQuestion): Promise<void> {
  const { db } = deps.host;
  const booking = await findBooking(db, question.bookingId);
  if (!booking?.connectionId || !isWaiting(booking)) return;
  const copy = await organizerCopyOf(db, booking.id);
  const now = deps.clock.now();
  const age = (now.getTime() - new Date(question.askedAt).getTime()) / 1000;
  const pause = rhythm.find((step) => age < step.youngerThan)?.pause ?? SELDOM_SECONDS;
  if (copy) {
    const read = await readAnswers(deps, all, booking, copy).catch((error: unknown) => {
      if (isGraphError(error))
        throw new RetryAt(addSeconds(now, Math.max(pause, error.details.retryAfterSeconds ?? 0)));
      throw error;
    });
    if (read && !read.cancelled) await recordAnswers(deps, booking, read);
  }
  const after = await findBooking(db, booking.id);
  if (after && isWaiting(after)) throw new RetryAt(addSeconds(now, pause));
}

function isWaiting(booking: StoredBooking): boolean {
  const waits = ({ exchange }: { readonly exchange: string }) => ['queued', 'sent', 'pending'].includes(exchange);
  return booking.occurrences.some((occurrence) => occurrence.allocations.some(waits));
}

/** @returns null where nothing is left to be taken over: gone, or a series, whose dates have been looked at. */
async function readAnswers(
  deps: IntegrationDeps,
  all: Connections,
  booking: StoredBooking,
  copy: { readonly mailbox: string; readonly immutableId: string },
): Promise<EventCopy | null> {
  if (booking.recurrence === null) return readCopy(all, booking, copy);
  await recordSeriesAnswers(deps, await all.of(booking.connectionId as string), booking, copy);
  return null;
}

async function readCopy(
  all: Connections,
  booking: StoredBooking,
  copy: { readonly mailbox: string; readonly immutableId: string },
): Promise<EventCopy | null> {
  const context = await all.of(booking.connectionId as string);
  const event = await getEvent(context.graph, copy.mailbox, copy.immutableId);
  return event ? copyOf(event, booking.timeZone) : null;
}

/** Only answers to the time that we hold now: an older one may still stand there. */
async function recordAnswers(deps: IntegrationDeps, booking: StoredBooking, copy: EventCopy): Promise<void> {
  const occurrence = booking.occurrences[0];
  if (!occurrence || copy.period.start.getTime() !== occurrence.period.start.getTime()) return;
  if (copy.period.end.getTime() !== occurrence.period.end.getTime()) return;
  for (const resource of await resourcesFor(deps.host.db, deps.booking, booking)) {
    const answer = resource.emailAddress === null ? undefined : copy.resources.get(resource.emailAddress.toLowerCase());
    if (answer === undefined || answer === 'pending') continue;
    const about = { bookingId: booking.id, resourceId: resource.id, exchange: answer, detail: null };
    const progress = { ...about, from: ['sent', 'pending'] as const };
    await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, deps.clock.now()));
  }
}
