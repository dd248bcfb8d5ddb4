/** The role that answers over HTTP: API, sign-in, notifications, front ends; with the realtime role also `/ws`. Wiring only. */
import type { FastifyInstance } from 'fastify';
import { trailOutside } from '../integrations/microsoft365/index.ts';
import { actsOnBooking, auditRoutes } from '../modules/audit/index.ts';
import { availabilityRoutes } from '../modules/availability/index.ts';
import { bookingRoutes, bookingsOfLeavers, findBooking } from '../modules/booking/index.ts';
import { feedRoutes } from '../modules/calendars/index.ts';
import { connectionRoutes } from '../modules/connection/index.ts';
import { directoryRoutes } from '../modules/directory/index.ts';
import { displayRoutes } from '../modules/displays/index.ts';
import { identityRoutes } from '../modules/identity/index.ts';
import { mailRoutes, mailsInTrail } from '../modules/notifications/index.ts';
import { bookingLimits, namesGroup, servePolicies, verdictsInTrail } from '../modules/policy/index.ts';
import { resourceRoutes, resourceSettingsRoutes, resourcesByIds } from '../modules/resource/index.ts';
import { trailRoutes } from '../modules/trail/index.ts';
import { webhookRoutes } from '../modules/webhooks/index.ts';
import { createHttpApp, refuse, sendProblem, serveFrontEnds } from '../platform/http/index.ts';
import { frontEnds, manifestRoute } from './front-ends.ts';
import type { House } from './house.ts';
import type { Platform } from './platform.ts';
import { serveRealtime } from './realtime.ts';

export async function startWebRole(platform: Platform, house: House): Promise<void> {
  const { config, logger, ending } = platform;
  const app = await createHttpApp({
    publicUrl: config.publicUrl,
    logger,
    tls: config.tls,
    authenticate: house.authenticator.authenticate,
  });
  operationRoutes(app, platform);
  if (config.roles.includes('web')) await apiRoutes(app, platform, house);
  if (config.roles.includes('realtime')) await serveRealtime(app, platform, house);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, refuse('not-found')));
  ending.onEnd('The web server', () => app.close());
  await app.listen({ host: config.host, port: config.port });
}

async function apiRoutes(app: FastifyInstance, platform: Platform, house: House): Promise<void> {
  const { db } = platform;
  identityRoutes(app, house.identity);
  directoryRoutes(app, { host: platform, clock: platform.clock, bookingsOfLeavers, groupIsNamed: namesGroup });
  const { access } = house.booking;
  resourceRoutes(app, { db, access });
  resourceSettingsRoutes(app, house.resources);
  availabilityRoutes(app, { ...house.booking, limits: bookingLimits(house.policy) });
  bookingRoutes(app, house.booking);
  servePolicies(app, house.policy);
  connectionRoutes(app, house.connection);
  displayRoutes(app, house.displays);
  auditRoutes(app, { db, resources: resourcesByIds });
  trailRoutes(app, {
    db,
    sources: [trailOutside, verdictsInTrail, actsOnBooking, mailsInTrail],
    isPrivate: async (reading, id) => (await findBooking(reading, id))?.private ?? null,
  });
  feedRoutes(app, house.feeds);
  webhookRoutes(app, house.webhooks);
  mailRoutes(app, house.mail.routes);
  house.microsoft365.routes(app);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  // Below /api nothing is a page: an address that nobody knows is a problem, not the web app.
  app.all('/api/*', { schema: { hide: true } }, (request, reply) => sendProblem(request, reply, refuse('not-found')));
  await manifestRoute(app, platform.config.publicUrl);
  await serveFrontEnds(app, frontEnds());
}

function operationRoutes(app: FastifyInstance, { database, metrics }: Platform): void {
  const quiet = { schema: { hide: true }, logLevel: 'warn' } as const;
  app.get('/healthz', quiet, async () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async (request, reply) => {
    try {
      await database.pool.query('select 1');
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'The database does not answer.');
      return sendProblem(request, reply, refuse('unavailable'));
    }
  });
  app.get('/metrics', quiet, async (_request, reply) => {
    void reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
