// calendarView/delta: a fixed window, stubs for occurrences, @removed for what left, pages, and 410 for tokens that are too old.
// The token names window, place in the mailbox's change log and page; nothing else is remembered, so a round can be repeated.
// https://learn.microsoft.com/graph/delta-query-events
import type { Calendar } from '../../exchange/calendar.ts';
import { idOf } from '../../exchange/event-identity.ts';
import { type Instance, instancesBetween, wholeOf } from '../../exchange/instances.ts';
import type { CalendarItem } from '../../exchange/item.ts';
import { type GraphAnswer, GraphError, type MailboxCall, ok } from '../call.ts';
import { shapeEvent, shapeStub } from '../event-shape.ts';
import { contextOf, type Json, linkWith } from '../odata.ts';
import { readWindow, type Window } from './calendar-view.ts';

interface Token extends Window {
  /** The mailbox; a token does not fit another one. */
  readonly owner: string;
  /** Which of the mailbox's calendars. */
  readonly folder?: number;
  /** Changes after this place; null means everything. */
  readonly since: number | null;
  /** The place this round ends at, the same on all its pages; null until its first page is read. */
  readonly until: number | null;
  readonly skip: number;
}

const FORBIDDEN = ['select', 'expand', 'filter', 'orderby', 'search', 'top'] as const;
const PAGE = 50;

export function calendarDelta(call: MailboxCall): GraphAnswer {
  refuseOptions(call);
  const token = readToken(call) ?? startToken(call);
  const isOthers = call.caller.oid !== undefined && call.caller.oid !== call.calendar.owner;
  if (isOthers && token.skip > 0 && call.ctx.exchange.parts.dialect.sharedDelta === 'forbiddenOnNextLink') {
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
  const until = token.until ?? call.calendar.position();
  const entries = token.since === null ? everything(call, token, until) : changesOf(call, token, token.since, until);
  if (!entries) throw gone(call, token);
  const size = call.maxPageSize ?? PAGE;
  const value = entries.slice(token.skip, token.skip + size).map((entry) => entry());
  const isLast = token.skip + size >= entries.length;
  const link = isLast
    ? { '@odata.deltaLink': linkOf(call, '$deltatoken', { ...token, since: until, until: null, skip: 0 }) }
    : { '@odata.nextLink': linkOf(call, '$skiptoken', { ...token, until, skip: token.skip + size }) };
  return ok({ '@odata.context': contextOf(call, 'Collection(event)'), ...link, value });
}

function refuseOptions(call: MailboxCall): void {
  const used = FORBIDDEN.filter((name) => call.query[name] !== undefined);
  if (used.length === 0) return;
  const at = new Date(call.ctx.clock.now()).toISOString();
  call.ctx.impolite.note({
    rule: 'forbidden-query-option',
    at,
    appId: call.caller.appId,
    mailbox: call.calendar.owner,
    detail: used.join(', '),
  });
  const message = `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${used.map((one) => `$${one}`).join(', ')}'.`;
  throw new GraphError(400, 'ErrorInvalidUrlQuery', message);
}

function startToken(call: MailboxCall): Token {
  const { folder, calendar } = call;
  return { ...readWindow(call), owner: calendar.owner, folder, since: null, until: null, skip: 0 };
}

function readToken(call: MailboxCall): Token | undefined {
  const text = call.query.deltatoken ?? call.query.skiptoken;
  if (text === undefined) return undefined;
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Token;
    if (token.owner === call.calendar.owner && (token.folder ?? 0) === call.folder) return token;
  } catch {
    // Falls through to the refusal.
  }
  throw new GraphError(
    400,
    'SyncStateNotFound',
    'The sync state generation is not found; the token was not given for this calendar.',
  );
}

function linkOf(call: MailboxCall, name: '$deltatoken' | '$skiptoken', token: Token): string {
  const text = Buffer.from(JSON.stringify(token)).toString('base64url');
  const cleared = { startDateTime: undefined, endDateTime: undefined, $deltatoken: undefined, $skiptoken: undefined };
  return linkWith(call, { ...cleared, [name]: text });
}

/** 410 with a Location that begins a full round over the same window. */
function gone(call: MailboxCall, token: Token): GraphError {
  if (call.ctx.exchange.parts.dialect.oldDeltaToken === 'badRequest') {
    return new GraphError(400, 'SyncStateNotFound', 'The sync state generation is not found.');
  }
  const location = linkWith(call, {
    $deltatoken: undefined,
    $skiptoken: undefined,
    startDateTime: new Date(token.from).toISOString(),
    endDateTime: new Date(token.to).toISOString(),
  });
  return new GraphError(410, 'SyncStateNotFound', 'The sync state generation is not found.', { headers: { location } });
}

