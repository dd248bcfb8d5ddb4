// One request through the simulated Graph: token, operation, permission, body, handler; refusals become Graph's error body.
// Used by HTTP and by `$batch` alike.
import { isForeignAudience } from '../clouds.ts';
import type { SimContext } from '../context.ts';
import type { AccessTokenClaims } from '../entra/tokens.ts';
import { toIana } from '../exchange/time-zone.ts';
import { checkAnswer, checkRequest, operationOf, requestSchema } from '../openapi.ts';
import { findTenant, type Tenant } from '../world/world.ts';
import { requirePermission } from './access.ts';
import { type GraphAnswer, type GraphCall, GraphError, type GraphRequest, splitUrl } from './call.ts';
import { normalise } from './normalise.ts';
import { handlerOf } from './operations.ts';
import { findRoute } from './router.ts';

export interface Dispatched extends GraphAnswer {
  readonly template?: string;
  readonly caller?: AccessTokenClaims;
}

export async function dispatch(ctx: SimContext, request: GraphRequest): Promise<Dispatched> {
  const known: { template?: string; caller?: AccessTokenClaims } = {};
  try {
    const call = await understand(ctx, request, known);
    const handler = handlerOf(call.template, request.method);
    if (!handler)
      throw new GraphError(501, 'NotImplemented', `The simulator does not do ${request.method} ${call.template}.`);
    const answer = await handler(call);
    if (ctx.log.checksAnswers) noteProblems(ctx, call, answer);
    return { ...known, ...answer };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { ...known, ...refusal(ctx, request, error) };
  }
}

async function understand(
  ctx: SimContext,
  request: GraphRequest,
  known: { template?: string; caller?: AccessTokenClaims },
): Promise<GraphCall> {
  const [path = '', search = ''] = splitUrl(request.url);
  const route = findRoute(path);
  if (route) known.template = route.template;
  const { caller, tenant } = await authenticate(ctx, request);
  known.caller = caller;
  if (!route) throw new GraphError(501, 'NotImplemented', `The simulator knows no path ${path}.`);
  if (!route.methods.has(request.method.toLowerCase())) {
    throw new GraphError(405, 'Request_BadRequest', `Specified HTTP method is not allowed for the request target.`);
  }
  requirePermission({ ctx, caller, tenant, method: request.method }, route.template);
  const body = readBody(route.template, request);
  return {
    ctx,
    request,
    template: route.template,
    params: route.params,
    query: readQuery(search),
    body,
    tenant,
    caller,
    ...readPrefer(request.headers.prefer ?? ''),
  };
}

async function authenticate(
  ctx: SimContext,
  request: GraphRequest,
): Promise<{ caller: AccessTokenClaims; tenant: Tenant }> {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw unauthenticated('Access token is empty.');
  const caller = await ctx.tokens.verify(token);
  if (!caller) throw unauthenticated('Lifetime validation failed, the token is expired or was not issued here.');
  if (isForeignAudience(caller.audience, request.headers.host ?? ''))
    throw unauthenticated('Access token validation failure. Invalid audience.');
  const tenant = findTenant(ctx.world, caller.tenantId);
  if (!tenant) throw unauthenticated('The tenant of the token is unknown.');
  return { caller, tenant };
}

function unauthenticated(message: string): GraphError {
  const headers = {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  };
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers });
}

function readBody(template: string, request: GraphRequest): unknown {
  const operation = operationOf(template, request.method);
  if (!operation || request.method === 'GET') return undefined;
  const body = normalise(request.body, requestSchema(operation));
  if (body === undefined) return undefined;
  const wrong = checkRequest(template, request.method, body);
  if (wrong.length > 0) throw new GraphError(400, 'RequestBodyRead', `The request body is wrong: ${wrong.join('; ')}.`);
  return body;
}

function readQuery(search: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) query[name.toLowerCase().replace(/^\$/, '')] = value;
  return query;
}

/** https://learn.microsoft.com/graph/api/resources/calendar and outlook-immutable-id: what Prefer may ask for. */
function readPrefer(prefer: string): Pick<GraphCall, 'immutable' | 'zone' | 'maxPageSize'> {
  const immutable = /IdType\s*=\s*"?ImmutableId"?/i.test(prefer);
  const name =
    /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(prefer)?.[1] ?? /outlook\.timezone\s*=\s*([^",;]+)/i.exec(prefer)?.[1];
  const size = Number(/odata\.maxpagesize\s*=\s*"?(\d+)/i.exec(prefer)?.[1]);
  const iana = name === undefined ? 'UTC' : toIana(name.trim());
  if (!iana)
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  return { immutable, zone: { iana, name: name?.trim() ?? 'UTC' }, ...(size > 0 ? { maxPageSize: size } : {}) };
}

export function refusal(ctx: SimContext, request: GraphRequest, error: GraphError): GraphAnswer {
  const requestId = ctx.random.uuid('refusal');
  return {
    status: error.status,
    headers: { 'request-id': requestId, ...error.extra.headers },
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          date: new Date(ctx.clock.now()).toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': request.headers['client-request-id'] ?? requestId,
        },
        ...error.extra.fields,
      },
    },
  };
}

function noteProblems(ctx: SimContext, call: GraphCall, answer: GraphAnswer): void {
  const wrong = checkAnswer(call.template, call.request.method, answer.status, answer.body);
  if (wrong.length > 0)
    ctx.log.noteViolation({ operation: `${call.request.method} ${call.template}`, problems: wrong });
}
