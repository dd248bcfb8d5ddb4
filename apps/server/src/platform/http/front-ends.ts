/** Serves the built front ends: each below its own address, with its page for every address of its own router. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface FrontEnd {
  /** Without a slash at the end; empty for the one at the root. */
  readonly base: string;
  readonly folder: string;
  /** Instead of the usual headers, for a page that others frame. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of the usual ones that it goes without. */
  readonly without?: readonly string[];
}

const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;
const YEAR_SECONDS = 31_536_000;

export async function serveFrontEnds(app: FastifyInstance, frontEnds: readonly FrontEnd[]): Promise<void> {
  for (const [index, frontEnd] of frontEnds.entries()) await serveOne(app, frontEnd, index === 0);
}

async function serveOne(
  app: FastifyInstance,
  { base, folder, headers, without }: FrontEnd,
  first: boolean,
): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  const html = await readFile(page);
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      for (const name of without ?? []) void reply.removeHeader(name);
      if (headers) void reply.headers(headers);
    });
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: `${base}/`,
      decorateReply: first,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        const lasting = HASHED.test(path);
        response.setHeader('cache-control', lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
    const sendPage = (_request: unknown, reply: FastifyReply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
    // With or without a slash at the end: the application takes both for one.
    scope.get(`${base}/`, { schema: { hide: true } }, sendPage);
    scope.get(`${base}/*`, { schema: { hide: true } }, sendPage);
  });
}
