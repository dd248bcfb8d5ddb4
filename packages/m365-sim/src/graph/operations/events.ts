// Events: list, read, create, change, delete. https://learn.microsoft.com/graph/api/resources/event
import type { Calendar } from '../../exchange/calendar.ts';
import { etagOf, idOf } from '../../exchange/event-identity.ts';
import { type Instance, instanceFrom, instanceOnDay, wholeOf } from '../../exchange/instances.ts';
import { cleanUid } from '../../exchange/uid.ts';
import { bodyOf, created, type GraphAnswer, GraphError, type MailboxCall, noContent, ok } from '../call.ts';
import { readDraft, readPatch } from '../event-input.ts';
import { shapeEvent } from '../event-shape.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, ordered, pageOf, selected } from '../odata.ts';
import { keepOnline, whereAllowed } from '../online-meeting.ts';
import { readExtras } from './event-attachments.ts';
import { expanded, shapeWithExpanded } from './event-expand.ts';
import { requireOwnForExtensions } from './event-extensions.ts';
import { findEvent } from './find-event.ts';
import { crossesNeighbour } from './neighbours.ts';

export function listEvents(call: MailboxCall): GraphAnswer {
  const items = ordered(
    call,
    filtered(call).map((one) => shapeWithExpanded(call, one)),
  );
  const options = {
    context: `users('${call.owner.displayName}')/events`,
    standard: 10,
    limit: 1000,
    by: '$skip' as const,
  };
  return pageOf(call, items, options, (item) => item);
}

function filtered(call: MailboxCall): Instance[] {
  const { filter } = call.query;
  const property = extendedFilter(filter);
  if (property)
    return wholes(call).filter(
      (one) => one.item.extendedProperties.get(property.id)?.toLowerCase() === property.value.toLowerCase(),
    );
  const uid = /^\s*iCalUId\s+eq\s+'([^']*)'\s*$/i.exec(filter ?? '')?.[1];
  if (uid) return withICalUId(call.calendar, uid).filter(({ item }) => (item.folder ?? 0) === call.folder);
  const test = filter ? readFilter(filter) : undefined;
  return wholes(call).filter((one) => !test || test(shapeEvent(call, one)));
}

/** Events as /events lists them: singles, masters and exceptions, newest first. */
function wholes({ calendar, folder }: MailboxCall): Instance[] {
  const found: Instance[] = [];
  for (const item of calendar.all()) {
    if ((item.folder ?? 0) !== folder) continue;
    found.push(wholeOf(item));
    for (const [start, exception] of item.exceptions) {
      const instance = exception.removed ? undefined : instanceFrom(item, start);
      if (instance) found.push(instance);
    }
  }
  return found.sort((one, other) => other.item.createdAt - one.item.createdAt || other.item.key - one.item.key);
}

function withICalUId(calendar: Calendar, uid: string): Instance[] {
  const copies = calendar.withUid(cleanUid(uid));
  if (uid === cleanUid(uid)) return copies.map(wholeOf);
  const day = dayOfUid(uid);
  return copies.flatMap((item) => (item.series ? (instanceOnDay(item, day) ?? []) : [wholeOf(item)]));
}

function dayOfUid(uid: string): number {
  const date = uid.slice(32, 40);
  const part = (from: number, to: number): number => Number.parseInt(date.slice(from, to), 16);
  return Math.floor(Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8)) / 86_400_000);
}

function extendedFilter(filter: string | undefined): { id: string; value: string } | undefined {
  const match =
    /singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id eq '([^']+)' and \1\/value eq '([^']*)'\s*\)/i.exec(
      filter ?? '',
    );
  return match?.[2] === undefined || match[3] === undefined ? undefined : { id: match[2], value: match[3] };
}

export function getEvent(call: MailboxCall): GraphAnswer {
  return ok(shapeOne(call, findEvent(call)));
}

function shapeOne(call: MailboxCall, instance: Instance): Json {
  const context = { '@odata.context': contextOf(call, `users('${call.calendar.owner}')/events/$entity`) };
  return { ...context, ...selected(call, shapeEvent(call, instance)), ...expanded(call, instance) };
}

export function createEvent(call: MailboxCall): GraphAnswer {
  const { ctx, calendar } = call;
  const body = bodyOf(call);
  requireOwnForExtensions(call, body);
  const read = readDraft(body, ctx.exchange.parts.dialect.shortMonth);
  const draft = { ...whereAllowed(call, read, call.folder), ...readExtras(call, body) };
  const known = draft.transactionId ? calendar.withTransaction(draft.transactionId) : undefined;
  if (known && known.transactionBody !== draft.transactionBody) {
    const message = 'The TransactionId specified in the request has already been used to create a different event.';
    const fields = { '@event.existingEventId': idOf(wholeOf(known), call.immutable) };
    throw new GraphError(
      Number(ctx.exchange.parts.dialect.duplicateTransaction),
      'ErrorDuplicateTransactionId',
      message,
      { fields },
    );
  }
  if (draft.attendees.length > 500)
    throw new GraphError(400, 'ErrorInvalidRequest', 'An event has at most 500 attendees.');
  return created(shapeOne(call, wholeOf(known ?? ctx.exchange.create(calendar, draft))));
}

export function patchEvent(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  requireMatch(call, instance);
  const body = bodyOf(call);
  if (body.transactionId !== undefined && body.transactionId !== instance.item.transactionId) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'The transactionId of an event cannot be changed.');
  }
  const wished = readPatch(body, instance, call.ctx.exchange.parts.dialect.shortMonth);
  const { content, item } = instance;
  const asked = content.isOnlineMeeting ? wished : whereAllowed(call, wished, item.folder ?? 0, content.body);
  const patch = keepOnline(instance, asked);
  if (crossesNeighbour(instance, patch)) {
    const message = 'Modified occurrence is crossing or overlapping adjacent occurrence.';
    throw new GraphError(400, 'ErrorOccurrenceCrossingBoundary', message);
  }
  call.ctx.exchange.update(call.calendar, instance, patch);
  return ok(shapeOne(call, findEvent(call)));
}

export function deleteEvent(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  requireMatch(call, instance);
  call.ctx.exchange.remove(call.calendar, instance);
  return noContent;
}

function requireMatch(call: MailboxCall, instance: Instance): void {
  const wanted = call.request.headers['if-match'];
  if (!wanted || wanted === '*' || call.ctx.exchange.parts.dialect.ifMatch === 'ignored') return;
  if (wanted === etagOf(instance)) return;
  const message =
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.';
  throw new GraphError(412, 'ErrorIrresolvableConflict', message);
}
