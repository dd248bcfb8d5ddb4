// /sim/mailboxes/…/permissions, /sim/apps/…: what an Exchange administrator grants in PowerShell: folder permissions, Full Access,
// RBAC for Applications and ApplicationAccessPolicy. All take effect at once, where Exchange takes up to two hours.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimContext } from './context.ts';
import type { MeetingProvider } from './exchange/calendar.ts';
import { findAnywhere, missing } from './find-anywhere.ts';
import {
  type AccessPolicy,
  type AppRoleScope,
  CALENDAR_ROLES,
  type CalendarRole,
  foldersOf,
  type MailboxScope,
  setFolderRole,
} from './world/mailbox-rights.ts';
import { isRoom, objectIdOf, type Tenant } from './world/world.ts';

type Named = { Params: { name: string } };

export function permissionRoutes(app: FastifyInstance, ctx: SimContext): void {
  folderRoutes(app, ctx);
  fullAccessRoute(app, ctx);
  calendarRoute(app, ctx);
  appRoutes(app, ctx);
}

function folderRoutes(app: FastifyInstance, ctx: SimContext): void {
  const path = '/sim/mailboxes/:name/permissions';
  app.get<Named>(path, async ({ params }, reply) => {
    const found = findAnywhere(ctx, params.name);
    return found ? { permissions: foldersOf(found.tenant, found.owner) } : missing(reply, params.name);
  });
  app.put<Named & { Body: { person?: string; role?: CalendarRole } | undefined }>(
    path,
    async ({ params, body }, reply) => {
      const found = findAnywhere(ctx, params.name);
      if (!found) return missing(reply, params.name);
      const { person = '', role } = body ?? {};
      const who = person === 'organization' ? person : findAnywhere(ctx, person)?.owner;
      if (!who) return missing(reply, person);
      if (!role || !CALENDAR_ROLES.includes(role)) return bad(reply, `A role is one of ${CALENDAR_ROLES.join(', ')}.`);
      setFolderRole(found.tenant, found.owner, typeof who === 'string' ? who : objectIdOf(who), role);
      return { permissions: foldersOf(found.tenant, found.owner) };
    },
  );
}

/** Add-MailboxPermission; `/sim/rooms` is where it stood first. */
function fullAccessRoute(app: FastifyInstance, ctx: SimContext): void {
  for (const path of ['/sim/rooms/:name/full-access', '/sim/mailboxes/:name/full-access']) {
    type Body = { person?: unknown; allowed?: unknown } | undefined;
    app.post<Named & { Body: Body }>(path, async ({ params, body }, reply) => {
      const found = findAnywhere(ctx, params.name);
      const name = typeof body?.person === 'string' ? body.person : '';
      const person = findAnywhere(ctx, name)?.owner;
      if (!found || !person || isRoom(person)) return missing(reply, found ? name : params.name);
      if (typeof body?.allowed !== 'boolean') return bad(reply, 'allowed is true or false.');
      found.owner.fullAccess ??= new Set();
      if (body.allowed) found.owner.fullAccess.add(person.id);
      else found.owner.fullAccess.delete(person.id);
      return { fullAccess: [...found.owner.fullAccess] };
    });
  }
}

const PROVIDERS: readonly MeetingProvider[] = ['skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness'];

/** Which online meetings a mailbox's calendar may hold: what a licence decides. */
function calendarRoute(app: FastifyInstance, ctx: SimContext): void {
  type Body = { allowedOnlineMeetingProviders?: unknown } | undefined;
  app.patch<Named & { Body: Body }>('/sim/mailboxes/:name/calendar', async ({ params, body }, reply) => {
    const found = findAnywhere(ctx, params.name);
    const folder = found && ctx.exchange.calendarOf(found.owner).folder(0);
    if (!folder) return missing(reply, params.name);
    const { allowedOnlineMeetingProviders: wished } = body ?? {};
    if (!Array.isArray(wished) || !wished.every((one) => PROVIDERS.includes(one)))
      return bad(reply, `allowedOnlineMeetingProviders is a list of ${PROVIDERS.join(', ')}.`);
    folder.allowedOnlineMeetingProviders = wished;
    return { allowedOnlineMeetingProviders: wished };
  });
}

interface ScopeBody {
  /** `all`, `rooms`, or addresses of mailboxes and ids of groups. */
  readonly scope?: 'all' | 'rooms' | readonly string[];
  readonly permission?: string;
  readonly right?: AccessPolicy['right'];
}

type AppRequest = { Params: { clientId: string }; Body: ScopeBody | undefined };

function appRoutes(app: FastifyInstance, ctx: SimContext): void {
  const rightsOf = (clientId: string): { tenant: Tenant; rows: readonly (AppRoleScope | AccessPolicy)[] }[] =>
    ctx.world.tenants.map((tenant) => ({
      tenant,
      rows: [...tenant.rights.appScopes, ...tenant.rights.accessPolicies].filter((one) => one.appId === clientId),
    }));
  app.get<AppRequest>('/sim/apps/:clientId/mailbox-rights', ({ params }) => ({
    rights: rightsOf(params.clientId).flatMap(({ rows }) => rows),
  }));
  app.delete<AppRequest>('/sim/apps/:clientId/mailbox-rights', async ({ params }, reply) => {
    for (const { rights } of ctx.world.tenants) {
      remove(rights.appScopes, params.clientId);
      remove(rights.accessPolicies, params.clientId);
    }
    return reply.code(204).send();
  });
  app.post<AppRequest>('/sim/apps/:clientId/mailbox-rights', async ({ params, body }, reply) => {
    const registered = ctx.world.apps.get(params.clientId);
    if (!registered) return missing(reply, params.clientId);
    const tenant = ctx.world.tenants.find((one) => one.id === registered.homeTenantId);
    const scope = readScope(ctx, body?.scope);
    if (!tenant || !scope) return bad(reply, 'scope is all, rooms, or a list of mailboxes and groups that exist.');
    const common = { id: ctx.random.uuid('mailbox-right'), appId: params.clientId, scope };
    if (body?.right) tenant.rights.accessPolicies.push({ ...common, right: body.right });
    else if (body?.permission) tenant.rights.appScopes.push({ ...common, permission: body.permission });
    else return bad(reply, 'Say a permission (RBAC for Applications) or a right (ApplicationAccessPolicy).');
    return reply.code(201).send({ rights: rightsOf(params.clientId).flatMap(({ rows }) => rows) });
  });
}

function readScope(ctx: SimContext, scope: ScopeBody['scope']): MailboxScope | undefined {
  if (scope === 'all' || scope === 'rooms') return scope;
  if (!Array.isArray(scope)) return undefined;
  const ids = scope.map((name: string) => {
    const owner = findAnywhere(ctx, name)?.owner;
    return owner ? objectIdOf(owner) : ctx.world.tenants.some((one) => one.groups.has(name)) ? name : undefined;
  });
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

function remove(rows: { readonly appId: string }[], appId: string): void {
  for (let index = rows.length - 1; index >= 0; index--) if (rows[index]?.appId === appId) rows.splice(index, 1);
}

function bad(reply: FastifyReply, error: string): FastifyReply {
  return reply.code(400).send({ error });
}
