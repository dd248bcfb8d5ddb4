// Who may see or write a calendar, as its owner sets it. https://learn.microsoft.com/graph/api/calendar-list-calendarpermissions
import {
  CALENDAR_ROLES,
  type CalendarRole,
  type FolderPermission,
  foldersOf,
  setFolderRole,
} from '../../world/mailbox-rights.ts';
import { addressOf, findMailboxOwner, objectIdOf } from '../../world/world.ts';
import { bodyOf, created, type GraphAnswer, GraphError, type MailboxCall, noContent, ok } from '../call.ts';
import { contextOf, type Json } from '../odata.ts';

export function listCalendarPermissions(call: MailboxCall): GraphAnswer {
  const value = foldersOf(call.tenant, call.owner).map((one) => shape(call, one));
  return ok({ '@odata.context': contextOf(call, 'calendarPermissions'), value });
}

export function getCalendarPermission(call: MailboxCall): GraphAnswer {
  return ok({ '@odata.context': contextOf(call, 'calendarPermissions/$entity'), ...shape(call, find(call)) });
}

export function createCalendarPermission(call: MailboxCall): GraphAnswer {
  const { emailAddress, role } = bodyOf(call) as { emailAddress?: { address?: string }; role?: string };
  const person = findMailboxOwner(call.tenant, emailAddress?.address ?? '');
  if (!person) throw new GraphError(400, 'ErrorInvalidRequest', 'The emailAddress is not that of a mailbox here.');
  const added = setFolderRole(call.tenant, call.owner, objectIdOf(person), readRole(role));
  return created({ '@odata.context': contextOf(call, 'calendarPermissions/$entity'), ...shape(call, added) });
}

export function patchCalendarPermission(call: MailboxCall): GraphAnswer {
  const permission = find(call);
  permission.role = readRole(bodyOf(call).role);
  return ok({ '@odata.context': contextOf(call, 'calendarPermissions/$entity'), ...shape(call, permission) });
}

export function deleteCalendarPermission(call: MailboxCall): GraphAnswer {
  const permission = find(call);
  if (permission.who === 'organization')
    throw new GraphError(400, 'ErrorInvalidRequest', 'The permission of the organization cannot be removed.');
  const permissions = foldersOf(call.tenant, call.owner);
  permissions.splice(permissions.indexOf(permission), 1);
  return noContent;
}

function find(call: MailboxCall): FolderPermission {
  const id = call.params['calendarPermission-id'] ?? '';
  const found = foldersOf(call.tenant, call.owner).find((one) => idOf(one) === id);
  if (found) return found;
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function readRole(role: unknown): CalendarRole {
  const found = CALENDAR_ROLES.find((one) => one === role);
  if (found) return found;
  throw new GraphError(400, 'ErrorInvalidRequest', `The role '${String(role)}' cannot be set.`);
}

function idOf(permission: FolderPermission): string {
  return Buffer.from(permission.id).toString('base64url');
}

function shape(call: MailboxCall, permission: FolderPermission): Json {
  const isAll = permission.who === 'organization';
  const person = isAll ? undefined : findMailboxOwner(call.tenant, permission.who);
  const allowed: readonly string[] = isAll ? CALENDAR_ROLES.slice(0, 5) : CALENDAR_ROLES;
  return {
    id: idOf(permission),
    isRemovable: !isAll,
    isInsideOrganization: true,
    role: permission.role,
    allowedRoles: allowed,
    emailAddress: person ? { name: person.displayName, address: addressOf(person) } : { name: 'My Organization' },
  };
}
