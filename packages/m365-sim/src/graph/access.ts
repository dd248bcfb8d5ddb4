// Who may do what: the token's roles or scopes against the operation's permissions, and which mailboxes a signed-in person may open.
// Tables: the subset's `x-ms-permissions`; `.Shared`: https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
import type { SimContext } from '../context.ts';
import type { AccessTokenClaims } from '../entra/tokens.ts';
import type { Calendar } from '../exchange/calendar.ts';
import { readId } from '../exchange/ids.ts';
import { openapi, operationOf, type PermissionRow, type Permissions } from '../openapi.ts';
import { type CalendarRole, isKeptOut, roleIn, scopedPermissions } from '../world/mailbox-rights.ts';
import { findMailboxOwner, isRoom, objectIdOf, type Person, type Room, type Tenant } from '../world/world.ts';
import { type GraphCall, GraphError, type MailboxCall } from './call.ts';

export interface Asking {
  readonly ctx: SimContext;
  readonly caller: AccessTokenClaims;
  readonly tenant: Tenant;
  readonly method: string;
}

/** Refuses a token that has none of the permissions the operation takes. Scoped ones count if there is any mailbox for them. */
export function requirePermission({ ctx, caller, tenant, method }: Asking, template: string): void {
  const permissions = permissionsOf(template, method);
  if (!permissions) return;
  const isDelegated = caller.oid !== undefined;
  const row = isDelegated ? permissions.delegatedWork : permissions.application;
  const scoped = isDelegated || !isMailbox(template) ? [] : scopedPermissions(tenant, caller.appId, undefined);
  const held = isDelegated ? [...caller.scopes, ...caller.scopes.map(withoutShared)] : [...caller.roles, ...scoped];
  if (row && holds(held, row)) return;
  throw denied(ctx, template);
}

function isMailbox(template: string): boolean {
  return /\{user-id\}\/(calendar|events|mail|messages|sendMail|outlook|findMeeting|getMailTips)/i.test(template);
}

