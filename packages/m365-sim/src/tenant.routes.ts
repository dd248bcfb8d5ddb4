// /sim/people, /sim/groups and /sim/rooms: what an administrator of the made-up tenant does in the admin centre and in PowerShell.
import type { FastifyInstance } from 'fastify';
import type { SimContext } from './context.ts';
import type { CalendarProcessing } from './exchange/calendar-processing.ts';
import { findAnywhere, missing } from './find-anywhere.ts';
import { permissionRoutes } from './permission.routes.ts';
import { changeMember, changePerson, type PersonChange, removePerson } from './world/directory-acts.ts';
import { isRoom, type Room } from './world/world.ts';

type Named = { Params: { name: string } };

export function tenantRoutes(app: FastifyInstance, ctx: SimContext): void {
  personRoutes(app, ctx);
  groupRoutes(app, ctx);
  roomRoutes(app, ctx);
  permissionRoutes(app, ctx);
}

function personRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.patch<Named & { Body: PersonChange }>('/sim/people/:name', async ({ params, body }, reply) => {
    const found = findAnywhere(ctx, params.name);
    if (!found || isRoom(found.owner)) return missing(reply, params.name);
    changePerson(found.tenant, found.owner, body);
    ctx.subscriptions.directoryChanged(found.tenant.id, 'users', found.owner.id, 'updated');
    return { id: found.owner.id, displayName: found.owner.displayName, enabled: found.owner.enabled };
  });
  app.delete<Named>('/sim/people/:name', async ({ params }, reply) => {
    const found = findAnywhere(ctx, params.name);
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

/** Set-CalendarProcessing. */
function roomRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.get<Named>('/sim/rooms/:name/calendar-processing', async ({ params }, reply) => {
    const found = findAnywhere(ctx, params.name);
    return found && isRoom(found.owner) ? found.owner.processing : missing(reply, params.name);
  });
  app.patch<Named & { Body: Partial<CalendarProcessing> }>(
    '/sim/rooms/:name/calendar-processing',
    async ({ params, body }, reply) => {
      const found = findAnywhere(ctx, params.name);
      if (!found || !isRoom(found.owner)) return missing(reply, params.name);
      const unknown = Object.keys(body).find((name) => !(name in (found.owner as Room).processing));
      if (unknown) return reply.code(400).send({ error: `There is no setting '${unknown}'.` });
      return Object.assign(found.owner.processing, body);
    },
  );
  app.get<Named>('/sim/mailboxes/:name/inbox', async ({ params }, reply) => {
    const found = findAnywhere(ctx, params.name);
    if (!found) return missing(reply, params.name);
    return { requests: ctx.exchange.inboxOf(isRoom(found.owner) ? found.owner.objectId : found.owner.id) };
  });
}
