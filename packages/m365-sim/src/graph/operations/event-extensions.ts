// Open extensions of an event: a caller's own data under a name of its own. They stay in this mailbox and are in no delta round.
// https://learn.microsoft.com/graph/api/resources/opentypeextension
import type { CalendarItem } from '../../exchange/item.ts';
import { bodyOf, created, type GraphAnswer, GraphError, type MailboxCall, noContent, ok } from '../call.ts';
import { contextOf, type Json, selected } from '../odata.ts';
import { findEvent } from './find-event.ts';

const ID_HEAD = 'Microsoft.OutlookServices.OpenTypeExtension.';

export function listExtensions(call: MailboxCall): GraphAnswer {
  const { extensions = new Map() } = findEvent(call).item;
  const value = [...extensions].map(([name, values]) => selected(call, shapeExtension(name, values)));
  return ok({ '@odata.context': contextOf(call, 'extensions'), value });
}

export function getExtension(call: MailboxCall): GraphAnswer {
  const [name, values] = find(call, findEvent(call).item);
  return ok({ '@odata.context': contextOf(call, 'extensions/$entity'), ...shapeExtension(name, values) });
}

export function addExtension(call: MailboxCall): GraphAnswer {
  const body = bodyOf(call);
  requireOwnForExtensions(call, { extensions: [body] });
  const { item } = findEvent(call);
  const [name, values] = readExtension(body);
  write(call, item, (extensions) => extensions.set(name, values));
  return created({ '@odata.context': contextOf(call, 'extensions/$entity'), ...shapeExtension(name, values) });
}

/** What the body names is replaced, the rest stays. */
export function patchExtension(call: MailboxCall): GraphAnswer {
  const { item } = findEvent(call);
  const [name, values] = find(call, item);
  const changed = { ...values, ...ownMembers(bodyOf(call)) };
  write(call, item, (extensions) => extensions.set(name, changed));
  return ok({ '@odata.context': contextOf(call, 'extensions/$entity'), ...shapeExtension(name, changed) });
}

export function deleteExtension(call: MailboxCall): GraphAnswer {
  const { item } = findEvent(call);
  const [name] = find(call, item);
  write(call, item, (extensions) => extensions.delete(name));
  return noContent;
}

/** Delegates cannot add open extensions in somebody else's calendar. */
export function requireOwnForExtensions(call: MailboxCall, body: Json): void {
  const isDelegate = call.caller.oid !== undefined && call.caller.oid !== call.calendar.owner;
  if (isDelegate && Array.isArray(body.extensions) && body.extensions.length > 0)
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

export function readExtension(body: Json): [string, Json] {
  const { extensionName: name } = body;
  if (typeof name !== 'string' || name === '')
    throw new GraphError(400, 'ErrorInvalidParameter', 'extensionName is required.');
  return [name, ownMembers(body)];
}

export function shapeExtension(name: string, values: Json): Json {
  return {
    '@odata.type': '#microsoft.graph.openTypeExtension',
    id: `${ID_HEAD}${name}`,
    extensionName: name,
    ...values,
  };
}

function ownMembers(body: Json): Json {
  const { '@odata.type': _type, id: _id, extensionName: _name, ...own } = body;
  return own;
}

/** By its name or by the whole id. */
function find(call: MailboxCall, { extensions = new Map() }: CalendarItem): [string, Json] {
  const wanted = (call.params['extension-id'] ?? '').toLowerCase();
  const found = [...extensions].find(([name]) =>
    [name, `${ID_HEAD}${name}`].some((one) => one.toLowerCase() === wanted),
  );
  if (found) return found;
  throw new GraphError(404, 'ErrorItemNotFound', 'The extension was not found.');
}

function write(call: MailboxCall, item: CalendarItem, change: (extensions: Map<string, Json>) => unknown): void {
  const extensions = new Map(item.extensions);
  change(extensions);
  call.ctx.exchange.save(call.calendar, { ...item, extensions });
}
