// The calendars of a mailbox: the default one, and those that people make beside it.
// https://learn.microsoft.com/graph/api/resources/calendar
import type { CalendarFolder } from '../../exchange/calendar.ts';
import { makeId } from '../../exchange/ids.ts';
import { addressOf } from '../../world/world.ts';
import { bodyOf, created, type GraphAnswer, GraphError, type MailboxCall, ok } from '../call.ts';
import { contextOf, type Json, pageOf, selected } from '../odata.ts';
import { findEvent } from './find-event.ts';

export function getCalendar(call: MailboxCall): GraphAnswer {
  return ok(shapeOne(call, folderOf(call, call.folder)));
}

export function getCalendarOfEvent(call: MailboxCall): GraphAnswer {
  return ok(shapeOne(call, folderOf(call, findEvent(call).item.folder ?? 0)));
}

/** Somebody else's other calendars are not shown. */
export function listCalendars(call: MailboxCall): GraphAnswer {
  const seen = call.calendar.allFolders().filter((one) => one.key === 0 || call.role === 'owner');
  const options = { context: 'calendars', standard: 10, limit: 1000, by: '$skip' as const };
  return pageOf(call, seen, options, (one) => shape(call, one));
}

export function createCalendar(call: MailboxCall): GraphAnswer {
  if (call.role !== 'owner')
    throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  const { name, color } = bodyOf(call);
  const wanted = readName(call, name, undefined);
  const added = call.calendar.addFolder(
    call.ctx.exchange.nextKey(),
    wanted,
    typeof color === 'string' ? color : 'auto',
  );
  return created(shapeOne(call, added));
}

/** Name and colour; what else a calendar says of itself is not the caller's to change. */
export function patchCalendar(call: MailboxCall): GraphAnswer {
  const folder = folderOf(call, call.folder);
  const { name, color } = bodyOf(call);
  if (name !== undefined) folder.name = readName(call, name, folder);
  if (typeof color === 'string') folder.color = color;
  folder.version += 1;
  return ok(shapeOne(call, folder));
}

function readName(call: MailboxCall, name: unknown, own: CalendarFolder | undefined): string {
  if (typeof name !== 'string' || name.trim() === '')
    throw new GraphError(400, 'ErrorInvalidParameter', 'A calendar needs a name.');
  const isTaken = call.calendar
    .allFolders()
    .some((one) => one !== own && one.name.toLowerCase() === name.trim().toLowerCase());
  if (isTaken) throw new GraphError(409, 'ErrorFolderExists', 'A folder with the specified name already exists.');
  return name.trim();
}

function folderOf(call: MailboxCall, key: number): CalendarFolder {
  const folder = call.calendar.folder(key);
  if (!folder) throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return folder;
}

function shapeOne(call: MailboxCall, folder: CalendarFolder): Json {
  return { '@odata.context': contextOf(call, 'calendars/$entity'), ...selected(call, shape(call, folder)) };
}

function shape(call: MailboxCall, folder: CalendarFolder): Json {
  const { owner, role } = call;
  const isOwn = role === 'owner';
  const [provider = 'unknown'] = folder.allowedOnlineMeetingProviders;
  return {
    id: makeId(call.calendar.owner, folder.key, true),
    name: folder.name,
    color: folder.color,
    hexColor: '',
    isDefaultCalendar: folder.key === 0,
    changeKey: Buffer.from(`${call.calendar.owner}${folder.key}:${folder.version}`).toString('base64').slice(-24),
    canShare: isOwn,
    canViewPrivateItems: isOwn || role === 'delegateWithPrivateEventAccess',
    canEdit: role !== 'read' && role !== 'limitedRead',
    allowedOnlineMeetingProviders: folder.allowedOnlineMeetingProviders,
    defaultOnlineMeetingProvider: provider,
    isTallyingResponses: folder.key === 0,
    isRemovable: folder.key !== 0,
    owner: { name: owner.displayName, address: addressOf(owner) },
  };
}
