/** The handle on PostgreSQL that repositories are given. Which tables it shows is each repository's own business. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { askedOver } from './asked-together.ts';
import { PreparingClient } from './preparing-client.ts';

/** A repository adds its own tables, declared as a `type` (an interface will not do): `db.withTables<BookingTables>()`. */
export type Db = Kysely<Record<never, never>>;

export interface Database {
  readonly db: Db;
  /** For what Kysely does not speak: LISTEN, advisory locks, the job queue. */
  readonly pool: pg.Pool;
  readonly connectionString: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly connectionString: string;
  /** How many connections at most; 10 unless told. */
  readonly connections?: number;
  readonly applicationName?: string;
  /** A connection that breaks while idle is replaced by the pool; here one may say so. */
  readonly onIdleError?: (error: Error) => void;
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

/** Counts and versions are numbers, a date without a time stays the text it is: `pg` would make it local midnight. */
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, parseInt8],
  [DATE, (text) => text],
  [TIMESTAMPTZ, parseInstant],
  [INT8_ARRAY, (text) => parseArray(text, parseInt8)],
  [DATE_ARRAY, (text) => parseArray(text, (item) => item)],
]);

/** Opens a pool; nothing is connected before the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.connections ?? 10,
    application_name: options.applicationName ?? 'ones',
    types: { getTypeParser },
    Client: PreparingClient,
  });
  let closed = false;
  const onError = (error: Error) => {
    if (!closed) options.onIdleError?.(error);
  };
  pool.on('error', onError);
  // A connection that breaks while it is lent out: its query fails by itself, but unheard the error would end the process.
  pool.on('connect', (client) => void client.on('error', onError));
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  askedOver(db, pool);
  // Kysely ends the pool only if it has used it.
  const close = async () => {
    closed = true;
    await db.destroy();
    if (!pool.ended) await pool.end();
  };
  return { db, pool, connectionString: options.connectionString, close };
}

function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format);
}

/**
 * `2026-03-29 00:30:00+00`, of which a page of bookings has thousands, is read digit by digit, with milliseconds where it
 * has some; other forms `pg` reads.
 */
function parseInstant(text: string): unknown {
  const isPlain = text.endsWith('+00') && text[4] === '-' && text[0] !== '0' && text[10] === ' ';
  const rest = text.length - 22;
  if (!isPlain || (rest !== 0 && (rest < 2 || text[19] !== '.'))) return pg.types.getTypeParser(TIMESTAMPTZ)(text);
  const digit = (at: number) => text.charCodeAt(at) - 48;
  const two = (at: number) => digit(at) * 10 + digit(at + 1);
  const after = (at: number) => (at < text.length - 3 ? digit(at) : 0);
  const ms = rest === 0 ? 0 : after(20) * 100 + after(21) * 10 + after(22);
  return new Date(Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17), ms));
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database sent ${text}, too large for a number.`);
  return value;
}

function parseArray<T>(text: string, parseItem: (item: string) => T): (T | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : parseItem(item)));
}
