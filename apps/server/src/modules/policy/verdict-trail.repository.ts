/** What policies said of one booking, for its trail; the rules' answers stand beside, under "Why?". */
import type { TrailEntry } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { verdictsOfBooking } from './verdict.repository.ts';

export async function verdictsInTrail(db: Db, bookingId: string): Promise<TrailEntry[]> {
  const verdicts = await verdictsOfBooking(db, bookingId);
  return verdicts.map(({ id, at, outcome, act, channel, shadow, period }) => ({
    ...{ id, at: at.toISOString(), kind: 'decided' as const, what: outcome, who: null, through: channel },
    ...{ state: shadow ? 'shadow' : null, detail: act },
    ...{ start: period.start.toISOString(), end: period.end.toISOString(), requestId: null, clientRequestId: null },
  }));
}
