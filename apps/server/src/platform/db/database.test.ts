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

it('[B8] reads an instant in whatever form the database writes it', async () => {
  const instants = ['2026-03-29T00:30:00.000Z', '2026-12-31T23:59:59.250Z', '0099-01-02T03:04:05.000Z'];
  for (const zone of ['UTC', 'Asia/Kathmandu', 'Atlantic/Reykjavik']) {
    const { rows } = await database.pool.query(
      `select array_agg(at) as listed, max(at) as last, min(at) as first from (select instant::timestamptz as at,
         set_config('timezone', $2, false) from unnest($1::text[]) instant) s`,
      [instants, zone],
    );
    const [first, last] = [new Date(instants[2] as string), new Date(instants[1] as string)];
    expect(rows).toEqual([{ listed: instants.map((one) => new Date(one)), first, last }]);
  }
  const { rows } = await database.pool.query(
    `select timestamptz '2028-02-29 23:59:59Z' as leap, timestamptz '0044-03-15 12:00:00Z BC' as old,
       array[max(f), min(f)] as most, min(f) as tenth, max(f) as micro
     from unnest(array['2026-03-29 00:30:00.1Z', '2026-03-29 00:30:00.123987Z']::timestamptz[]) f`,
  );
  const [tenth, micro] = [new Date('2026-03-29T00:30:00.100Z'), new Date('2026-03-29T00:30:00.123Z')];
  const parts = { most: [micro, tenth], tenth, micro };
  expect(rows[0]).toEqual({
    leap: new Date('2028-02-29T23:59:59Z'),
    old: new Date('-000043-03-15T12:00:00Z'),
    ...parts,
  });
});

it('[B8] refuses a count that a number cannot hold', async () => {
  await expect(database.pool.query('select 9007199254740993::int8')).rejects.toThrow('too large for a number');
});
