/** The acts on one booking, for its trail: who did what through what, without what stood before and after (rule B9). */
import type { TrailEntry } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { auditLines } from './audit.repository.ts';

const MOST = 500;

export async function actsOnBooking(db: Db, bookingId: string): Promise<TrailEntry[]> {
  const lines = await auditLines(db, { subjectId: bookingId, after: null, limit: MOST });
  return lines.map(({ id, at, actor, channel, act }) => ({
    ...{ id, at: at.toISOString(), kind: 'done' as const, what: act, who: actor, through: channel },
    ...{ state: null, detail: null, start: null, end: null, requestId: null, clientRequestId: null },
  }));
}
