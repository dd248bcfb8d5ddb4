// /sim/people, /sim/groups and /sim/rooms: what an administrator of the made-up tenant does in the admin centre and in PowerShell.
import type { FastifyInstance } from 'fastify';
import type { SimContext } from './context.ts';
import { type CalendarProcessing, processingProblem } from './exchange/calendar-processing.ts';
import type { ForwardedRequest } from './exchange/core.ts';
import { makeId } from './exchange/ids.ts';
import { findAnywhere, missing } from './find-anywhere.ts';
import { permissionRoutes } from './permission.routes.ts';
import { registrationRoutes } from './registration.routes.ts';
import {
  addPerson,
  changeMember,
  changePerson,
  type PersonChange,
  readdressRoom,
  removeGroup,
  removePerson,
} from './world/directory-acts.ts';
import { isRoom, objectIdOf, type Person } from './world/world.ts';

type Named = { Params: { name: string } };

export function tenantRoutes(app: FastifyInstance, ctx: SimContext): void {
  personRoutes(app, ctx);
  groupRoutes(app, ctx);
  roomRoutes(app, ctx);
  permissionRoutes(app, ctx);
  registrationRoutes(app, ctx);
}

function personRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.patch<Named & { Body: PersonChange | undefined }>('/sim/people/:name', async ({ params, body = {} }, reply) => {
    const found = findAnywhere(ctx, params.name);
    if (!found || isRoom(found.owner)) return missing(reply, params.name);
    changePerson(found.tenant, found.owner, body);
    ctx.subscriptions.directoryChanged(found.tenant.id, 'users', found.owner.id, 'updated');
    return { id: found.owner.id, displayName: found.owner.displayName, enabled: found.owner.enabled };
  });
  app.post<{ Body: NewPerson }>('/sim/people', async ({ body }, reply) => {
    const [tenant] = ctx.world.tenants;
    const model = [...(tenant?.people.values() ?? [])].find((one) => one.enabled);
    if (!tenant || !model || !body?.givenName || !body.surname)
      return reply.code(400).send({ error: 'Say givenName and surname.' });
    const mail = `${body.givenName}.${body.surname}@${tenant.domains[0]}`.toLowerCase().replaceAll(' ', '');
    if (findAnywhere(ctx, mail)) return reply.code(409).send({ error: `${mail} is taken.` });
    const person = newPerson(ctx, model, body, mail);
    addPerson(tenant, person);
    ctx.subscriptions.directoryChanged(tenant.id, 'users', person.id, 'updated');
    return reply.code(201).send({ id: person.id, userPrincipalName: mail, displayName: person.displayName });
  });
  app.delete<Named>('/sim/people/:name', async ({ params }, reply) => {
    const found = findAnywhere(ctx, params.name);
    if (!found || isRoom(found.owner)) return missing(reply, params.name);
    removePerson(found.tenant, found.owner);
    ctx.subscriptions.directoryChanged(found.tenant.id, 'users', found.owner.id, 'deleted');
    return reply.code(204).send();
  });
}

interface NewPerson {
  readonly givenName: string;
  readonly surname: string;
  readonly department?: string;
}

/** Like somebody who is there already, without what made that one special. */
function newPerson(
  ctx: SimContext,
  model: Person,
  { givenName, surname, department }: NewPerson,
  mail: string,
): Person {
  const { featuredAs: _featured, managerId: _manager, fullAccess: _access, ...rest } = model;
  return {
    ...rest,
    id: ctx.random.uuid('new-person'),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    department: department ?? model.department,
    userPrincipalName: mail,
    mail,
    proxyAddresses: [`SMTP:${mail}`],
    isAdministrator: false,
  };
}

function groupRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.delete<Named>('/sim/groups/:name', async ({ params }, reply) => {
    const tenant = ctx.world.tenants.find((one) => one.groups.has(params.name));
    const group = tenant?.groups.get(params.name);
    if (!tenant || !group) return missing(reply, params.name);
    removeGroup(tenant, group);
    ctx.subscriptions.directoryChanged(tenant.id, 'groups', group.id, 'deleted');
    return reply.code(204).send();
  });
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
  app.patch<Named & { Body: Partial<CalendarProcessing> | undefined }>(
    '/sim/rooms/:name/calendar-processing',
    async ({ params, body = {} }, reply) => {
      const found = findAnywhere(ctx, params.name);
      if (!found || !isRoom(found.owner)) return missing(reply, params.name);
      const problem = processingProblem(body);
      if (problem) return reply.code(400).send({ error: problem });
      Object.assign(found.owner.processing, body);
      ctx.exchange.processingChanged(found.owner);
      return found.owner.processing;
    },
  );
  app.put<Named & { Body: { address?: string } | undefined }>(
    '/sim/rooms/:name/address',
    async ({ params, body }, reply) => {
      const found = findAnywhere(ctx, params.name);
      if (!found || !isRoom(found.owner)) return missing(reply, params.name);
      const address = body?.address ?? '';
      if (!address.includes('@')) return reply.code(400).send({ error: 'Say its new address.' });
      if (findAnywhere(ctx, address)) return reply.code(409).send({ error: `${address} is taken.` });
      readdressRoom(found.tenant, found.owner, address);
      return { id: found.owner.id, emailAddress: address };
    },
  );
  app.get<Named>('/sim/mailboxes/:name/inbox', async ({ params }, reply) => {
    const found = findAnywhere(ctx, params.name);
    if (!found) return missing(reply, params.name);
    return { requests: ctx.exchange.inboxOf(objectIdOf(found.owner)).map((one) => withCopy(ctx, one)) };
  });
}

/** A forwarded request with the room's copy, which is the one to answer, and whether it still waits. */
function withCopy(ctx: SimContext, request: ForwardedRequest): Record<string, unknown> {
  const calendar = ctx.exchange.calendarById(request.room);
  const item = calendar?.withUid(request.uid)[0];
  const owner = calendar && ctx.exchange.addressOfOwner(calendar);
  const waits = item !== undefined && !item.isCancelled && item.responseStatus.response !== 'accepted';
  return {
    ...request,
    roomName: owner?.name,
    roomAddress: owner?.address,
    isPending: waits,
    ...(item ? { eventId: makeId(item.mailbox, item.key, true) } : {}),
  };
}