type Entry = () => Json;

/** All that was in the window at the round's end; a series brings its master first, even when that began before. */
function everything(call: MailboxCall, { from, to }: Window, until: number): Entry[] | undefined {
  const items = itemsAt(call.calendar, until);
  return items?.flatMap((item) => {
    if ((item.folder ?? 0) !== call.folder) return [];
    const instances = instancesBetween(item, from, to);
    if (instances.length === 0) return [];
    const isListed = item.series && listsMasters(call);
    const master: Entry[] = isListed ? [() => shapeEvent(call, wholeOf(item))] : [];
    return [...master, ...instances.map((instance) => () => shapeEntry(call, instance))];
  });
}

/** The calendar as it was at a place in its log, so that later pages of a round fit the first. */
function itemsAt(calendar: Calendar, position: number): CalendarItem[] | undefined {
  const later = calendar.changesSince(position);
  if (!later) return undefined;
  const items = new Map([...calendar.all()].map((item) => [item.key, item]));
  for (const { key, before } of [...later].reverse()) {
    if (before) items.set(key, before);
    else items.delete(key);
  }
  return [...items.values()].sort((one, other) => one.key - other.key);
}

function shapeEntry(call: MailboxCall, instance: Instance): Json {
  const isStub = instance.kind === 'occurrence' && call.ctx.exchange.parts.dialect.deltaOccurrences === 'stubs';
  return isStub ? shapeStub(call, instance) : shapeEvent(call, instance);
}

function listsMasters(call: MailboxCall): boolean {
  return call.ctx.exchange.parts.dialect.deltaMasters === 'listed';
}

interface Touched {
  readonly before: CalendarItem | undefined;
  after: CalendarItem | undefined;
}

/** What became of each item touched between two places in the log; undefined when the log is too short. */
function changesOf(call: MailboxCall, window: Window, since: number, until: number): Entry[] | undefined {
  const changes = call.calendar.changesSince(since);
  if (!changes) return undefined;
  const touched = new Map<number, Touched>();
  for (const { key, before, after, sequence } of changes) {
    if (sequence > until) break;
    if (((after ?? before)?.folder ?? 0) !== call.folder) continue;
    const known = touched.get(key);
    if (known) known.after = after;
    else touched.set(key, { before, after });
  }
  return [...touched.values()].flatMap((one) => compare(call, window, one));
}

function compare(call: MailboxCall, { from, to }: Window, { before, after }: Touched): Entry[] {
  const were = before ? instancesBetween(before, from, to) : [];
  const are = after ? instancesBetween(after, from, to) : [];
  const entries: Entry[] = [];
  const left = new Map(were.map((one) => [one.day, one]));
  if (after?.series && listsMasters(call) && (are.length > 0 || were.length > 0))
    entries.push(() => shapeEvent(call, wholeOf(after)));
  for (const instance of are) {
    const old = left.get(instance.day);
    left.delete(instance.day);
    if (!old || isChanged(call, old, instance)) entries.push(() => shapeEntry(call, instance));
  }
  for (const instance of left.values()) entries.push(() => removed(call, instance, after ? 'changed' : 'deleted'));
  if (before?.series && !after && listsMasters(call) && were.length > 0)
    entries.push(() => removed(call, wholeOf(before), 'deleted'));
  return entries;
}

function isChanged(call: MailboxCall, old: Instance, now: Instance): boolean {
  if (old.kind !== now.kind || old.start !== now.start || old.end !== now.end) return true;
  if (now.kind === 'occurrence') return !mastersTell(call) && old.item.version !== now.item.version;
  if (now.kind === 'exception' && now.day !== undefined) return !sameException(old, now);
  return old.item.version !== now.item.version;
}

function sameException(old: Instance, now: Instance): boolean {
  const one = old.item.exceptions.get(old.originalStart ?? 0);
  return one !== undefined && one === now.item.exceptions.get(now.originalStart ?? 0);
}

/** With masters and stubs, a series' new content comes with its master alone. */
function mastersTell(call: MailboxCall): boolean {
  return listsMasters(call) && call.ctx.exchange.parts.dialect.deltaOccurrences === 'stubs';
}

/** A removed occurrence of a living series is gone for good; what merely left the window has "changed". */
function removed(call: MailboxCall, instance: Instance, reason: 'changed' | 'deleted'): Json {
  return { '@removed': { reason }, id: idOf(instance, call.immutable) };
}
