// Who may do what: the token's roles or scopes against the operation's permissions, and which mailboxes a signed-in person may open.
// Tables: the subset's `x-ms-permissions`; `.Shared`: https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
import type { AccessTokenClaims } from '../entra/tokens.ts';
import { openapi, operationOf, type PermissionRow, type Permissions } from '../openapi.ts';
import { findMailboxOwner, isRoom, objectIdOf, type Person, type Room } from '../world/world.ts';
import { type GraphCall, GraphError, type MailboxCall } from './call.ts';

/** Refuses a token that has none of the permissions the operation takes. */
export function requirePermission(caller: AccessTokenClaims, template: string, method: string): void {
  const permissions = permissionsOf(template, method);
  if (!permissions) return;
  const isDelegated = caller.oid !== undefined;
  const row = isDelegated ? permissions.delegatedWork : permissions.application;
  const held = isDelegated ? caller.scopes.map(withoutShared) : caller.roles;
  if (row && holds(held, row)) return;
  throw denied(template);
}

/** Directory and Exchange refuse with different codes (FACTS §10). */
function denied(template: string): GraphError {
  const isDirectory = /^\/(users|groups|organization|domains|directoryObjects|applications|servicePrincipals)/.test(
    template,
  );
  const isMailbox = /\{user-id\}\/(calendar|events|mail|messages|sendMail|outlook|findMeeting|getMailTips)/i.test(
    template,
  );
  if (isDirectory && !isMailbox) {
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
  const [thing, act = ''] = permission.split('.');
  if (thing !== 'calendars' && thing !== 'mail') return [permission];
  const acts =
    act === 'readwrite' ? ['readwrite', 'read', 'readbasic'] : act === 'read' ? ['read', 'readbasic'] : [act];
  return acts.map((one) => `${thing}.${one}`);
}

/** `Calendars.ReadWrite.Shared` also covers the person's own calendar. */
function withoutShared(scope: string): string {
  return scope.replace(/\.Shared$/i, '');
}

/** The mailbox in the path, if the caller may open it. */
export function openMailbox(call: GraphCall): MailboxCall {
  const owner = mailboxOwner(call);
  const calendar = call.ctx.exchange.calendarOf(owner);
  requireMailboxAccess(call, owner);
  return { ...call, owner, calendar };
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

function requireMailboxAccess(call: GraphCall, owner: Person | Room): void {
  const { caller, template } = call;
  if (!caller.oid || caller.oid === objectIdOf(owner)) return;
  const isShared = caller.scopes.some((scope) => /^(Calendars|Mail)\.\w+\.Shared$/i.test(scope));
  const isFreeBusy = /\/(getSchedule|translateExchangeIds)$/.test(template);
  if (isFreeBusy || (isShared && isSharedWith(owner, caller.oid))) return;
  if (isRoom(owner)) throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

function isSharedWith(owner: Person | Room, personId: string): boolean {
  return isRoom(owner) && owner.fullAccess.has(personId);
}
