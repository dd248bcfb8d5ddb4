// The query options of lists: $select, $top, $skip, $filter, $orderby, and pages with @odata.nextLink.
import { type GraphAnswer, type GraphCall, GraphError, ok } from './call.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The address of this request with other query options. */
export function linkWith(call: GraphCall, changes: Readonly<Record<string, string | undefined>>): string {
  const [path = '', search = ''] = call.request.url.split('?');
  const options = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    for (const known of [...options.keys()]) if (known.toLowerCase() === name.toLowerCase()) options.delete(known);
    if (value !== undefined) options.set(name, value);
  }
  const query = options.toString().replaceAll('%24', '$');
  return `${call.ctx.publicUrl()}/v1.0${path}${query ? `?${query}` : ''}`;
}

export function contextOf(call: GraphCall, what: string): string {
  return `${call.ctx.publicUrl()}/v1.0/$metadata#${what}`;
}

/** $top within its limits. */
export function readTop(call: GraphCall, standard: number, limit: number): number {
  const { top } = call.query;
  if (top === undefined) return Math.min(call.maxPageSize ?? standard, limit);
  const value = Number(top);
  if (!Number.isInteger(value) || value < 1 || value > limit) {
    throw new GraphError(
      400,
      'Request_BadRequest',
      `Invalid page size specified: '${top}'. Must be between 1 and ${limit} inclusive.`,
    );
  }
  return value;
}

export interface PageOptions {
  readonly context: string;
  readonly standard: number;
  readonly limit: number;
  /** The option that carries the place in the next link. */
  readonly by: '$skip' | '$skiptoken';
}

/** One page of a list; `shape` is applied only to what is answered. */
export function pageOf<T>(
  call: GraphCall,
  items: readonly T[],
  options: PageOptions,
  shape: (item: T) => Json,
): GraphAnswer {
  const top = readTop(call, options.standard, options.limit);
  const start = Number(call.query[options.by.slice(1)] ?? call.query.skip ?? 0) || 0;
  const page = items.slice(start, start + top).map((item) => selected(call, shape(item)));
  const next =
    start + top < items.length ? { '@odata.nextLink': linkWith(call, { [options.by]: String(start + top) }) } : {};
  const count = call.query.count === 'true' ? { '@odata.count': items.length } : {};
  return ok({ '@odata.context': contextOf(call, options.context), ...count, ...next, value: page });
}

/** Only the members asked for by $select or $expand; identity and annotations stay. */
export function selected(call: GraphCall, item: Json): Json {
  const { select } = call.query;
  if (!select) return item;
  const expanded = (call.query.expand ?? '').match(/^\w+|,\s*\w+(?=\(|,|$)/g) ?? [];
  const wanted = new Set([...select.split(','), ...expanded].map((name) => name.replace(',', '').trim().toLowerCase()));
  if (wanted.has('*')) return item;
  const kept = Object.entries(item).filter(
    ([name]) => name.startsWith('@') || name === 'id' || wanted.has(name.toLowerCase()),
  );
  return Object.fromEntries(kept);
}

/** $orderby over plain members; a path such as start/dateTime is followed. */
export function ordered<T extends Json>(call: GraphCall, items: readonly T[]): readonly T[] {
  const [name, direction] = (call.query.orderby ?? '').trim().split(/\s+/);
  if (!name) return items;
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1;
  return [...items].sort((one, other) => sign * compare(valueAt(one, name), valueAt(other, name)));
}

export function valueAt(item: unknown, path: string): unknown {
  let value: unknown = item;
  for (const part of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const found = Object.entries(value).find(([name]) => name.toLowerCase() === part.toLowerCase());
    value = found?.[1];
  }
  return value;
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one ?? '').localeCompare(String(other ?? ''));
}
