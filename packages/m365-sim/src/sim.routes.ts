// The simulator's own switches: what stands in it, its clock, its faults and what callers did wrong. Not part of Microsoft 365;
// no shipped code calls these.
import type { FastifyInstance } from 'fastify';
import { clockRoutes } from './clock.routes.ts';
import type { SimContext } from './context.ts';
import { DIALECTS, type Dialect, dialectProblem, drawDialect } from './exchange/dialect.ts';
import { faultRoutes } from './faults/fault.routes.ts';
import { tenantRoutes } from './tenant.routes.ts';
import { meetingRooms, type Tenant } from './world/world.ts';

export function simRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.get('/sim/state', () => stateOf(ctx));
  clockRoutes(app, ctx);
  logRoutes(app, ctx);
  faultRoutes(app, ctx);
  tenantRoutes(app, ctx);
  dialectRoutes(app, ctx);
}

/** The demo's contract (DESIGN §10): ids and secrets to try the wizard with. The other companies stand beside the first. */
function stateOf(ctx: SimContext): Record<string, unknown> {
  const [tenant, ...others] = ctx.world.tenants;
  return {
    seed: ctx.world.seed,
    now: new Date(ctx.clock.now()).toISOString(),
    ...(tenant ? stateOfTenant(ctx, tenant) : {}),
    otherTenants: others.map((one) => stateOfTenant(ctx, one)),
  };
}

function stateOfTenant(ctx: SimContext, tenant: Tenant): Record<string, unknown> {
  const apps = [...ctx.world.apps.values()].filter((one) => one.integrationType && one.homeTenantId === tenant.id);
  return {
    tenantId: tenant.id,
    displayName: tenant.displayName,
    domains: tenant.domains,
    apps: apps.map((one) => ({
      clientId: one.clientId,
      clientSecret: one.secrets[0]?.value,
      displayName: one.displayName,
      integrationType: one.integrationType,
    })),
    people: [...tenant.people.values()].map((one) => ({
      id: one.id,
      userPrincipalName: one.userPrincipalName,
      displayName: one.displayName,
      enabled: one.enabled,
      ...(one.featuredAs ? { featuredAs: one.featuredAs } : {}),
      ...(one.isAdministrator ? { isAdministrator: true } : {}),
    })),
    rooms: meetingRooms(tenant).map((one) => ({
      id: one.id,
      objectId: one.objectId,
      emailAddress: one.emailAddress,
      displayName: one.displayName,
    })),
  };
}

/** Which way doubtful behaviours go. */
function dialectRoutes(app: FastifyInstance, ctx: SimContext): void {
  const { dialect } = ctx.exchange.parts;
  app.get('/sim/dialect', () => ({ dialect, choices: DIALECTS }));
  app.patch<{ Body: Partial<Dialect> | undefined }>('/sim/dialect', async (request, reply) => {
    const wished = request.body ?? {};
    const problem = dialectProblem(wished);
    if (problem) return reply.code(400).send({ error: problem });
    return { dialect: Object.assign(dialect, wished) };
  });
  app.post<{ Body: { seed?: number } | undefined }>('/sim/dialect', async (request, reply) => {
    const { seed } = request.body ?? {};
    if (!Number.isInteger(seed)) return reply.code(400).send({ error: 'seed must be a whole number.' });
    return { dialect: Object.assign(dialect, drawDialect(Number(seed))) };
  });
}

function logRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.get<{ Querystring: { appId?: string; mailbox?: string; method?: string } }>('/sim/log', (request) => {
    const { appId, mailbox, method } = request.query;
    const matching = ctx.log
      .all()
      .filter(
        (one) =>
          (!appId || one.appId === appId) &&
          (!mailbox || one.mailbox === mailbox) &&
          (!method || one.method === method),
      );
    return { requests: matching, wrongAnswers: ctx.log.wrongAnswers() };
  });
  app.delete('/sim/log', async (_request, reply) => {
    ctx.log.clear();
    return reply.code(204).send();
  });
  app.get('/sim/impolite', () => ({ calls: ctx.impolite.list() }));
  app.delete('/sim/impolite', async (_request, reply) => {
    ctx.impolite.clear();
    return reply.code(204).send();
  });
}
