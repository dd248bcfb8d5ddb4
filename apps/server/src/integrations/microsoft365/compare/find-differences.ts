/** What a whole round found to differ from what stood here (rule S15). Pure: names neither titles nor people. */
import type { Difference } from '@ones/contract';
import { type Interval, sameInterval } from '../../../kernel/interval.ts';
import type { ExternalChange } from '../../../modules/booking/index.ts';
import type { PreparedCopy, PreparedGone, PreparedRound } from '../pull/prepare-round.ts';

export interface FoundDifference {
  readonly kind: Difference['kind'];
  /** null: held back, so that nothing was made of it. */
  readonly change: ExternalChange | null;
  /** Known before the round was applied. */
  readonly bookingId: string | null;
  readonly ours: Interval | null;
  readonly theirs: Interval | null;
}

export function findDifferences({ copies, gone }: Pick<PreparedRound, 'copies' | 'gone'>): FoundDifference[] {
  return [...copies.flatMap(ofCopy), ...gone.flatMap(ofGone)];
}

function ofCopy({ copy, change, ours, bookingId }: PreparedCopy): FoundDifference[] {
  if (change === null || change.what.kind === 'unchanged') return [];
  const found = (kind: Difference['kind'], theirs: Interval | null): FoundDifference[] => [
    { kind, change, bookingId, ours, theirs },
  ];
  if (change.what.kind === 'gone') return ours === null ? [] : found('missing-there', null);
  if (ours === null) return found('missing-here', copy.period);
  const { period } = change.what;
  return found(period !== null && !sameInterval(period, ours) ? 'time' : 'answer', copy.period);
}

function ofGone({ change, stored }: PreparedGone): FoundDifference[] {
  if (change === null) return [];
  const base = stored?.base ?? null;
  const ours = base && { start: new Date(base.start), end: new Date(base.end) };
  return [{ kind: 'missing-there', change, bookingId: stored?.bookingId ?? null, ours, theirs: null }];
}
