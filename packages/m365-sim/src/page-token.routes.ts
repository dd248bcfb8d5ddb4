// What only the simulator's own Outlook page may ask: a token to act as a person or a room without signing in, and whom there is.
// Nothing of the product may call this; a real tenant has no such door.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimContext } from './context.ts';
import { issuerOf } from './entra/entra-http.ts';
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from './entra/tokens.ts';
import {
  addressOf,
  findMailboxOwner,
  meetingRooms,
  objectIdOf,
  outlookApp,
  type Person,
  type Room,
} from './world/world.ts';

export function personTokenRoute(app: FastifyInstance, ctx: SimContext): void {
  app.get<{ Querystring: { as?: string } }>('/sim/token', async (request, reply) => {
    const owner = ownerNamed(ctx, request.query.as);
    if (!owner) return unknownOwner(reply, request.query.as);
    const outlook = outlookApp(ctx.world);
    const token = await issueAccessToken({
      tenantId: owner.tenantId,
      appId: outlook.clientId,
      appDisplayName: outlook.displayName,
      oid: objectIdOf(owner),
      issuer: issuerOf(request, owner.tenantId),
      audience: 'https://graph.microsoft.com',
      now: ctx.directory.now(),
      scopes: outlook.delegatedPermissions,
      userPrincipalName: addressOf(owner),
      displayName: owner.displayName,
    });
    return { accessToken: token, expiresIn: ACCESS_TOKEN_SECONDS };
  });
  app.get('/sim/mailboxes', async () => mailboxes(ctx));
}

function ownerNamed(ctx: SimContext, name: string | undefined): Person | Room | undefined {
  if (!name) return undefined;
  for (const tenant of ctx.world.tenants) {
    const owner = findMailboxOwner(tenant, name);
    if (owner) return owner;
  }
  return undefined;
}

function unknownOwner(reply: FastifyReply, name: string | undefined): FastifyReply {
  const message = name ? `Nobody and no room is called ${name}.` : 'Say who with ?as=<address or id>.';
  return reply.code(404).send({ error: { code: 'unknown-mailbox', message } });
}

function mailboxes(ctx: SimContext): Record<string, unknown> {
  const tenant = ctx.world.tenants[0];
  if (!tenant) return { people: [], rooms: [] };
  const people = [...tenant.people.values()].filter((one) => one.enabled);
  const rooms = meetingRooms(tenant);
  return {
    tenantId: tenant.id,
    tenantName: tenant.displayName,
    now: ctx.directory.now().toISOString(),
    people: people.map((one) => ({
      id: one.id,
      name: one.displayName,
      address: one.mail,
      about: one.jobTitle ?? one.department,
      ...(one.featuredAs === undefined ? {} : { featuredAs: one.featuredAs }),
    })),
    rooms: rooms.map((one) => ({
      id: one.objectId,
      name: one.displayName,
      address: one.emailAddress,
      capacity: one.capacity,
      building: one.floor.building.displayName,
      floor: one.floor.displayName,
    })),
  };
}
