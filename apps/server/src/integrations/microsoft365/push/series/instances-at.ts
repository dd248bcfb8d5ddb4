/** Single dates of a series as they stand in its organizer's calendar. */
import { listInstances } from '../../graph/events.ts';
import type { GraphClient } from '../../graph/graph-client.ts';
import type { GraphEvent } from '../../graph/types.ts';
import { copyOf } from '../../translate.ts';
import type { KnownCopy } from '../plan-push.ts';

const DAY_MS = 86_400_000;
/** An occurrence that was moved is listed where it stands now. */
const MARGIN_DAYS = 40;

interface Asking {
  readonly graph: GraphClient;
  /** Of dates that name none. */
  readonly timeZone: string;
}

/** By their original starts; not those that are cancelled. */
export async function instancesAt(
  { graph, timeZone }: Asking,
  { mailbox, immutableId }: Pick<KnownCopy, 'mailbox' | 'immutableId'>,
  dates: readonly string[],
): Promise<{ readonly date: string; readonly event: GraphEvent }[]> {
  const times = dates.map((date) => new Date(date).getTime());
  const start = new Date(Math.min(...times) - MARGIN_DAYS * DAY_MS);
  const end = new Date(Math.max(...times) + MARGIN_DAYS * DAY_MS);
  const listed = await listInstances(graph, mailbox, immutableId, { start, end });
  const byStart = new Map(listed.map((event) => [startOf(event, timeZone), event]));
  return dates.flatMap((date) => {
    const event = byStart.get(new Date(date).getTime());
    return event && !event.isCancelled ? [{ date, event }] : [];
  });
}

function startOf(event: GraphEvent, timeZone: string): number {
  const copy = copyOf(event, timeZone);
  return (copy.originalStart ?? copy.period.start).getTime();
}
