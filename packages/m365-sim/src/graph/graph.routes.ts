// Graph over HTTP: everything below /v1.0 goes through the gate (throttling, faults, log) to the dispatcher.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimContext } from '../context.ts';
import { runBatch } from './batch.ts';
import type { GraphAnswer, GraphRequest } from './call.ts';
import { dispatch } from './dispatch.ts';
import { passGate } from './gate.ts';

const BELOW = '/v1.0';

export function graphRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.route({
    method: ['GET', 'POST', 'PATCH', 'DELETE', 'PUT'],
    url: `${BELOW}/*`,
    handler: async (request, reply) => answerHttp(ctx, request, reply),
  });
  app.all('/beta/*', async (_request, reply) =>
    reply.code(501).send({ error: { code: 'NotImplemented', message: 'Only v1.0.' } }),
  );
}

async function answerHttp(ctx: SimContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const graphRequest = toGraphRequest(request);
  const isAlive = (): boolean => !request.socket.destroyed;
  if (graphRequest.method === 'POST' && graphRequest.url.toLowerCase() === '/$batch') {
    return send(request, reply, await runBatch(ctx, graphRequest, isAlive));
  }
  const answer = await passGate(ctx, graphRequest, { isAlive, inBatch: false }, async () => {
    if (ctx.latency.graph > 0) await wait(ctx.latency.graph);
    return dispatch(ctx, graphRequest);
  });
  if (answer.hangUp) {
    reply.hijack();
    request.socket.destroy();
    return reply;
  }
  return send(request, reply, answer);
}

function toGraphRequest(request: FastifyRequest): GraphRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return { method: request.method, url: request.url.slice(BELOW.length), headers, body: request.body };
}

function send(request: FastifyRequest, reply: FastifyReply, answer: GraphAnswer): FastifyReply {
  const requestId = randomUUID();
  reply.code(answer.status).headers({
    'request-id': requestId,
    'client-request-id': request.headers['client-request-id'] ?? requestId,
    ...answer.headers,
  });
  if (answer.body === undefined) return reply.send();
  const type = 'application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8';
  return reply.type(type).send(JSON.stringify(answer.body));
}
