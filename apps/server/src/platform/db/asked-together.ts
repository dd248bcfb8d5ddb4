/** Several questions at once over one connection: they go out in one write, and the database answers one after the other. */
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Db } from './database.ts';

const pools = new WeakMap<Db, pg.Pool>();
const handles = new WeakMap<pg.PoolClient, Db>();

/** Said once, by whoever opens the database. */
export function askedOver(db: Db, pool: pg.Pool): void {
  pools.set(db, pool);
}

/**
 * For short questions, of which the way costs more than the answer; a long one keeps those behind it waiting. Inside a
 * transaction, which has its one connection already, they are asked there.
 */
export async function askedTogether<T>(db: Db, ask: (db: Db) => Promise<T>): Promise<T> {
  const pool = pools.get(db);
  if (!pool) return ask(db);
  const client = await pool.connect();
  try {
    return await ask(handleOf(client));
  } finally {
    client.release();
  }
}

/** Kysely lets one wait for the other on a connection of its own; here each is sent as soon as it is asked. */
function handleOf(client: pg.PoolClient): Db {
  const known = handles.get(client);
  if (known) return known;
  const lent: PostgresPoolClient = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => lent, end: async () => undefined };
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  handles.set(client, db);
  return db;
}
