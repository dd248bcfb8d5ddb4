// Before and after each Graph request: mailbox limits, faults that spoil it, and the log. Knows the caller only by what the token
// says of itself; whether the token is good is the dispatcher's business.
import { setTimeout as wait } from 'node:timers/promises';
import type { SimContext } from '../context.ts';
import { directoryHeaders, useDirectory } from '../faults/directory-throttle.ts';
import { type FaultFacts, REQUEST_FAULTS } from '../faults/faults.ts';
import { useGraph } from '../faults/global-throttle.ts';
import { blockLane, enterLane, type Limited } from '../faults/throttle.ts';
import { findMailboxOwner, findTenant, objectIdOf } from '../world/world.ts';
import { type GraphAnswer, GraphError, type GraphRequest, splitUrl } from './call.ts';
import { type Dispatched, refusal } from './dispatch.ts';
import { watchManners } from './manners.ts';

export interface GateAnswer extends GraphAnswer {
  /** The caller never gets an answer: the connection is cut. */
  readonly hangUp?: boolean;
}

export interface Caller {
  readonly appId?: string;
  readonly personId?: string;
  readonly mailbox?: string;
}

export interface GateOptions {
  /** Whether the caller still listens: nobody is impolite who never saw the answer. */
  readonly isAlive: () => boolean;
  readonly inBatch: boolean;
}

export async function passGate(
  ctx: SimContext,
  request: GraphRequest,
  options: GateOptions,
  run: () => Promise<Dispatched>,
): Promise<GateAnswer> {
  const started = Date.now();
  const caller = guessCaller(ctx, request);
  const answer = await limited(ctx, request, caller, options, run);
  if (options.isAlive() && !answer.hangUp) {
    watchManners(ctx, request, caller, answer);
  }
  ctx.log.add({
    at: new Date(ctx.clock.now()).toISOString(),
    ...caller,
    method: request.method,
    url: request.url,
    ...(answer.template ? { template: answer.template } : {}),
    status: answer.hangUp ? 0 : answer.status,
    milliseconds: Date.now() - started,
    inBatch: options.inBatch,
  });
  return answer;
}

async function limited(
  ctx: SimContext,
  request: GraphRequest,
  caller: Caller,
  options: GateOptions,
  run: () => Promise<Dispatched>,
): Promise<Dispatched & GateAnswer> {
  const overall = overAll(ctx, request, caller, options);
  if (overall) return overall;
  const directory = await throughDirectory(ctx, request, caller, options, run);
  if (directory) return directory;
  if (!caller.mailbox) return spoiled(ctx, request, caller, options, run);
  const key = `${caller.appId ?? ''}:${caller.mailbox}`;
  const place = enterLane(ctx, key, bytesOf(request));
  if ('limit' in place) return refuseLimited(ctx, request, caller, options, place);
  try {
    return await spoiled(ctx, request, caller, options, run);
  } finally {
    place.leave();
  }
}

/** The application's limit over all tenants; undefined while there is room. */
function overAll(
  ctx: SimContext,
  request: GraphRequest,
  { appId }: Caller,
  options: GateOptions,
): Dispatched | undefined {
  const wait = appId === undefined ? undefined : useGraph(ctx, appId);
  if (appId === undefined || wait === undefined) return undefined;
  const at = new Date(ctx.clock.now()).toISOString();
  const detail = splitUrl(request.url)[0];
  if (options.isAlive()) ctx.impolite.note({ rule: 'too-many-in-all', at, appId, detail });
  const headers = { 'retry-after': String(wait) };
  return refusal(ctx, request, new GraphError(429, 'TooManyRequests', 'Too many requests.', { headers }));
}

/** Only what is written counts; the exact length is lost by now. */
function bytesOf({ method, body }: GraphRequest): number {
  return method === 'GET' || body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body) ?? '');
}

