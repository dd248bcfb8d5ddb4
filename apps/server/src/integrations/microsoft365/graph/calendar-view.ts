/**
 * One delta round over a window of a mailbox's default calendar: https://learn.microsoft.com/graph/delta-query-events
 * The window is fixed in the token; neither `$select` nor `$expand` is allowed; occurrences come as stubs.
 */
import type { Interval } from '../../../kernel/interval.ts';
import type { GraphClient } from './graph-client.ts';
import { allItems, pagesOf } from './pages.ts';
import type { GraphEvent, GraphPage } from './types.ts';

export interface DeltaRound {
  /** In the order received; an item may come more than once, the last counts. */
  readonly items: readonly GraphEvent[];
  readonly deltaLink: string;
}

const PAGE_SIZE = 200;

export async function readDelta(
  client: GraphClient,
  mailbox: string,
  from: { readonly deltaLink: string } | { readonly window: Interval },
): Promise<DeltaRound> {
  const path = 'deltaLink' in from ? from.deltaLink : firstPath(mailbox, from.window);
  const prefer = [`odata.maxpagesize=${PAGE_SIZE}`, 'outlook.timezone="UTC"'];
  const items: GraphEvent[] = [];
  let deltaLink: string | undefined;
  for await (const page of pagesOf<GraphEvent>(client, { method: 'GET', path, mailbox, prefer })) {
    items.push(...page.value);
    deltaLink = page['@odata.deltaLink'] ?? deltaLink;
  }
  if (!deltaLink) throw new Error('A delta round ended without a delta link.');
  return { items, deltaLink };
}

const PROBE_PAGE_SIZE = 5;

/** Whether a delta comes through to a second page; false where there is only one. */
export async function readsSecondPage(client: GraphClient, mailbox: string, window: Interval): Promise<boolean> {
  const prefer = [`odata.maxpagesize=${PROBE_PAGE_SIZE}`, 'outlook.timezone="UTC"'];
  const request = { method: 'GET' as const, path: firstPath(mailbox, window), mailbox, prefer };
  const { body } = await client.send<GraphPage<GraphEvent>>(request);
  const next = body['@odata.nextLink'];
  if (!next) return false;
  // Followed to its end, as everything that was begun.
  for await (const _page of pagesOf<GraphEvent>(client, { ...request, path: next }));
  return true;
}

function firstPath(mailbox: string, window: Interval): string {
  const query = `startDateTime=${window.start.toISOString()}&endDateTime=${window.end.toISOString()}`;
  return `/users/${encodeURIComponent(mailbox)}/calendarView/delta?${query}`;
}

/** All that a reader wants to know; without it each event brings its whole text. */
const MEMBERS = [
  'id,iCalUId,changeKey,type,seriesMasterId,originalStart,originalStartTimeZone,start,end,isAllDay,isCancelled,isOrganizer',
  'showAs,sensitivity,subject,organizer,attendees,responseStatus,transactionId',
  // The one brings its link only beside the other.
  'isOnlineMeeting,onlineMeeting',
].join(',');

/** Everything in a window, series by their occurrences: https://learn.microsoft.com/graph/api/calendar-list-calendarview */
export function readView(client: GraphClient, mailbox: string, window: Interval): Promise<GraphEvent[]> {
  const query = `startDateTime=${window.start.toISOString()}&endDateTime=${window.end.toISOString()}`;
  const path = `/users/${encodeURIComponent(mailbox)}/calendarView?${query}&$top=${PAGE_SIZE}&$select=${MEMBERS}`;
  const prefer = ['outlook.timezone="UTC"'];
  return allItems<GraphEvent>(client, { method: 'GET', path, mailbox, prefer });
}

/** Whether the calendar itself can be read with this token: asked before a 404 is believed (rule S6). */
export async function probeCalendar(client: GraphClient, mailbox: string): Promise<void> {
  const path = `/users/${encodeURIComponent(mailbox)}/calendar?$select=id`;
  await client.send<{ id: string }>({ method: 'GET', path, mailbox });
}
