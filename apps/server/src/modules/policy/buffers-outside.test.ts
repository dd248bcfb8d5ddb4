/** Buffers are ours alone: what comes from outside has none, and takes none away (rule B4). */
import { testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { makeHouse } from './policy.fixture.ts';

// Real parts: PostgreSQL, the booking module.
const host = await testDatabase();
const clock = testClock();
const { office, bind } = await makeHouse(host, clock);
await bind('Harbour 1', { buffers: { beforeMinutes: 15, afterMinutes: 15 } });

async function holds(): Promise<string[]> {
  const { rows } = await host.pool.query<{ state: string; start: Date; end: Date }>(
    `select a.state, lower(h.held) as start, upper(h.held) as end from hold h join allocation a on a.id = h.allocation_id
     where h.active order by h.held`,
  );
  const minutes = (at: Date) => Math.round((at.getTime() - clock.now().getTime()) / 60_000);
  return rows.map(({ state, start, end }) => `${state} ${minutes(start)}–${minutes(end)}`);
}

describe('buffers and meetings from outside', () => {
  it('[B4.3] give way to a meeting that meets nothing but them, and leave the rest of themselves', async () => {
    expect((await office.book('Harbour 1', 60, 30)).ok).toBe(true);
    expect(await holds()).toEqual(['confirmed 45–105']);
    await office.outside(office.meeting('before', 'Harbour 1', office.period(20, 30)));
    await office.outside(office.meeting('after', 'Harbour 1', office.period(95, 30)));
    expect(await holds()).toEqual(['confirmed 20–50', 'confirmed 50–95', 'confirmed 95–125']);
  });

  it('[B4.3] do not make a meeting yield that really overlaps: that is a conflict', async () => {
    await office.outside(office.meeting('into it', 'Harbour 1', office.period(80, 10)));
    const { rows } = await host.pool.query("select count(*)::int as count from allocation where state = 'conflicted'");
    expect(rows).toEqual([{ count: 1 }]);
  });
});
