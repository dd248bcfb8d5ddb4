// The directory's limits: resource units per application and tenant in ten seconds, by the size of the tenant, and per application over
// all tenants in twenty. Writes have limits of their own, but no operation here writes to the directory.
// https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits
import type { SimContext } from '../context.ts';
import type { Tenant } from '../world/world.ts';

const WINDOW = 10_000;
const APP_WINDOW = 20_000;
/** Resource units of one application over all tenants in twenty seconds. */
export const APP_UNITS = 150_000;
const TOLD_FROM = 0.8;

export interface DirectoryUse {
  readonly units: number;
  /** Of the limit, this request included. */
  readonly share: number;
  readonly retryAfter: number;
  /** The application's limit over all tenants, not that in this one. */
  readonly isOverall?: boolean;
}

interface Meter {
  start: number;
  used: number;
}

const meters = new WeakMap<SimContext, Map<string, Meter>>();

/** Counts a request to the directory; a share above one is refused. Undefined for what does not belong to the directory. */
export function useDirectory(
  ctx: SimContext,
  tenant: Tenant,
  appId: string,
  { method, path, query }: { readonly method: string; readonly path: string; readonly query: string },
): DirectoryUse | undefined {
  const units = costOf(method, path, query);
  if (units === undefined) return undefined;
  let known = meters.get(ctx);
  if (!known) {
    known = new Map();
    meters.set(ctx, known);
  }
  const inTenant = spend(known, `${tenant.id}:${appId}`, units, WINDOW, ctx.clock.now());
  const inAll = spend(known, appId, units, APP_WINDOW, ctx.clock.now());
  const shares = [
    { units, share: inTenant.used / limitOf(tenant.people.size), retryAfter: inTenant.retryAfter },
    { units, share: inAll.used / APP_UNITS, retryAfter: inAll.retryAfter, isOverall: true },
  ];
  return shares.reduce((one, other) => (other.share > one.share ? other : one));
}

function spend(
  known: Map<string, Meter>,
  key: string,
  units: number,
  window: number,
  now: number,
): { readonly used: number; readonly retryAfter: number } {
  const last = known.get(key);
  const meter = last && now - last.start < window ? last : { start: now, used: 0 };
  meter.used += units;
  known.set(key, meter);
  return { used: meter.used, retryAfter: Math.max(1, Math.ceil((meter.start + window - now) / 1000)) };
}

/** Small, medium and large tenants. */
function limitOf(people: number): number {
  if (people < 50) return 3500;
  return people <= 500 ? 5000 : 8000;
}

const COSTS: readonly (readonly [RegExp, number])[] = [
  [/^\/(users|groups)\/[^/]+\/getMemberGroups$/i, 2],
  [/^\/users\/[^/]+\/checkMemberGroups$/i, 4],
  [/^\/directoryObjects\/getByIds$/i, 5],
  [/^\/groups\/[^/]+\/transitiveMembers/i, 5],
  [/^\/groups\/[^/]+\/members/i, 3],
  [/^\/(users|groups)\/[^/]+\/(transitiveM|m)emberOf$/i, 2],
  [/^\/users(\/[^/]+)?$/i, 2],
  [/^\/(groups|directoryObjects|organization|domains|applications|servicePrincipals)/i, 2],
  [/^\/users\/[^/]+\/manager$/i, 2],
];

function costOf(method: string, path: string, query: string): number | undefined {
  const base = COSTS.find(([pattern]) => pattern.test(path))?.[1];
  if (base === undefined) return undefined;
  if (method !== 'GET') return base;
  const options = new URLSearchParams(query.toLowerCase());
  const top = Number(options.get('$top'));
  const change = (options.has('$expand') ? 1 : 0) - (options.has('$select') ? 1 : 0) - (top > 0 && top < 20 ? 1 : 0);
  return Math.max(1, base + change);
}

/** What the answer tells of it. */
export function directoryHeaders({ units, share, isOverall }: DirectoryUse): Record<string, string> {
  const headers: Record<string, string> = { 'x-ms-resource-unit': String(units) };
  if (share >= TOLD_FROM) headers['x-ms-throttle-limit-percentage'] = share.toFixed(1);
  if (share <= 1) return headers;
  headers['x-ms-throttle-scope'] = isOverall ? 'Application/ReadWrite' : 'Tenant_Application/ReadWrite';
  headers['x-ms-throttle-information'] = 'ResourceUnitLimitExceeded';
  return headers;
}
