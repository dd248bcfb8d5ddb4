import { testDatabase } from '@ones/testkit';
import { type RawBuilder, sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { type Db, insideTransaction, inTransaction, plannedOnce } from './index.ts';

type Tables = { pot: { id: number; coins: number } };

describe('inTransaction', async () => {
  const database = await testDatabase();
  const pots = database.db.withTables<Tables>();
  const event = (type: string) => {
    const occurredAt = new Date('2026-03-02T09:00:00Z');
    return { id: newId(occurredAt), type, occurredAt, payload: { bookingId: 'b1' } };
  };
  const outbox = async () =>
    (await database.pool.query('select type, payload, occurred_at from outbox order by id')).rows;

  beforeAll(async () => {
    await database.pool.query('create table pot (id int primary key, coins int not null)');
    await database.pool.query('insert into pot values (1, 10), (2, 10)');
  });

  afterEach(async () => {
    await database.pool.query('delete from outbox');
    database.onWakeRelay(() => {});
  });

  it('[S2] keeps rows and events together and wakes the relay after the commit', async () => {
    const seenByRelay: Promise<unknown[]>[] = [];
    database.onWakeRelay(() => seenByRelay.push(outbox()));
    await inTransaction(database, async (tx) => {
      await tx.db.withTables<Tables>().updateTable('pot').set({ coins: 11 }).where('id', '=', 1).execute();
      tx.publish(event('pot.filled'));
      expect(seenByRelay).toHaveLength(0);
    });
    expect(await seenByRelay[0]).toEqual([
      { type: 'pot.filled', payload: { bookingId: 'b1' }, occurred_at: new Date('2026-03-02T09:00:00Z') },
    ]);
  });

  it('[S2] keeps neither rows nor events when the work throws', async () => {
    let woken = 0;
    database.onWakeRelay(() => woken++);
    const work = inTransaction(database, async (tx) => {
      await tx.db.withTables<Tables>().updateTable('pot').set({ coins: 99 }).where('id', '=', 1).execute();
      tx.publish(event('pot.filled'));
      throw new Error('dropped it');
    });
    await expect(work).rejects.toThrow('dropped it');
    const { coins } = await pots.selectFrom('pot').select('coins').where('id', '=', 1).executeTakeFirstOrThrow();
    expect({ coins, woken, events: await outbox() }).toEqual({ coins: 11, woken: 0, events: [] });
  });

  it('[B10] keeps nothing when what goes out at the end fails, and the connection serves on', async () => {
    const work = inTransaction(database, async (tx) => {
      await tx.db.withTables<Tables>().updateTable('pot').set({ coins: 99 }).where('id', '=', 1).execute();
      tx.atTheEnd(sql`insert into pot values (1, 1)`);
      tx.publish(event('pot.filled'));
    });
    await expect(work).rejects.toThrow('duplicate key');
    const unchecked = inTransaction(database, async (tx) => {
      await sql`create table claim (pot_id int references pot deferrable initially deferred)`.execute(tx.db);
      tx.atTheEnd(sql`insert into claim values (77)`);
    });
    await expect(unchecked).rejects.toThrow('violates foreign key');
    await inTransaction(database, async () => {});
    const { coins } = await pots.selectFrom('pot').select('coins').where('id', '=', 1).executeTakeFirstOrThrow();
    const { rows } = await database.pool.query(
      `select to_regclass('claim') as claim, pg_current_xact_id_if_assigned() as open`,
    );
    expect({ coins, events: await outbox(), ...rows[0] }).toEqual({ coins: 11, events: [], claim: null, open: null });
  });

  it('[B1] repeats work that PostgreSQL broke up for a deadlock', async () => {
    let attempts = 0;
    let arrived = 0;
    let open = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      open = resolve;
    });
    const move = (first: number, second: number) =>
      inTransaction(database, async (tx) => {
        attempts++;
        const table = tx.db.withTables<Tables>();
        await table
          .updateTable('pot')
          .set((eb) => ({ coins: eb('coins', '+', 1) }))
          .where('id', '=', first)
          .execute();
        if (++arrived === 2) open();
        await bothHoldOne;
        await table
          .updateTable('pot')
          .set((eb) => ({ coins: eb('coins', '-', 1) }))
          .where('id', '=', second)
          .execute();
        tx.publish(event('pot.moved'));
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(attempts).toBe(3);
    expect(await outbox()).toHaveLength(2);
    const rows = await pots.selectFrom('pot').select(['id', 'coins']).orderBy('id').execute();
    expect(rows).toEqual([
      { id: 1, coins: 11 },
      { id: 2, coins: 10 },
    ]);
  });

  it('[S13] lets everything called inside know that a transaction is open, and nothing after', async () => {
    const deep = async () => insideTransaction();
    let leaked = async (): Promise<boolean> => true;
    await inTransaction(database, async () => {
      expect(await deep()).toBe(true);
      const bound = new Promise<void>((resolve) => setImmediate(resolve));
      leaked = async () => {
        await bound;
        return insideTransaction();
      };
    });
    expect(insideTransaction()).toBe(false);
    expect(await leaked()).toBe(false);
  });
});

describe('a statement that is planned once', async () => {
  const database = await testDatabase();
  const modeOf = async (db: Db, once: RawBuilder<unknown>) => {
    const asked = sql<{ mode: string }>`${once}select current_setting('plan_cache_mode') as mode where ${1} = 1`;
    return (await asked.execute(db)).rows[0]?.mode;
  };

  it('[B1] is so alone: what follows on its connection is planned as ever, also after it failed', async () => {
    await database.db.connection().execute(async (db) => {
      expect(await Promise.all([modeOf(db, plannedOnce), modeOf(db, sql``)])).toEqual(['force_generic_plan', 'auto']);
      await expect(sql`${plannedOnce}select 1 / ${0}::int`.execute(db)).rejects.toThrow('division by zero');
      expect(await modeOf(db, sql``)).toBe('auto');
      const work = db.transaction().execute((tx) => sql`${plannedOnce}select 1 / ${0}::int`.execute(tx));
      await expect(work).rejects.toThrow('division by zero');
      expect(await modeOf(db, sql``)).toBe('auto');
      const kept = db.transaction().execute((tx) => modeOf(tx, plannedOnce));
      expect([await kept, await modeOf(db, sql``)]).toEqual(['force_generic_plan', 'auto']);
      await modeOf(db, plannedOnce);
      const undone = db.transaction().execute(async (tx) => {
        expect(await modeOf(tx, sql``)).toBe('auto');
        throw new Error('dropped it');
      });
      await expect(undone).rejects.toThrow('dropped it');
      expect(await modeOf(db, sql``)).toBe('auto');
    });
  });
});

describe('the guard of the test kit', async () => {
  const database = await testDatabase();

  it('[S13] would fail a call over HTTP inside a transaction', async () => {
    const { guardedOffences } = await import('@ones/testkit/guard');
    const work = inTransaction(database, async () => void (await fetch('http://127.0.0.1:9/')));
    await expect(work).rejects.toThrow('An HTTP call inside a transaction: http://127.0.0.1:9/');
    expect(guardedOffences()).toEqual(['An HTTP call inside a transaction: http://127.0.0.1:9/']);
  });

  it('[S13] would fail a call to another machine', async () => {
    const { guardedOffences } = await import('@ones/testkit/guard');
    await expect(fetch('http://graph.microsoft.invalid/')).rejects.toThrow('fetch failed');
    expect(guardedOffences()).toEqual(['An unplanned request to graph.microsoft.invalid']);
  });
});
