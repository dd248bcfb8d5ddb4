/**
 * A request from outside that lacks nothing but what can be filled in afterwards: its organizer is asked to, once, and the
 * room stays tentative meanwhile (rule S11). Nothing is asked where there is nobody to ask, or no time left.
 */
import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/interval.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { AskedFor, BookingDeps, Judged, StoredBooking } from '../../booking/index.ts';
import { completionEvent } from './completion.events.ts';
import { closeCompletion, insertCompletion, openCompletionsOf } from './completion.repository.ts';

const MINUTE = 60_000;
/** Who has less time than this is not written to twice. */
const REMINDED_BEYOND_MINUTES = 60;

/** The rooms that may be waited with, of those that are asked for. */
export function roomsToComplete(
  judged: Judged | null,
  asked: readonly AskedFor[],
  { isOpen, now }: { readonly isOpen: boolean; readonly now: Date },
): ReadonlySet<string> {
  const waiting = asked.filter(({ allocation }) => allocation.state === 'pending_validation');
  // What was asked for already ends at its deadline.
  const isInTime = isOpen || waiting.some(({ occurrence }) => occurrence.period.start > now);
  if (waiting.length === 0 || !isInTime) return new Set();
  return new Set(judged?.judgement.completions.keys());
}

export interface AskingForCompletion {
  readonly booking: StoredBooking;
  readonly judged: Judged;
  readonly asked: readonly AskedFor[];
}

/** In a transaction that has the booking locked. Asked already, it waits on. */
export async function askForCompletion(
  { clock }: Pick<BookingDeps, 'clock'>,
  tx: Tx,
  { booking, judged, asked }: AskingForCompletion,
): Promise<void> {
  const now = clock.now();
  const resourceIds = [...new Set(asked.map(({ allocation }) => allocation.resourceId))];
  const { completions } = judged.judgement;
  const within = Math.min(...resourceIds.flatMap((id) => completions.get(id) ?? []));
  const starts = asked
    .map(({ occurrence }) => occurrence.period.start.getTime())
    .filter((start) => start > now.getTime());
  const dueAt = addMinutes(now, within);
  const minutes = (Math.min(dueAt.getTime(), ...starts) - now.getTime()) / MINUTE;
  const remindAt = minutes > REMINDED_BEYOND_MINUTES ? addMinutes(now, minutes / 2) : null;
  const completion = { id: newId(now), bookingId: booking.id, askedAt: now, dueAt, remindAt };
  if (!(await insertCompletion(tx.db, completion))) return;
  tx.publish(completionEvent('requested', completion, now));
  const rules = judged.judgement.reasons.filter((one) => resourceIds.includes(one.resourceId)).map(({ rule }) => rule);
  const after = { resourceIds, rules: [...new Set(rules)], minutes: Math.floor(minutes) };
  await recordAudit(
    tx,
    { actor: systemActor, act: 'booking.ask-completion', subjectType: 'booking', subjectId: booking.id, after },
    now,
  );
}

/** Nothing waits for it any more: the meeting is gone, or has got another answer. */
export async function withdrawCompletion(
  { clock }: Pick<BookingDeps, 'clock'>,
  tx: Tx,
  bookingId: string,
): Promise<void> {
  const closing = { state: 'withdrawn', by: systemActor.label, at: clock.now() } as const;
  for (const { id } of await openCompletionsOf(tx.db, [bookingId])) await closeCompletion(tx.db, id, closing);
}
