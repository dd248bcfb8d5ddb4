import { testDatabase } from '@ones/testkit';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { askedTogether, type Db, inTransaction } from './index.ts';

describe('questions asked together', async () => {
  const database = await testDatabase();
  const value = async (db: Db, text: string) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(text)} as value`.execute(db);
    return rows[0]?.value;
  };

  it('[X4] go over one connection, none waiting for the one before it, and one that fails is alone with it', async () => {
    const asked = await askedTogether(database.db, (db) =>
      Promise.allSettled([value(db, 'pg_backend_pid()'), value(db, '1 / 0'), value(db, 'pg_backend_pid()')]),
    );
    const [first, failed, second] = asked;
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    expect(first).toMatchObject({ status: 'fulfilled', value: expect.any(Number) });
    expect(second).toEqual(first);
  });

  it('[X4] leave their connection to others, however many are asked', async () => {
    const all = Array.from({ length: 50 }, (_, at) => askedTogether(database.db, (db) => value(db, String(at))));
    expect(await Promise.all(all)).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });

  it('[B1] inside a transaction are asked there', async () => {
    await inTransaction(database, async (tx) => {
      const own = await value(tx.db, 'pg_backend_pid()');
      const asked = await askedTogether(tx.db, (db) => Promise.all([value(db, 'pg_backend_pid()'), value(db, '2')]));
      expect(asked).toEqual([own, 2]);
    });
  });
});
