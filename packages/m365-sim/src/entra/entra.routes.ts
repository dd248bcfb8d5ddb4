// The simulated Entra ID: discovery, keys, sign-in, consent, tokens, sign-out (DESIGN T1), and its refusals in Microsoft's body.
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EntraRefusal, refusalBody } from './aadsts.ts';
import { authorizeRoutes } from './authorize.routes.ts';
import { consentRoutes } from './consent.routes.ts';
import { discoveryRoutes } from './discovery.routes.ts';
import { formOf, originOf } from './entra-http.ts';
import { GrantStore } from './grants.ts';
import { OrderedRefusals, refusalRoutes } from './ordered-refusals.ts';
import { messagePage, sendPage } from './pages.ts';
import type { EntraDirectory } from './registration.ts';
import { tokenRoute } from './token.routes.ts';
import { type Watched, watchTokens } from './token-habits.ts';

/** The part of the simulator's context that sign-in needs; what watches callers may be missing. */
export interface EntraContext extends Partial<Watched> {
  readonly directory: EntraDirectory;
  readonly grants?: GrantStore;
  readonly refusals?: OrderedRefusals;
}

export async function entraRoutes(app: FastifyInstance, ctx: EntraContext): Promise<void> {
  const { directory, impolite, log, grants = new GrantStore(), refusals = new OrderedRefusals() } = ctx;
  if (!app.hasContentTypeParser('application/x-www-form-urlencoded')) await app.register(formbody);
  const tokenIssued = watchTokens(impolite && log ? { impolite, log } : undefined);
  const deps = { directory, grants, refusals, tokenIssued };
  app.setErrorHandler((error, request, reply) => answerRefusal(error, request, reply, directory.now()));
  discoveryRoutes(app, directory);
  tokenRoute(app, deps);
  authorizeRoutes(app, deps);
  consentRoutes(app, directory);
  refusalRoutes(app, refusals);
}

/** Microsoft's body for a refusal; anything else is a defect and goes on to the application. */
function answerRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply, now: Date): FastifyReply {
  if (!(error instanceof EntraRefusal)) throw error;
  const header = request.headers['client-request-id'];
  const correlationId = typeof header === 'string' ? header : formOf(request.body)['client-request-id'];
  const body = refusalBody(error, now, originOf(request), correlationId);
  if (isSeenByPerson(request)) {
    const details = [error.message, `Trace ID: ${body.trace_id}`, `Correlation ID: ${body.correlation_id}`];
    return sendPage(reply, messagePage('Sorry, we can’t sign you in', 'The request cannot be served.', details), 400);
  }
  return reply.code(error.status).header('cache-control', 'no-store').send(body);
}

function isSeenByPerson(request: FastifyRequest): boolean {
  return /\/(authorize|adminconsent|logout)$/i.test(request.url.split('?')[0] ?? request.url);
}
