/** A connection that prepares what it is asked again and again: half of a short statement's cost is parsing and planning it. */
import { createHash } from 'node:crypto';
import pg from 'pg';

/** Lists of changing length make ever new texts: beyond this many a statement is sent whole, as before. */
const PREPARED_AT_MOST = 400;

const names = new Map<string, string>();

/** @returns a name for this text, the same for all connections, or null where there are too many already. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= PREPARED_AT_MOST) return null;
  // PostgreSQL's names have 63 bytes: https://www.postgresql.org/docs/current/sql-prepare.html
  const name = `ones_${createHash('sha256').update(text).digest('base64url')}`;
  names.set(text, name);
  return name;
}

type Query = pg.Client['query'];

export class PreparingClient extends pg.Client {
  /** As `pg.Client.query`; a statement with parameters gets a name. One without (begin, listen) is sent as it is. */
  override query: Query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const plain = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    if (name === null) return plain.call(this, text, values, ...rest);
    return plain.call(this, { name, text, values }, ...rest);
  }) as Query;
}
