/**
 * A connection that is asked often. It prepares what it is asked again and again: half of a short statement's cost is parsing
 * and planning it. And it saves ways: `begin` goes with the first statement of a transaction and `commit` with the last.
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

/** A statement that begins so is the last of its transaction: `commit` is sent with it. */
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

  constructor(config?: string | pg.ClientConfig) {
    super(typeof config === 'string' ? { connectionString: config, pipeline: true } : { ...config, pipeline: true });
  }

  /** As `pg.Client.query`; a statement with parameters gets a name, and one that reads. Another (listen) is sent as it is. */
  override query: Query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const known = typeof text === 'string' && rest.length === 0 && typeof values !== 'function' ? text : '';
    if (known === 'begin') {
      this.#begun = true;
      return Promise.resolve(nothing('BEGIN'));
    }
    if (known === 'commit' || known === 'rollback') {
      const ended = this.#end(known.toUpperCase());
      if (ended) return ended;
    }
    const send = () => this.#send(text, values, ...rest) as Answer;
    const last = known.startsWith(LAST_OF_TRANSACTION);
    const once = known.startsWith(PLANNED_ONCE);
    return this.#begun || last || once ? this.#together({ last, once }, send) : send();
  }) as Query;

  /** What a transaction ends with that was never begun there, or is ended already. */
  #end(command: string): Answer | null {
    if (this.#begun) {
      this.#begun = false;
      return Promise.resolve(nothing(command));
    }
    const committed = this.#committed;
    this.#committed = null;
    return committed;
  }

  /** One write for several statements. Each is answered by itself, and after one that failed `commit` is a rollback. */
  #together({ last, once }: { readonly last: boolean; readonly once: boolean }, send: () => Answer): Answer {
    const { stream } = this.connection;
    stream.cork();
    const begun = this.#begun ? this.#send('begin') : null;
    this.#begun = false;
    if (once) this.#aside('set plan_cache_mode = force_generic_plan');
    const answer = send();
    if (once) this.#aside('reset plan_cache_mode');
    if (last) {
      this.#committed = this.#send('commit') as Answer;
      // Heard by whoever ends the transaction; until then it must not count as nobody's.
      this.#committed.catch(() => undefined);
    }
    stream.uncork();
    return begun ? Promise.all([answer, begun]).then(([result]) => result) : answer;
  }

  /** Fails only in a transaction that failed already, which undoes both alike. */
  #aside(text: string): void {
    (this.#send(text) as Answer).catch(() => undefined);
  }

  #send(text: unknown, values?: unknown, ...rest: unknown[]): unknown {
    const plain = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) && isPrepared(text, values) ? nameOf(text) : null;
    if (name === null) return plain.call(this, text, values, ...rest);
    return plain.call(this, { name, text, values }, ...rest);
  }
}
