// Puts the simulator's parts on one Fastify app. Each part is a `RoutePart`: (app, ctx) => registers its own paths.
import fastify, { type FastifyInstance } from 'fastify';
import type { SimContext } from './context.ts';
import { entraRoutes } from './entra/entra.routes.ts';
import { graphRoutes } from './graph/graph.routes.ts';
import { mailRoutes } from './mail/mail.routes.ts';
import { pageRoutes } from './page.routes.ts';
import { simRoutes } from './sim.routes.ts';

export interface AppOptions {
  readonly https?: { readonly key: string; readonly cert: string };
}

const LARGEST_BODY = 4 * 1024 * 1024;

export async function buildApp(ctx: SimContext, options: AppOptions = {}): Promise<FastifyInstance> {
  const app = makeApp(options);
  readJsonKindly(app);
  for (const part of [entraRoutes, graphRoutes, simRoutes, mailRoutes, pageRoutes]) {
    await app.register(async (child) => part(child, ctx));
  }
  return app;
}

function makeApp(options: AppOptions): FastifyInstance {
  const common = {
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000, caseSensitive: false },
  };
  if (!options.https) return fastify(common);
  return fastify({ ...common, https: { ...options.https } }) as unknown as FastifyInstance;
}

/** An empty JSON body is no error: Graph's actions are called without one. */
function readJsonKindly(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(/^application\/(\w+\+)?json/, { parseAs: 'string' }, (_request, text, done) => {
    if (text === '') {
      done(null, undefined);
      return;
    }
    try {
      done(null, JSON.parse(String(text)));
    } catch {
      done(Object.assign(new Error('The request body is not valid JSON.'), { statusCode: 400 }), undefined);
    }
  });
}
