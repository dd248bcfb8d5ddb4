import { testClock, testDatabase, waitFor } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../db/index.ts';
import {
  acquire,
  acquireEach,
  assertFence,
  closedAmong,
  closeUntil,
  extend,
  hold,
  LeaseLost,
  notBefore,
  release,
  releaseAll,
  releaseEach,
} from './index.ts';

const database = await testDatabase();
const { db } = database;
const clock = testClock();
const ask = (key: string, holder: string, slots = 1) =>
  acquire(db, { key, holder, slots, ttlMs: 30_000, now: clock.now() });

describe('a lease', () => {
  it('[S13] has one holder of fifty who ask at once', async () => {
    const got = await Promise.all(Array.from({ length: 50 }, (_, index) => ask('calendar-1', `worker-${index}`)));
    expect(got.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it('[S13] lets exactly three of fifty through a gate with three places', async () => {
    const got = await Promise.all(Array.from({ length: 50 }, (_, index) => ask('mailbox-1', `worker-${index}`, 3)));
    const slots = got.flatMap((lease) => (lease ? [lease.slot] : []));
    expect(slots.sort()).toEqual([0, 1, 2]);
  });

  it('[S13] is free again when it is given back', async () => {
    const first = await ask('calendar-2', 'a');
    expect(await ask('calendar-2', 'b')).toBeNull();
    if (first) await release(db, first);
    expect(await ask('calendar-2', 'b')).toMatchObject({ holder: 'b', fence: 2 });
  });

  it('[S13] is free at once for a process that starts alone, and what the killed holder still wants is refused', async () => {
    const killed = await ask('calendar-alone', 'killed');
    await releaseAll(db);
    expect(await ask('calendar-alone', 'next')).toMatchObject({ holder: 'next', fence: 2 });
    const late = inTransaction(database, async (tx) => assertFence(tx, killed as NonNullable<typeof killed>));
    await expect(late).rejects.toThrow(LeaseLost);
  });

  it('[S13] is free again when it has run out, and only then', async () => {
    const first = await ask('calendar-3', 'a');
    clock.advance({ seconds: 29 });
    expect(await ask('calendar-3', 'b')).toBeNull();
    expect(first && (await extend(db, first, 30_000, clock.now()))).toBe(true);
    clock.advance({ seconds: 29 });
    expect(await ask('calendar-3', 'b')).toBeNull();
    clock.advance({ seconds: 1 });
    expect(await ask('calendar-3', 'b')).toMatchObject({ fence: 2 });
    expect(first && (await extend(db, first, 30_000, clock.now()))).toBe(false);
  });

  it('[S13] refuses what an earlier holder still wants to write', async () => {
    const late = await ask('calendar-4', 'late');
    clock.advance({ minutes: 1 });
    const present = await ask('calendar-4', 'present');
    if (!late || !present) throw new Error('Both should have had it.');
    await expect(inTransaction(database, (tx) => assertFence(tx, late))).rejects.toThrow(LeaseLost);
    await expect(inTransaction(database, (tx) => assertFence(tx, present))).resolves.toBeUndefined();
    await release(db, late);
    expect(await ask('calendar-4', 'third')).toBeNull();
  });

  it('[S13] lasts as long as its work where it is held, and no longer', async () => {
    const key = 'calendar-6';
    const held = await hold(db, { key, clock, ttlMs: 60 });
    const isRenewed = async () => {
      const { rows } = await database.pool.query<{ at: Date }>('select expires_at as at from lease where key = $1', [
        key,
      ]);
      return rows[0]?.at.getTime() === clock.now().getTime() + 60;
    };
    for (let turn = 0; turn < 3; turn++) {
      clock.advance({ ms: 50 });
      await waitFor(isRenewed, { intervalMs: 5 });
    }
    expect(await hold(db, { key, clock })).toBeNull();
    await held?.letGo();
    expect(await ask(key, 'next')).toMatchObject({ holder: 'next', fence: 2 });
  });

  it('[S13] takes one place of each of several that are free, never waiting, and gives all back', async () => {
    await ask('mailbox-b', 'other');
    const keys = ['mailbox-c', 'mailbox-b', 'mailbox-a'];
    const first = await acquireEach(db, { keys, holder: 'first', ttlMs: 30_000, now: clock.now(), slots: 2 });
    expect(first.map(({ key, slot }) => `${key} ${slot}`).sort()).toEqual([
      'mailbox-a 0',
      'mailbox-b 1',
      'mailbox-c 0',
    ]);
    const second = await acquireEach(db, { keys, holder: 'second', ttlMs: 30_000, now: clock.now(), slots: 2 });
    expect(second.map(({ key, slot }) => `${key} ${slot}`).sort()).toEqual(['mailbox-a 1', 'mailbox-c 1']);
    await releaseEach(db, first);
    expect(await ask('mailbox-b', 'third', 2)).toMatchObject({ slot: 1, fence: 2 });
    expect(await ask('mailbox-a', 'third', 2)).toMatchObject({ slot: 0, fence: 2 });
  });

  it('[S13] gives no place of one key to more than there are, however many take several at once', async () => {
    const keys = ['crowd-a', 'crowd-b', 'crowd-c'];
    const takers = Array.from({ length: 30 }, async (_, at) => {
      const some = at % 2 === 0 ? keys : [...keys].reverse();
      const got = await acquireEach(db, { keys: some, holder: `${at}`, ttlMs: 30_000, now: clock.now(), slots: 3 });
      if (at % 3 === 0) await releaseEach(db, got);
      return at % 3 === 0 ? [] : got;
    });
    const kept = (await Promise.all(takers)).flat().map(({ key, slot }) => `${key} ${slot}`);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.length).toBeGreaterThanOrEqual(3);
  });

  it('[S13] cannot be taken over while its holder commits', async () => {
    const lease = await ask('calendar-5', 'a');
    if (!lease) throw new Error('It was free.');
    const order: string[] = [];
    let asked: Promise<unknown> = Promise.resolve();
    await inTransaction(database, async (tx) => {
      await assertFence(tx, lease);
      clock.advance({ minutes: 1 });
      asked = ask('calendar-5', 'b').then(() => order.push('taken over'));
      await tx.db.selectNoFrom((eb) => eb.val(1).as('one')).execute();
      order.push('committed');
    });
    await asked;
    expect(order).toEqual(['committed', 'taken over']);
  });
});

describe('a gate', () => {
  it("[S13] stays closed to the second that Microsoft's Retry-After said", async () => {
    const until = new Date(clock.now().getTime() + 10_000);
    await closeUntil(db, 'mailbox-2', until);
    expect(await notBefore(db, 'mailbox-2', clock.now())).toEqual(until);
    clock.advance({ seconds: 10 });
    expect(await notBefore(db, 'mailbox-2', clock.now())).toBeNull();
  });

  it('[S13] is named with its time among several, where it is closed', async () => {
    const until = new Date(clock.now().getTime() + 10_000);
    await closeUntil(db, 'mailbox-4', until);
    expect(await closedAmong(db, ['mailbox-4', 'mailbox-5'], clock.now())).toEqual(new Map([['mailbox-4', until]]));
  });

  it('[S13] is not opened by a shorter order that arrives late', async () => {
    const now = clock.now().getTime();
    await closeUntil(db, 'mailbox-3', new Date(now + 60_000));
    await closeUntil(db, 'mailbox-3', new Date(now + 5000));
    expect(await notBefore(db, 'mailbox-3', clock.now())).toEqual(new Date(now + 60_000));
  });
});
