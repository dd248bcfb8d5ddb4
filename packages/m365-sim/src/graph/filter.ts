// $filter as far as a booking system uses it: comparisons, startswith/endswith, joined by and/or, with brackets and not.
// Anything else is refused as Graph refuses what it cannot filter by.
import { GraphError } from './call.ts';
import { type Json, valueAt } from './odata.ts';

export type Test = (item: Json) => boolean;

const TOKENS = /\s*(\(|\)|,|'(?:[^']|'')*'|[A-Za-z_@][\w/.:@-]*|-?\d[\w.:+-]*)/y;

/** Turns the text into a test of an item in Graph's own form. */
export function readFilter(text: string): Test {
  const tokens = tokenise(text);
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token.toLowerCase() !== expected)) throw unsupported(text);
    return token;
  };
  const either = (): Test => {
    let left = both();
    while (peek()?.toLowerCase() === 'or') {
      take();
      const [one, other] = [left, both()];
      left = (item) => one(item) || other(item);
    }
    return left;
  };
  const both = (): Test => {
    let left = single();
    while (peek()?.toLowerCase() === 'and') {
      take();
      const [one, other] = [left, single()];
      left = (item) => one(item) && other(item);
    }
    return left;
  };
  const single = (): Test => {
    const token = take();
    if (token === '(') {
      const inner = either();
      take(')');
      return inner;
    }
    if (token.toLowerCase() === 'not') {
      const inner = single();
      return (item) => !inner(item);
    }
    return peek() === '(' ? call(token) : comparison(token);
  };
  const call = (name: string): Test => {
    take('(');
    const path = take();
    take(',');
    const wanted = String(literal(take())).toLowerCase();
    take(')');
    const value = (item: Json): string => String(valueAt(item, path) ?? '').toLowerCase();
    if (name.toLowerCase() === 'startswith') return (item) => value(item).startsWith(wanted);
    if (name.toLowerCase() === 'endswith') return (item) => value(item).endsWith(wanted);
    throw unsupported(text);
  };
  const comparison = (path: string): Test => {
    const operator = take().toLowerCase();
    const wanted = literal(take());
    const holds = OPERATORS[operator];
    if (!holds) throw unsupported(text);
    return (item) => holds(order(valueAt(item, path), wanted));
  };
  const test = either();
  if (at < tokens.length) throw unsupported(text);
  return test;
}

const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < text.trimEnd().length) {
    const match = TOKENS.exec(text);
    if (!match?.[1]) throw unsupported(text);
    tokens.push(match[1]);
  }
  return tokens;
}

function literal(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^(true|false)$/i.test(token)) return token.toLowerCase() === 'true';
  if (token.toLowerCase() === 'null') return null;
  return /^-?\d+(\.\d+)?$/.test(token) ? Number(token) : token;
}

/** Negative, zero or positive; dates written with other precision compare as dates. */
function order(value: unknown, wanted: unknown): number {
  const left = value ?? null;
  if (left === null || wanted === null) return left === wanted ? 0 : 1;
  if (typeof left === 'number' && typeof wanted === 'number') return left - wanted;
  if (typeof left === 'boolean') return left === wanted ? 0 : 1;
  const [one, other] = [String(left), String(wanted)];
  if (/^\d{4}-\d\d-\d\d/.test(one) && /^\d{4}-\d\d-\d\d/.test(other)) return asDate(one) - asDate(other);
  return one.localeCompare(other, 'en', { sensitivity: 'accent' });
}

function asDate(text: string): number {
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text.length === 10 ? `${text}T00:00:00` : text}Z`);
}

function unsupported(text: string): GraphError {
  return new GraphError(400, 'BadRequest', `Invalid filter clause: '${text}' is not supported here.`);
}
