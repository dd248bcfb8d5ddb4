// The simulator's own pages: the Outlook-like page at the origin, the switches at /sim, and the files they need.
// The mail page's address is in mail/mail.routes.ts; the sign-in pages are in entra/.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimContext } from './context.ts';
import { pageAssets } from './page-assets.ts';
import { personTokenRoute } from './page-token.routes.ts';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; frame-src 'self'";

export async function pageRoutes(app: FastifyInstance, ctx: SimContext): Promise<void> {
  app.get('/', (_request, reply) => sendShell(reply, 'outlook.html'));
  app.get('/sim', (_request, reply) => sendShell(reply, 'sim.html'));
  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const file = (await pageAssets()).get(request.params.name);
    if (!file) return reply.code(404).send({ error: 'not-found' });
    const type = TYPES[request.params.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return reply.type(type).header('cache-control', 'no-cache').send(file);
  });
  personTokenRoute(app, ctx);
}

/** One of the simulator's pages. */
export async function sendShell(reply: FastifyReply, name: string): Promise<FastifyReply> {
  const file = (await pageAssets()).get(name);
  if (!file) throw new Error(`The page ${name} was not built.`);
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-cache')
    .send(file);
}
