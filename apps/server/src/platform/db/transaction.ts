/** One transaction on one checked-out connection, and the domain events it publishes. No HTTP call belongs inside (rule S13). */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type RawBuilder, sql } from 'kysely';
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { outboxRows } from '../outbox/write-outbox.ts';
import type { Db } from './database.ts';
import { LAST_OF_TRANSACTION } from './preparing-client.ts';

export interface Tx {
  readonly db: Db;
  /** Kept with the transaction's own rows; subscribers learn of it after the commit. */
  publish(event: DomainEvent): void;
  /** A statement that writes and that nobody needs the answer of: it goes out with the events, when the work is done. */
  atTheEnd(statement: RawBuilder<unknown>): void;
}

export interface TransactionHost {
  readonly db: Db;
  /** Called after a commit that published events. */
  wakeRelay(): void;
}

const open = new AsyncLocalStorage<{ open: boolean }>();

/** Whether the caller runs inside `inTransaction`. */
export function insideTransaction(): boolean {
  return open.getStore()?.open === true;
}

/**
 * Runs `work` in a transaction, and once more if PostgreSQL broke it up for a deadlock or a serialization failure: `work`
 * must not do anything outside that cannot be done twice.
 */
export async function inTransaction<T>(host: TransactionHost, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await attempt(host, work);
  } catch (error) {
    if (!wasBrokenUp(error)) throw error;
    return attempt(host, work);
  }
}

async function attempt<T>(host: TransactionHost, work: (tx: Tx) => Promise<T>): Promise<T> {
  const events: DomainEvent[] = [];
  const last: RawBuilder<unknown>[] = [];
  const mark = { open: true };
  try {
    const result = await open.run(mark, () =>
      host.db.transaction().execute(async (db) => {
        const value = await work({
          db,
          publish: (event) => void events.push(event),
          atTheEnd: (statement) => void last.push(statement),
        });
        await writeLast(db, events.length > 0 ? [...last, outboxRows(events)] : last);
        return value;
      }),
    );
    if (events.length > 0) host.wakeRelay();
    return result;
  } finally {
    mark.open = false;
  }
}

const AT_ONCE = 20;

/** As few statements as can be, and `commit` with the last of them. */
async function writeLast(db: Db, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  for (let at = 0; at < statements.length; at += AT_ONCE) {
    const parts = statements.slice(at, at + AT_ONCE).map((one, index) => sql`${sql.ref(`part${index}`)} as (${one})`);
    const end = at + AT_ONCE >= statements.length ? LAST_OF_TRANSACTION : '';
    await sql`${sql.raw(end)} with ${sql.join(parts)} select 1`.execute(db);
  }
}

/** 40P01 deadlock_detected, 40001 serialization_failure: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function wasBrokenUp(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '40P01' || code === '40001';
}
