/** Conflicts and the acts that settle them (rule S8). Real parts: PostgreSQL, the booking module. */
import type { SettleConflict } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { makeOffice } from '../booking.fixture.ts';
import { expectSoundHolds } from '../sound-holds.fixture.ts';
import { listConflicts } from './list-conflicts.ts';
import { settleConflict } from './settle-conflict.ts';

const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const office = await makeOffice(host, clock);
const { deps, bo } = office;
const manager = { personId: bo.personId, manages: true };
let hour = 0;

/** Two meetings made outside that overlap: the second lost. */
async function conflict(more = {}) {
  hour += 3;
  const name = `meeting ${hour}`;
  await office.outside(office.meeting(`${name} first`, 'Harbour 1', office.period(hour * 60, 60)));
  clock.advance({ seconds: 1 });
  await office.outside(office.meeting(`${name} second`, 'Harbour 1', office.period(hour * 60 + 30, 60), more));
  const found = (await listConflicts(deps, manager)).at(-1);
  if (!found) throw new Error('There is no conflict.');
  return { found, name };
}

async function statesOf(name: string): Promise<string[]> {
  const { rows } = await host.pool.query<{ state: string }>(
    `select a.state from allocation a join outside_name n on n.booking_id = a.booking_id where n.clean_id like $1 || ' %'
     order by n.clean_id`,
    [name],
  );
  return rows.map((row) => row.state);
}

const settle = (conflictId: string, body: SettleConflict, viewer: Parameters<typeof listConflicts>[1] = manager) =>
  settleConflict(deps, { conflictId, body, viewer, actor: bo });

describe('conflicts', () => {
  it('[S8.7] are listed with both sides, private ones without their title', async () => {
    const { found } = await conflict({ private: true, subject: 'A secret' });
    expect(found).toMatchObject({
      resourceId: office.room('Harbour 1'),
      claim: { state: 'conflicted', subject: null, private: true },
      holders: [{ state: 'confirmed', subject: 'meeting 3 first' }],
    });
    const elsewhere = { ...manager, managesOnly: new Set([office.room('Harbour 2')]) };
    expect(await listConflicts(deps, elsewhere)).toEqual([]);
    expect((await settle(found.id, { act: 'decline' }, elsewhere)).ok).toBe(false);
  });

  it('[S8.7] end when the one that lost is turned away, and outside is to hear of it', async () => {
    const { found, name } = await conflict();
    expect((await settle(found.id, { act: 'decline' })).ok).toBe(true);
    expect(await statesOf(name)).toEqual(['confirmed', 'declined']);
    const { rows } = await host.pool.query('select exchange from allocation where id = $1', [found.id]);
    expect(rows).toEqual([{ exchange: 'queued' }]);
    expect(await settle(found.id, { act: 'decline' })).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });

  it('[S8.7] end when the holder is let go: the one that lost has the slot in the same moment, and both are audited', async () => {
    const { found, name } = await conflict();
    expect((await settle(found.id, { act: 'release' })).ok).toBe(true);
    expect(await statesOf(name)).toEqual(['declined', 'confirmed']);
    const { rows } = await host.pool.query(
      "select act from audit_line where act = 'conflict.release' and subject_id = $1",
      [found.holders[0]?.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('[S8.7] end when the one that lost moves to a room that is free', async () => {
    const { found, name } = await conflict();
    expect(await settle(found.id, { act: 'move' })).toMatchObject({ refusal: { path: '/body/resourceId' } });
    const moved = await settle(found.id, { act: 'move', resourceId: office.room('Harbour 2') });
    expect(moved.ok).toBe(true);
    expect((await statesOf(name)).sort()).toEqual(['cancelled', 'confirmed', 'confirmed']);
    expect((await listConflicts(deps, manager)).map((one) => one.id)).not.toContain(found.id);
  });
});
