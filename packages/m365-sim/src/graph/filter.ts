// $filter as far as a booking system uses it: comparisons, startswith/endswith, joined by and/or, with brackets and not.
// Anything else is refused as Graph refuses what it cannot filter by.
import { GraphError } from './call.ts';
import { type Json, valueAt } from './odata.ts';

export type Test = (item: Json) => boolean;

const TOKENS = /\s*(\(|\)|,|'(?:[^']|'')*'|[A-Za-z_@][\w/.:@-]*|-?\d[\w.:+-]*)/y;

/** Turns the text into a test of an item in Graph's own form. */
export function readFilter(text: string): Test {
  return new FilterReader(text).read();
}

/** Reads by descent: or, and, then a comparison, a function, `not` or a bracket. */
class FilterReader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = tokenise(text);
  }

  read(): Test {
    const test = this.either();
    if (this.at < this.tokens.length) throw unsupported(this.text);
    return test;
  }

  private either(): Test {
    const tests = [this.both()];
    while (this.skip('or')) tests.push(this.both());
    return (item) => tests.some((test) => test(item));
  }

  private both(): Test {
    const tests = [this.single()];
    while (this.skip('and')) tests.push(this.single());
    return (item) => tests.every((test) => test(item));
  }

  private single(): Test {
    if (this.skip('(')) {
      const inner = this.either();
      this.take(')');
      return inner;
    }
    if (this.skip('not')) {
      const inner = this.single();
      return (item) => !inner(item);
    }
    const name = this.take();
    return this.skip('(') ? this.call(name.toLowerCase()) : this.comparison(name);
  }

  private call(name: string): Test {
    const path = this.take();
    this.take(',');
    const wanted = String(literal(this.take())).toLowerCase();
    this.take(')');
    const value = (item: Json): string => String(valueAt(item, path) ?? '').toLowerCase();
    if (name === 'startswith') return (item) => value(item).startsWith(wanted);
    if (name === 'endswith') return (item) => value(item).endsWith(wanted);
    throw unsupported(this.text);
  }

  private comparison(path: string): Test {
    const holds = OPERATORS[this.take().toLowerCase()];
    const wanted = literal(this.take());
    if (!holds) throw unsupported(this.text);
    return (item) => holds(order(valueAt(item, path), wanted));
  }

  private skip(word: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private take(expected?: string): string {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined || (expected !== undefined && token !== expected)) throw unsupported(this.text);
    return token;
  }
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
