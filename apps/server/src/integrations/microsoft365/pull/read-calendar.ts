/**
 * Chooses how a calendar is read (rule S2): by delta, or by comparing windows. Where comparing is usual, a delta that was seen
 * to come through a second page is used instead; where it is refused there, the room goes back to comparing for good.
 */
import type { Interval } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ConnectionContext } from '../context.ts';
import { probeCalendar, readsSecondPage } from '../graph/calendar-view.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { windowAt } from '../window.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import { copiesByIds } from './copy.repository.ts';
import { type RoundRequest, readRound, type WholeRound } from './read-round.ts';
import { isWholeDue, nearWindow, readWindow } from './read-window.ts';

export interface CalendarRequest {
  readonly db: Db;
  readonly context: ConnectionContext;
  readonly calendar: FollowedCalendar;
  readonly mailboxZone: string;
  readonly now: Date;
  /** Everything, whatever the cursor knows. */
  readonly whole: boolean;
}

export interface CalendarRound {
  readonly round: WholeRound;
  /** What is followed from now on. */
  readonly window: Interval;
  /** How it is read from now on; null as usual. */
  readonly reader: FollowedCalendar['reader'];
}

export async function readCalendar(request: CalendarRequest): Promise<CalendarRound> {
  const { context, calendar } = request;
  const usual = context.capabilities.reader;
  if ((calendar.reader ?? usual) === 'compare') return compare(request);
  try {
    return await readByDelta(request);
  } catch (error) {
    if (usual === 'delta' || !isGraphError(error, 'forbidden')) throw error;
    // Refused only as a delta? Then the calendar itself can still be read.
    await probeCalendar(context.graph, calendar.mailbox);
    return compare({ ...request, whole: true, calendar: { ...calendar, reader: 'compare' } });
  }
}

async function readByDelta({ context, calendar, mailboxZone, now, whole }: CalendarRequest): Promise<CalendarRound> {
  const fresh = windowAt(now);
  const { windowStart, windowEnd } = calendar;
  const window = windowStart && windowEnd ? { start: windowStart, end: windowEnd } : fresh;
  const deltaLink = whole ? null : calendar.deltaLink;
  const base = { graph: context.graph, mailbox: calendar.mailbox, mailboxZone };
  const round = await readFrom({ ...base, window: deltaLink ? window : fresh, deltaLink }, fresh);
  return { round, window: round.complete ? fresh : window, reader: calendar.reader };
}

/** A cursor that Exchange no longer knows is no failure: the whole window is read instead. */
async function readFrom(request: RoundRequest, fresh: Interval): Promise<WholeRound> {
  try {
    return await readRound(request);
  } catch (error) {
    if (request.deltaLink !== null && isGraphError(error, 'gone')) {
      return readRound({ ...request, deltaLink: null, window: fresh });
    }
    throw error;
  }
}

async function compare({ db, context, calendar, mailboxZone, now, whole }: CalendarRequest): Promise<CalendarRound> {
  const { graph } = context;
  const { mailbox, connectionId } = calendar;
  const isWhole = whole || isWholeDue(calendar.wholeReadAt, now);
  const window = windowAt(now);
  const reader = isWhole && calendar.reader === null ? await probeDelta(context, mailbox, window) : calendar.reader;
  const round = await readWindow({
    graph,
    mailbox,
    mailboxZone,
    covers: isWhole ? window : nearWindow(now),
    whole: isWhole,
    copiesByIds: (ids) => copiesByIds(db, { connectionId, mailbox }, ids),
  });
  return { round, window, reader };
}

/** @returns null where there is no second page, so that nothing is known yet. */
async function probeDelta(
  { graph, capabilities }: ConnectionContext,
  mailbox: string,
  window: Interval,
): Promise<FollowedCalendar['reader']> {
  if (capabilities.reader === 'delta') return null;
  try {
    return (await readsSecondPage(graph, mailbox, window)) ? 'delta' : null;
  } catch (error) {
    if (isGraphError(error, 'forbidden', 'not-found', 'invalid')) return 'compare';
    throw error;
  }
}
