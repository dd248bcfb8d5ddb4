// For the simulator's own routes: a person or room by any of their names, in whichever tenant has it.
import type { FastifyReply } from 'fastify';
import type { SimContext } from './context.ts';
import { findMailboxOwner, type Person, type Room, type Tenant } from './world/world.ts';

export interface Found {
  readonly tenant: Tenant;
  readonly owner: Person | Room;
}

export function findAnywhere(ctx: SimContext, name: string): Found | undefined {
  for (const tenant of ctx.world.tenants) {
    const owner = findMailboxOwner(tenant, name);
    if (owner) return { tenant, owner };
  }
  return undefined;
}

export function missing(reply: FastifyReply, name: string): FastifyReply {
  return reply.code(404).send({ error: `'${name}' was not found.` });
}
