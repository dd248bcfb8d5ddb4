/** What a room says to each request that it has not answered (rule S11). Pure. */
import type { AskedFor } from '../../../../modules/booking/index.ts';
import { sameContent } from '../../translate.ts';
import type { AnswerableCopy } from './room-copies.repository.ts';

export type Word = 'accept' | 'refuse' | 'taken' | 'ask-approver' | 'ask-organizer' | 'wait';

export interface RoomVerdict {
  readonly outcome: 'allowed' | 'refused' | 'needs-approval';
  /** Whether ONES decides for this room at all. */
  readonly ours: boolean;
  /** Nothing is wrong but what its organizer can fill in afterwards. */
  readonly completable: boolean;
}

/**
 * What was judged before keeps its verdict: our own bookings, and what an approver has agreed to. What lost its slot to a
 * meeting that waits for its own verdict waits for that.
 */
export function wordOn(
  { allocation }: AskedFor,
  verdict: RoomVerdict,
  isBlockerUndecided: (allocationId: string) => boolean,
): Word {
  const { state, id } = allocation;
  if (!verdict.ours || state === 'requested') return 'wait';
  if (state === 'conflicted') return isBlockerUndecided(id) ? 'wait' : 'taken';
  if (state !== 'pending_validation') return 'accept';
  if (verdict.outcome === 'needs-approval') return 'ask-approver';
  if (verdict.outcome === 'allowed') return 'accept';
  return verdict.completable ? 'ask-organizer' : 'refuse';
}

export interface AnswerWrite {
  readonly mailbox: string;
  readonly immutableId: string;
  readonly answer: 'accept' | 'decline';
  readonly asked: readonly AskedFor[];
}

/**
 * The writes for one room and one answer. A copy that is at another time than ours is about to be read again, and is
 * answered then. A series is answered as a whole where all of it gets the same answer.
 */
export function writesFor(
  answer: AnswerWrite['answer'],
  asked: readonly AskedFor[],
  { copies, wholeSeries }: { readonly copies: readonly AnswerableCopy[]; readonly wholeSeries: boolean },
): AnswerWrite[] {
  const found = asked.flatMap((one) => {
    const copy = copies.find((candidate) => isCopyOf(candidate, one));
    return copy ? [{ one, copy }] : [];
  });
  const [first] = found;
  const master = first?.copy.seriesMasterId ?? null;
  if (first && master !== null && wholeSeries && found.length === asked.length) {
    return [{ mailbox: first.copy.mailbox, immutableId: master, answer, asked }];
  }
  return found.map(({ one, copy: { mailbox, immutableId } }) => ({ mailbox, immutableId, answer, asked: [one] }));
}

function isCopyOf(copy: AnswerableCopy, { occurrence, allocation }: AskedFor): boolean {
  const { start, end } = occurrence.period;
  const content = { start: start.toISOString(), end: end.toISOString(), cancelled: false };
  const same = copy.occurrenceId === occurrence.id && copy.resourceId === allocation.resourceId;
  return same && sameContent(copy.base, content);
}
