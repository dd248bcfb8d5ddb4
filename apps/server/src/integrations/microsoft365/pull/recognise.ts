/** Finds our own creates in a room's calendar whose answer has not come back (rule S9). */
import { addMinutes } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EventCopy } from '../translate.ts';
import { type MailboxKey, openCreates } from './copy.repository.ts';

export interface Recognition {
  readonly recognised: readonly { readonly bookingId: string; readonly cleanId: string }[];
  /** A copy that may be the outcome of a create under way: the round must wait for it. */
  readonly mustWait: boolean;
}

/** A create older than this has come to its end one way or the other: nobody waits for it. */
const UNDER_WAY_MINUTES = 2;

/** Delta carries transactionId, so most are known by it at once. */
export async function recognise(db: Db, key: MailboxKey, fresh: readonly EventCopy[], now: Date): Promise<Recognition> {
  const own = fresh.filter((copy) => copy.isOrganizer);
  if (own.length === 0) return { recognised: [], mustWait: false };
  const open = await openCreates(db, key);
  const recognised = own.flatMap((copy) => {
    const attempt = open.find((candidate) => candidate.transactionId === copy.transactionId);
    return attempt ? [{ bookingId: attempt.bookingId, cleanId: copy.cleanId }] : [];
  });
  const nameless = own.some((copy) => copy.transactionId === null);
  const underWay = open.some((attempt) => attempt.startedAt > addMinutes(now, -UNDER_WAY_MINUTES));
  return { recognised, mustWait: nameless && underWay };
}
