// Who may open which mailbox: folder permissions and Full Access for people, RBAC for Applications and ApplicationAccessPolicy for
// programs. What a refusal looks like is Graph's business (graph/access.ts).
// https://learn.microsoft.com/graph/api/resources/calendarpermission
// https://learn.microsoft.com/exchange/permissions-exo/application-rbac and https://learn.microsoft.com/graph/auth-limit-mailbox-access
import { isRoom, objectIdOf, type Person, type Room, type Tenant } from './world.ts';

export const CALENDAR_ROLES = [
  'none',
  'freeBusyRead',
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
] as const;
export type CalendarRole = (typeof CALENDAR_ROLES)[number];

/** A permission on somebody's calendar folder. */
export interface FolderPermission {
  readonly id: string;
  /** Object id of a person, or everybody of the organization. */
  readonly who: string | 'organization';
  role: CalendarRole;
}

/** New-ManagementRoleAssignment -App: what the program may do, in which mailboxes, whatever its token says. */
export interface AppRoleScope {
  readonly id: string;
  readonly appId: string;
  /** `Calendars.ReadWrite` for the role "Application Calendars.ReadWrite". */
  readonly permission: string;
  readonly scope: MailboxScope;
}

/** New-ApplicationAccessPolicy. */
export interface AccessPolicy {
  readonly id: string;
  readonly appId: string;
  readonly right: 'RestrictAccess' | 'DenyAccess';
  readonly scope: MailboxScope;
}

/** All room mailboxes, everything, or these object ids (of mailboxes, or of groups they belong to). */
export type MailboxScope = 'all' | 'rooms' | readonly string[];

export interface MailboxRights {
  /** By object id of the mailbox. */
  readonly folders: Map<string, FolderPermission[]>;
  readonly appScopes: AppRoleScope[];
  readonly accessPolicies: AccessPolicy[];
}

export function noRights(): MailboxRights {
  return { folders: new Map(), appScopes: [], accessPolicies: [] };
}

/** What a person may do in a calendar; `owner` in one's own and with Full Access. */
export function roleIn(tenant: Tenant, owner: Person | Room, personId: string): CalendarRole | 'owner' {
  if (objectIdOf(owner) === personId || owner.fullAccess?.has(personId)) return 'owner';
  const permissions = foldersOf(tenant, owner);
  const own = permissions.find((one) => one.who === personId);
  if (own) return own.role;
  // A room's delegates become editors of its calendar by themselves.
  const mail = tenant.people.get(personId)?.mail.toLowerCase();
  if (mail && isRoom(owner) && owner.processing.resourceDelegates.some((one) => one.toLowerCase() === mail))
    return 'delegateWithPrivateEventAccess';
  return permissions.find((one) => one.who === 'organization')?.role ?? 'none';
}

/** The permissions on a calendar; everybody of the organization sees free and busy unless that was changed. */
export function foldersOf(tenant: Tenant, owner: Person | Room): FolderPermission[] {
  const id = objectIdOf(owner);
  let known = tenant.rights.folders.get(id);
  if (!known) {
    known = [{ id: `${id}:organization`, who: 'organization', role: 'freeBusyRead' }];
    tenant.rights.folders.set(id, known);
  }
  return known;
}

export function setFolderRole(tenant: Tenant, owner: Person | Room, who: string, role: CalendarRole): FolderPermission {
  const permissions = foldersOf(tenant, owner);
  const known = permissions.find((one) => one.who === who);
  if (known) {
    known.role = role;
    return known;
  }
  const added: FolderPermission = { id: `${objectIdOf(owner)}:${who}`, who, role };
  permissions.push(added);
  return added;
}

/** Permissions that RBAC for Applications gives a program in this mailbox, or anywhere. */
export function scopedPermissions(tenant: Tenant, appId: string, owner: Person | Room | undefined): readonly string[] {
  return tenant.rights.appScopes
    .filter((one) => one.appId === appId && (!owner || covers(tenant, one.scope, owner)))
    .map((one) => one.permission);
}

/** Whether an ApplicationAccessPolicy keeps this program out of the mailbox. */
export function isKeptOut(tenant: Tenant, appId: string, owner: Person | Room): boolean {
  const policies = tenant.rights.accessPolicies.filter((one) => one.appId === appId);
  const isIn = (right: AccessPolicy['right']): boolean =>
    policies.some((one) => one.right === right && covers(tenant, one.scope, owner));
  const isRestricted = policies.some((one) => one.right === 'RestrictAccess');
  return isIn('DenyAccess') || (isRestricted && !isIn('RestrictAccess'));
}

function covers(tenant: Tenant, scope: MailboxScope, owner: Person | Room): boolean {
  if (scope === 'all') return true;
  if (scope === 'rooms') return isRoom(owner);
  const id = objectIdOf(owner);
  return scope.includes(id) || scope.some((one) => tenant.groups.get(one)?.members.has(id));
}
