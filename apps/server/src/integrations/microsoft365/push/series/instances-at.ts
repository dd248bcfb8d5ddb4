/** Single dates of a series as they stand in its organizer's calendar. */
import type { StoredBooking } from '../../../../modules/booking/index.ts';
import { listInstances } from '../../graph/events.ts';
import type { GraphEvent } from '../../graph/types.ts';
import { copyOf } from '../../translate.ts';
import type { Pushing } from '../load-pushing.ts';
import type { KnownCopy } from '../plan-push.ts';

const DAY_MS = 86_400_000;
/** An occurrence that was moved is listed where it stands now. */
const MARGIN_DAYS = 40;

/** By their original starts; not those that are cancelled. */
export async function instancesAt(
  { context, booking }: Pick<Pushing, 'context' | 'booking'>,
  { mailbox, immutableId }: Pick<KnownCopy, 'mailbox' | 'immutableId'>,
  dates: readonly string[],
): Promise<{ readonly date: string; readonly event: GraphEvent }[]> {
  const times = dates.map((date) => new Date(date).getTime());
  const start = new Date(Math.min(...times) - MARGIN_DAYS * DAY_MS);
  const end = new Date(Math.max(...times) + MARGIN_DAYS * DAY_MS);
  const listed = await listInstances(context.graph, mailbox, immutableId, { start, end });
  const byStart = new Map(listed.map((event) => [startOf(event, booking), event]));
  return dates.flatMap((date) => {
    const event = byStart.get(new Date(date).getTime());
    return event && !event.isCancelled ? [{ date, event }] : [];
  });
}

function startOf(event: GraphEvent, { timeZone }: StoredBooking): number {
  const copy = copyOf(event, timeZone);
  return (copy.originalStart ?? copy.period.start).getTime();
}
