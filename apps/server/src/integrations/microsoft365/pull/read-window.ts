/**
 * Reads a window of a room's calendar whole, to be compared with what is known: the other reader of rule S2, for types under
 * whose scopes a delta is doubtful. Series come as their occurrences; a master is read only where a copy of it is news.
 */
import type { Interval } from '../../../kernel/interval.ts';
import { readView } from '../graph/calendar-view.ts';
import { getEvent } from '../graph/events.ts';
import { inParallel } from '../in-parallel.ts';
import { copyOf, type EventCopy } from '../translate.ts';
import type { StoredCopy } from './copy.repository.ts';
import type { RoundRequest, WholeRound } from './read-round.ts';

const MASTERS_AT_ONCE = 3;
const DAY_MS = 86_400_000;
const NEAR_DAYS = 14;
const HOUR_MS = 3_600_000;

export interface WindowRequest extends Pick<RoundRequest, 'graph' | 'mailbox' | 'mailboxZone'> {
  readonly covers: Interval;
  /** The whole of what is followed, or only what is near. */
  readonly whole: boolean;
  copiesByIds(ids: readonly string[]): Promise<readonly StoredCopy[]>;
}

/** What is near is looked at each time, the whole window once an hour. */
export function isWholeDue(wholeReadAt: Date | null, now: Date): boolean {
  return wholeReadAt === null || now.getTime() - wholeReadAt.getTime() >= HOUR_MS;
}

/** From yesterday on, so that what is running is seen. */
export function nearWindow(now: Date): Interval {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return { start: new Date(midnight - DAY_MS), end: new Date(midnight + NEAR_DAYS * DAY_MS) };
}

export async function readWindow(request: WindowRequest): Promise<WholeRound> {
  const { graph, mailbox, mailboxZone, covers, whole } = request;
  const events = await readView(graph, mailbox, covers);
  const seen = events.map((event) => copyOf(event, mailboxZone));
  const stored = new Map(
    (await request.copiesByIds(seen.map((copy) => copy.immutableId))).map((copy) => [copy.immutableId, copy]),
  );
  const isNews = (copy: EventCopy) => stored.get(copy.immutableId)?.changeKey !== copy.changeKey;
  const masterIds = new Set(seen.filter(isNews).flatMap((copy) => copy.seriesMasterId ?? []));
  const masters = new Map<string, EventCopy>();
  await inParallel([...masterIds], MASTERS_AT_ONCE, async (id) => {
    const event = await getEvent(graph, mailbox, id);
    if (event) masters.set(id, copyOf(event, mailboxZone));
  });
  const copies = seen.map((copy) => inSeries(copy, masters, stored.get(copy.immutableId)));
  return { copies, relisted: masters, removed: [], deltaLink: null, complete: true, covers: whole ? null : covers };
}

/** An occurrence's own id may be one that cannot be decoded: its series has the name that counts (rule S4). */
function inSeries(copy: EventCopy, masters: ReadonlyMap<string, EventCopy>, before: StoredCopy | undefined): EventCopy {
  if (copy.seriesMasterId === null) return copy;
  const master = masters.get(copy.seriesMasterId);
  if (master) {
    const { cleanId, recurrence, cancelled } = master;
    return { ...copy, cleanId, recurrence, seriesStands: !cancelled };
  }
  return before?.cleanId ? { ...copy, cleanId: before.cleanId } : copy;
}
