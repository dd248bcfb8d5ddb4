import { testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';

const database = await testDatabase();

it('[B8] reads instants as dates, dates as they are written, and counts as numbers', async () => {
  const { rows } = await database.pool.query(
    `select timestamptz '2026-03-29 01:30:00+01' as instant, date '2026-03-29' as day, array[date '2026-03-29'] as days,
            count(*) as count, array[1, null]::int8[] as counts from pg_database where false`,
  );
  expect(rows).toEqual([
    { instant: new Date('2026-03-29T00:30:00Z'), day: '2026-03-29', days: ['2026-03-29'], count: 0, counts: [1, null] },
  ]);
});

it('[B8] refuses a count that a number cannot hold', async () => {
  await expect(database.pool.query('select 9007199254740993::int8')).rejects.toThrow('too large for a number');
});