/** Directory and Exchange refuse with different codes (FACTS §10). */
function denied(ctx: SimContext, template: string): GraphError {
  const isPlaces = ctx.exchange.parts.dialect.placesRefusal === 'directory' && template.startsWith('/places');
  const isDirectory =
    isPlaces || /^\/(users|groups|organization|domains|directoryObjects|applications|servicePrincipals)/.test(template);
  if (isDirectory && !isMailbox(template)) {
    return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

/** An operation without a row of its own takes that of its parent path. */
export function permissionsOf(template: string, method: string): Permissions | undefined {
  for (let path = template; path; path = path.slice(0, path.lastIndexOf('/'))) {
    const operation = operationOf(path, method) ?? openapi().paths[path]?.get;
    if (operation?.['x-ms-permissions-by-resource']) return undefined;
    if (operation?.['x-ms-permissions']) return operation['x-ms-permissions'];
  }
  return undefined;
}

function holds(held: readonly string[], row: PermissionRow): boolean {
  const wanted = [...row.least, ...row.other].map((one) => one.toLowerCase());
  return held.some((one) => implied(one.toLowerCase()).some((name) => wanted.includes(name)));
}

/** Writing contains reading, reading contains the basic view of the same thing. */
function implied(permission: string): string[] {
  const [thing, act = '', ...rest] = permission.split('.');
  if (thing !== 'calendars' && thing !== 'mail') return [permission];
  const acts =
    act === 'readwrite' ? ['readwrite', 'read', 'readbasic'] : act === 'read' ? ['read', 'readbasic'] : [act];
  return acts.map((one) => [thing, one, ...rest].join('.'));
}

/** `Calendars.ReadWrite.Shared` also covers the person's own calendar. */
function withoutShared(scope: string): string {
  return scope.replace(/\.Shared$/i, '');
}

/** The mailbox in the path, if the caller may open it. */
export function openMailbox(call: GraphCall): MailboxCall {
  const owner = mailboxOwner(call);
  const isDirectory = /\/translateExchangeIds$/.test(call.template);
  if (!isRoom(owner) && owner.hasNoMailbox && !isDirectory) {
    const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', message);
  }
  const calendar = call.ctx.exchange.calendarOf(owner);
  const role = call.caller.oid === undefined ? requireForProgram(call, owner) : requireForPerson(call, owner);
  return { ...call, owner, calendar, role, folder: folderOf(call, calendar, role) };
}

/** The calendar of the path: the default one unless another is named. Calendars beside it are not shared with anybody. */
function folderOf(call: GraphCall, calendar: Calendar, role: CalendarRole | 'owner'): number {
  const text = call.params['calendar-id'];
  if (text === undefined) return 0;
  const id = readId(text);
  if (!id) throw new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
  const isThere = id.mailbox === calendar.owner && calendar.folder(id.key) !== undefined;
  if (isThere && (id.key === 0 || role === 'owner')) return id.key;
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function mailboxOwner(call: GraphCall): Person | Room {
  const wanted = call.params['user-id'] ?? 'me';
  if (wanted.toLowerCase() === 'me' && !call.caller.oid) {
    throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  }
  const owner = findMailboxOwner(call.tenant, wanted.toLowerCase() === 'me' ? (call.caller.oid ?? '') : wanted);
  if (!owner) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${wanted}' is invalid.`);
  return owner;
}

/** A program: Entra's grant where no access policy keeps it out, or a scoped grant that covers the mailbox. */
function requireForProgram({ caller, tenant, template, request }: GraphCall, owner: Person | Room): 'owner' {
  const row = permissionsOf(template, request.method)?.application;
  if (isMailbox(template) && row) requireProgramIn(caller, tenant, owner, row);
  return 'owner';
}

export function requireProgramIn(
  caller: AccessTokenClaims,
  tenant: Tenant,
  owner: Person | Room,
  row: PermissionRow,
): void {
  if (holds(scopedPermissions(tenant, caller.appId, owner), row)) return;
  if (!holds(caller.roles, row)) throw noAccess();
  if (isKeptOut(tenant, caller.appId, owner)) {
    const message = 'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.';
    throw new GraphError(403, 'ErrorAccessDenied', message);
  }
}

const WRITERS: readonly string[] = [
  'owner',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
];
const READERS: readonly string[] = [...WRITERS, 'read', 'limitedRead'];

/** A person: their own mailbox, or another's by a `.Shared` scope and a permission on its calendar; the rest by Full Access. */
function requireForPerson(call: GraphCall, owner: Person | Room): CalendarRole | 'owner' {
  const { caller, template, tenant, request } = call;
  const personId = caller.oid ?? '';
  if (personId === objectIdOf(owner)) return 'owner';
  const role = owner.tenantId === tenant.id ? roleIn(tenant, owner, personId) : 'none';
  if (/\/(getSchedule|translateExchangeIds)$/.test(template)) return role;
  const isCalendar = /\{user-id\}\/(calendar|events)/i.test(template);
  const isWriting = request.method !== 'GET';
  const sees = isCalendar ? READERS.includes(role) : role === 'owner';
  if (!sees || !hasShared(caller, isCalendar ? 'Calendars' : 'Mail', isWriting)) throw notShared(call, owner);
  if (isWriting && !WRITERS.includes(role)) throw noAccess();
  // Who edits the items of a calendar may not hand its permissions on.
  if (isWriting && role !== 'owner' && /\/calendarPermissions/i.test(template)) throw noAccess();
  return role;
}

function hasShared(caller: AccessTokenClaims, thing: 'Calendars' | 'Mail', isWriting: boolean): boolean {
  const acts = isWriting ? ['ReadWrite', 'Send'] : ['ReadWrite', 'Read', 'Send'];
  const wanted = acts.map((act) => `${thing}.${act}.Shared`.toLowerCase());
  return caller.scopes.some((scope) => wanted.includes(scope.toLowerCase()));
}

/** A room that is not shared looks as if it were not there. */
function notShared(call: GraphCall, owner: Person | Room): GraphError {
  if (!isRoom(owner) || call.ctx.exchange.parts.dialect.unsharedRoom === 'forbidden') return noAccess();
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function noAccess(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}
