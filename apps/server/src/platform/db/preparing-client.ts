/**
 * A connection that is asked often. It prepares what it is asked again and again: half of a short statement's cost is parsing
 * and planning it. And it saves ways: what is asked at once goes out in one write, `begin` with the first statement of a
 * transaction and `commit` with the last.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';

/** Lists of changing length make ever new texts: beyond this many a statement is sent whole, as before. */
const PREPARED_AT_MOST = 400;

/**
 * A statement that begins so is planned once for a connection, not for each time's values. PostgreSQL decides between the two
 * by what it thinks they cost, and thinks little of planning: for a statement of many parts that is done in a millisecond,
 * planning it was the larger half. https://www.postgresql.org/docs/current/sql-prepare.html
 */
export const PLANNED_ONCE = '/* planned once */';

/** A statement that begins so is the last of its transaction: `commit` is sent with it. It writes, and is planned once. */
export const LAST_OF_TRANSACTION = '/* last of its transaction */';

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

/** What has no parameters may be several statements in one text, which only reading never is. */
function isPrepared(text: string, values: readonly unknown[]): boolean {
  return values.length > 0 || /^\s*(select|with)\b/.test(text);
}

type Query = pg.Client['query'];
type Answer = Promise<pg.QueryResult>;

const nothing = (command: string): pg.QueryResult => ({ command, rowCount: null, oid: 0, rows: [], fields: [] });

export class PreparingClient extends pg.Client {
  /** A `begin` that waits for its first statement. */
  #begun = false;
  /** The answer to the `commit` that went with the last statement. */
  #committed: Answer | null = null;
  /** Something waits for the end of this turn, to go out with whatever else is asked in it. */
  #gathering = false;
  /** Whether the connection plans once at present, and whether it did when the transaction began: what a rollback restores. */
  #plansOnce = false;
  #plannedOnceBefore = false;

  constructor(config?: string | pg.ClientConfig) {
    super(typeof config === 'string' ? { connectionString: config, pipeline: true } : { ...config, pipeline: true });
  }

  /** As `pg.Client.query`; a statement with parameters gets a name, and one that reads. Another (listen) is sent as it is. */
  override query: Query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const known = typeof text === 'string' && rest.length === 0 && typeof values !== 'function' ? text : '';
    if (known === 'begin') {
      this.#begun = true;
      this.#plannedOnceBefore = this.#plansOnce;
      return Promise.resolve(nothing('BEGIN'));
    }
    if (known === 'commit' || known === 'rollback') return this.#end(known);
    const begun = this.#begun ? this.#send('begin') : null;
    this.#begun = false;
    // What has no parameters has one plan anyway.
    const isLast = known.startsWith(LAST_OF_TRANSACTION);
    if (known === '' || (Array.isArray(values) && values.length > 0)) {
      this.#plan(isLast || known.startsWith(PLANNED_ONCE));
    }
    const answer = this.#send(text, values, ...rest) as Answer;
    if (isLast) {
      this.#committed = this.#finish('commit');
      // Heard by whoever ends the transaction; until then it must not count as nobody's.
      this.#committed.catch(() => undefined);
    }
    return begun ? Promise.all([answer, begun]).then(([result]) => result) : answer;
  }) as Query;

  /** A transaction that was never begun there ends with nothing, and one that has ended already with the answer to that. */
  #end(command: 'commit' | 'rollback'): Answer {
    if (this.#begun) {
      this.#begun = false;
      return Promise.resolve(nothing(command.toUpperCase()));
    }
    const committed = this.#committed;
    this.#committed = null;
    return committed ?? this.#finish(command);
  }

  /** After a statement that failed `commit` is a rollback. */
  #finish(command: 'commit' | 'rollback'): Answer {
    return (this.#send(command) as Answer).then((result) => {
      if (result.command === 'ROLLBACK') this.#plansOnce = this.#plannedOnceBefore;
      return result;
    });
  }

  /** Said when it changes. It fails only in a transaction that failed already, of which nothing stays. */
  #plan(once: boolean): void {
    if (once === this.#plansOnce) return;
    this.#plansOnce = once;
    const text = once ? 'set plan_cache_mode = force_generic_plan' : 'reset plan_cache_mode';
    (this.#send(text) as Answer).catch(() => undefined);
  }

  /** A write wakes the database's process, which costs more than a short statement. */
  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      this.#gathering = false;
      stream.uncork();
    });
  }

  #send(text: unknown, values?: unknown, ...rest: unknown[]): unknown {
    this.#gather();
    const plain = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) && isPrepared(text, values) ? nameOf(text) : null;
    if (name === null) return plain.call(this, text, values, ...rest);
    return plain.call(this, { name, text, values }, ...rest);
  }
}
