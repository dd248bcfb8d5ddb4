/** Ties a route of the contract to its handler: permission first, then the typed input, then one way out. */
import type { Act, RouteSpec } from '@ones/contract';
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Caller, DeviceCaller, PersonCaller } from './caller.ts';
import { can } from './can.ts';
import { NotModified, Refusal, refuse, sendProblem } from './problem.ts';

type StaticOf<Schema> = Schema extends TSchema ? Static<Schema> : undefined;
type BodyOf<Spec extends RouteSpec> = Spec['response'][keyof Spec['response']] extends infer Schema
  ? StaticOf<Schema>
  : never;

type CallerOf<A extends Act> = A extends 'anyone' ? Caller : A extends 'device' ? DeviceCaller : PersonCaller;

export interface RouteInput<Spec extends RouteSpec> {
  readonly params: StaticOf<Spec['params']>;
  readonly query: StaticOf<Spec['querystring']>;
  readonly headers: StaticOf<Spec['headers']>;
  readonly body: StaticOf<Spec['body']>;
  readonly caller: CallerOf<Spec['act']>;
  readonly request: FastifyRequest;
}

export type RouteHandler<Spec extends RouteSpec> = (
  input: RouteInput<Spec>,
  reply: { header(name: string, value: string): void },
) => Promise<BodyOf<Spec> | Refusal | NotModified>;

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

function mayCall(act: Act, method: string, caller: Caller): Refusal | null {
  if (can(caller, act) && mayByMethod(caller, act, method)) return null;
  return refuse(caller.kind === 'anonymous' ? 'not-signed-in' : 'forbidden');
}

/** A service token for reading only gets; none signs its person out. */
function mayByMethod(caller: Caller, act: Act, method: string): boolean {
  const scope = caller.kind === 'person' ? caller.scope : null;
  if (!scope || method === 'GET' || method === 'HEAD' || act === 'anyone') return true;
  return scope.access === 'write' && act !== 'signed-in';
}

export function openApiSchema(spec: RouteSpec): FastifySchema {
  return {
    operationId: spec.operationId,
    summary: spec.summary,
    tags: [spec.tag],
    security: spec.act === 'anyone' ? [] : [{ bearer: [] }, { session: [] }],
    ...(spec.params ? { params: spec.params } : {}),
    ...(spec.querystring ? { querystring: spec.querystring } : {}),
    ...(spec.headers ? { headers: spec.headers } : {}),
    ...(spec.body ? { body: spec.body } : {}),
    response: spec.response,
  };
}

export interface ServeOptions {
  /** At most so many calls a minute from one address, for what strangers could guess or overload. */
  readonly perMinute?: number;
  /** Where a body may be larger than bodies usually are. */
  readonly bodyLimit?: number;
}

/** Registers one route. The success status is the only one its contract lists. */
export function serve<const Spec extends RouteSpec>(
  app: FastifyInstance,
  spec: Spec,
  handler: RouteHandler<Spec>,
  options: ServeOptions = {},
): void {
  const status = Number(Object.keys(spec.response)[0]);
  app.route({
    method: spec.method,
    url: spec.url,
    schema: openApiSchema(spec),
    ...(options.bodyLimit ? { bodyLimit: options.bodyLimit } : {}),
    config: {
      act: spec.act,
      ...(options.perMinute ? { rateLimit: { max: options.perMinute, timeWindow: '1 minute' } } : {}),
    },
    handler: async (request, reply) => {
      const input = {
        params: request.params,
        query: request.query,
        headers: request.headers,
        body: request.body,
        caller: request.caller,
        request,
      } as RouteInput<Spec>;
      const result = await handler(input, { header: (name, value) => void reply.header(name, value) });
      if (result instanceof Refusal) return sendProblem(request, reply, result);
      if (result instanceof NotModified) return reply.code(304).send();
      return reply.code(status).send(status === 204 ? undefined : result);
    },
  });
}

/** Checks the caller against the act that the route declares, before its body is even looked at. */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const act = request.routeOptions.config.act;
    if (!act) return;
    const refusal = mayCall(act, request.method, request.caller);
    if (refusal) return sendProblem(request, reply, refusal);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    act?: Act;
  }
}