/** A request to the directory, metered in resource units; undefined when it is none. */
async function throughDirectory(
  ctx: SimContext,
  request: GraphRequest,
  caller: Caller,
  options: GateOptions,
  run: () => Promise<Dispatched>,
): Promise<(Dispatched & GateAnswer) | undefined> {
  const tenant = findTenant(ctx.world, readClaims(request.headers.authorization).tid ?? '');
  const [path, query] = splitUrl(request.url);
  const { appId } = caller;
  const use = tenant && appId && useDirectory(ctx, tenant, appId, { method: request.method, path, query });
  if (!use) return undefined;
  const headers = directoryHeaders(use);
  if (use.share <= 1) {
    const answer = await spoiled(ctx, request, caller, options, run);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }
  const at = new Date(ctx.clock.now()).toISOString();
  if (options.isAlive()) ctx.impolite.note({ rule: 'too-many-directory-units', at, appId, detail: path });
  const isTold = ctx.exchange.parts.dialect.directoryRetryAfter === 'sent';
  const retry: Record<string, string> = isTold ? { 'retry-after': String(use.retryAfter) } : {};
  const error = new GraphError(429, 'TooManyRequests', 'Too many requests.', { headers: { ...headers, ...retry } });
  return refusal(ctx, request, error);
}

function refuseLimited(
  ctx: SimContext,
  request: GraphRequest,
  caller: Caller,
  options: GateOptions,
  { limit, retryAfter, isExcused }: Limited,
): GraphAnswer {
  const { appId, mailbox } = caller;
  if (options.isAlive() && !isExcused) {
    const detail = `${request.method} ${splitUrl(request.url)[0]}`;
    ctx.impolite.note({
      rule: limit,
      at: new Date(ctx.clock.now()).toISOString(),
      ...(appId ? { appId } : {}),
      ...(mailbox ? { mailbox } : {}),
      detail,
    });
  }
  return throttled(ctx, request, caller, retryAfter);
}

function throttled(
  ctx: SimContext,
  request: GraphRequest,
  caller: Caller,
  retryAfter: number | undefined,
): GraphAnswer {
  if (caller.mailbox && retryAfter !== undefined) blockLane(ctx, `${caller.appId ?? ''}:${caller.mailbox}`, retryAfter);
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  const message = 'Application is over its MailboxConcurrency limit.';
  return refusal(ctx, request, new GraphError(429, 'ApplicationThrottled', message, { headers }));
}

async function spoiled(
  ctx: SimContext,
  request: GraphRequest,
  caller: Caller,
  options: GateOptions,
  run: () => Promise<Dispatched>,
): Promise<Dispatched & GateAnswer> {
  const facts: FaultFacts = { method: request.method, path: request.url, ...caller };
  const rule = ctx.faults.strike(REQUEST_FAULTS, facts);
  if (!rule) return run();
  switch (rule.kind) {
    case 'throttle':
      return options.isAlive()
        ? throttled(ctx, request, caller, rule.retryAfter)
        : throttled(ctx, request, {}, rule.retryAfter);
    case 'error': {
      const headers: Record<string, string> =
        rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) };
      return refusal(
        ctx,
        request,
        new GraphError(rule.status ?? 503, 'ServiceUnavailable', 'The service is unavailable.', { headers }),
      );
    }
    case 'latency':
      await wait(rule.milliseconds ?? 1000);
      return run();
    case 'timeout-before':
      return { status: 504, hangUp: true };
    default:
      return { ...(await run()), hangUp: true };
  }
}

/** App, person and mailbox, from the unverified token and the path. */
function guessCaller(ctx: SimContext, request: GraphRequest): Caller {
  const claims = readClaims(request.headers.authorization);
  const [, first = '', second = ''] = splitUrl(request.url)[0].split('/');
  const tenant = findTenant(ctx.world, claims.tid ?? '');
  const isUsers = first.toLowerCase() === 'users' && second !== '' && second.toLowerCase() !== 'delta';
  const wanted = first.toLowerCase() === 'me' ? claims.oid : isUsers ? decodeURIComponent(second) : undefined;
  const owner = tenant && wanted ? findMailboxOwner(tenant, wanted) : undefined;
  return {
    ...(claims.appid ? { appId: claims.appid } : {}),
    ...(claims.idtyp === 'user' && claims.oid ? { personId: claims.oid } : {}),
    ...(owner ? { mailbox: objectIdOf(owner) } : {}),
  };
}

interface TokenClaims {
  readonly tid?: string;
  readonly oid?: string;
  readonly appid?: string;
  readonly idtyp?: string;
}

function readClaims(authorization: string | undefined): TokenClaims {
  const payload = authorization?.split('.')[1];
  if (!payload) return {};
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenClaims;
  } catch {
    return {};
  }
}
