// /sim/people, /sim/groups and /sim/rooms: what an administrator of the made-up tenant does in the admin centre and in PowerShell.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimContext } from './context.ts';
import type { CalendarProcessing } from './exchange/calendar-processing.ts';
import { changeMember, changePerson, type PersonChange, removePerson } from './world/directory-acts.ts';
import { findMailboxOwner, isRoom, type Person, type Room, type Tenant } from './world/world.ts';

type Named = { Params: { name: string } };

export function tenantRoutes(app: FastifyInstance, ctx: SimContext): void {
  personRoutes(app, ctx);
  groupRoutes(app, ctx);
  roomRoutes(app, ctx);
}

function personRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.patch<Named & { Body: PersonChange }>('/sim/people/:name', async ({ params, body }, reply) => {
    const found = find(ctx, params.name);
    if (!found || isRoom(found.owner)) return missing(reply, params.name);
    changePerson(found.tenant, found.owner, body);
    ctx.subscriptions.directoryChanged(found.tenant.id, 'users', found.owner.id, 'updated');
    return { id: found.owner.id, displayName: found.owner.displayName, enabled: found.owner.enabled };
  });
  app.delete<Named>('/sim/people/:name', async ({ params }, reply) => {
    const found = find(ctx, params.name);
    if (!found || isRoom(found.owner)) return missing(reply, params.name);
    removePerson(found.tenant, found.owner);
    ctx.subscriptions.directoryChanged(found.tenant.id, 'users', found.owner.id, 'deleted');
    return reply.code(204).send();
  });
}

function groupRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.post<Named & { Body: { member: string; belongs: boolean } }>(
    '/sim/groups/:name/members',
    async ({ params, body }, reply) => {
      const tenant = ctx.world.tenants.find((one) => one.groups.has(params.name));
      const group = tenant?.groups.get(params.name);
      const member = tenant?.addresses.get(body.member.toLowerCase()) ?? body.member;
      if (!tenant || !group) return missing(reply, params.name);
      changeMember(tenant, group, member, body.belongs);
      ctx.subscriptions.directoryChanged(tenant.id, 'groups', group.id, 'updated');
      return { id: group.id, members: group.members.size };
    },
  );
}

/** Set-CalendarProcessing and Add-MailboxPermission. */
function roomRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.get<Named>('/sim/rooms/:name/calendar-processing', async ({ params }, reply) => {
    const found = find(ctx, params.name);
    return found && isRoom(found.owner) ? found.owner.processing : missing(reply, params.name);
  });
  app.patch<Named & { Body: Partial<CalendarProcessing> }>(
    '/sim/rooms/:name/calendar-processing',
    async ({ params, body }, reply) => {
      const found = find(ctx, params.name);
      if (!found || !isRoom(found.owner)) return missing(reply, params.name);
      const unknown = Object.keys(body).find((name) => !(name in (found.owner as Room).processing));
      if (unknown) return reply.code(400).send({ error: `There is no setting '${unknown}'.` });
      return Object.assign(found.owner.processing, body);
    },
  );
  app.post<Named & { Body: { person: string; allowed: boolean } }>(
    '/sim/rooms/:name/full-access',
    async ({ params, body }, reply) => {
      const found = find(ctx, params.name);
      const person = find(ctx, body.person)?.owner;
      if (!found || !isRoom(found.owner) || !person || isRoom(person)) return missing(reply, params.name);
      if (body.allowed) found.owner.fullAccess.add(person.id);
      else found.owner.fullAccess.delete(person.id);
      return { fullAccess: [...found.owner.fullAccess] };
    },
  );
  app.get<Named>('/sim/mailboxes/:name/inbox', async ({ params }, reply) => {
    const found = find(ctx, params.name);
    if (!found) return missing(reply, params.name);
    return { requests: ctx.exchange.inboxOf(isRoom(found.owner) ? found.owner.objectId : found.owner.id) };
  });
}

function find(ctx: SimContext, name: string): { readonly tenant: Tenant; readonly owner: Person | Room } | undefined {
  for (const tenant of ctx.world.tenants) {
    const owner = findMailboxOwner(tenant, name);
    if (owner) return { tenant, owner };
  }
  return undefined;
}

function missing(reply: FastifyReply, name: string): FastifyReply {
  return reply.code(404).send({ error: `'${name}' was not found.` });
}
