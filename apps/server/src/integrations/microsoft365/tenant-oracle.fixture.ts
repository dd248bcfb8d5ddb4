/** For tests: when both sides have come to rest, and whether they then hold the same (the oracle of DESIGN §8, part a). */
import { setTimeout as delay } from 'node:timers/promises';
import type { RunningSim } from '@ones/m365-sim';
import { OutlookPerson } from '@ones/m365-sim/client';
import { type TestDatabase, waitFor } from '@ones/testkit';
import { expect } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { addJob } from '../../platform/queue/index.ts';
import type { Capabilities } from './capabilities.ts';
import type { TenantRoom } from './tenant.fixture.ts';

/** The same for the whole run, should it pass midnight. */
const begun = systemClock.now();
const today = new Date(Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth(), begun.getUTCDate()));

/** At this hour (UTC), so many days from the one on which the tests began. */
export function at(day: number, hour: number, minutes = 30): Interval {
  const start = addMinutes(today, (day * 24 + hour) * 60);
  return { start, end: addMinutes(start, minutes) };
}

/**
 * Where nobody notifies, a minute passes between two looks; here the looks come quicker, and stand still while both sides are
 * to come to rest.
 */
export function timePasses(host: TestDatabase, { learnsBy }: Capabilities): { stop(): Promise<void> } {
  if (learnsBy === 'notification') return { stop: async () => undefined };
  const state = { over: false, still: 0 };
  clocks.set(host, state);
  let looks = 0;
  const passing = (async () => {
    while (!state.over) {
      // What is near at every look, all of it at every second.
      if (state.still === 0) await lookEverywhere(host, ++looks % 2 === 0);
      await delay(LOOK_EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      state.over = true;
      await passing;
    },
  };
}

const LOOK_EVERY_MS = 400;
const clocks = new WeakMap<TestDatabase, { still: number }>();

async function lookEverywhere(host: TestDatabase, whole: boolean): Promise<void> {
  const { rows } = await host.pool.query<{ id: string }>("select id from calendar where state <> 'stopped'");
  for (const { id } of rows) {
    await addJob(host.db, 'pull-calendar', { calendarId: id, whole }, { key: id, keepRunAt: true });
  }
}

const WORK = ['pull-calendar', 'push-booking', 'ensure-subscription', 'sync-connection'];

export async function rest(host: TestDatabase, sim: RunningSim): Promise<void> {
  const clock = clocks.get(host);
  if (!clock) return quiet(host, sim);
  clock.still++;
  try {
    // What moved after the last look is seen by one more, which may cause a write, which is seen by another.
    for (let looks = 0; looks < 2; looks++) {
      await quiet(host, sim);
      await lookEverywhere(host, true);
    }
    await quiet(host, sim);
  } finally {
    clock.still--;
  }
}

async function quiet(host: TestDatabase, sim: RunningSim): Promise<void> {
  let looks = 0;
  await waitFor(
    async () => {
      const { rows } = await host.pool.query<{ waiting: number }>(
        `select (select count(*) from outbox)::int + (select count(*) from graphile_worker.jobs
           where task_identifier = any($1) and attempts < max_attempts)::int as waiting`,
        [WORK],
      );
      const messages = sim.context.scheduler.pending().filter((one) => !one.label.startsWith('retry')).length;
      looks = rows[0]?.waiting === 0 && messages === 0 ? looks + 1 : 0;
      return looks >= 3;
    },
    { timeoutMs: 60_000, intervalMs: 25, what: 'rest' },
  );
}

interface Held {
  readonly room: string;
  readonly start: string;
  readonly end: string;
}

export async function expectInStep(host: TestDatabase, sim: RunningSim, rooms: readonly TenantRoom[]): Promise<void> {
  await rest(host, sim);
  const from = at(-7, 0).start;
  const to = at(400, 0).start;
  const there: Held[] = [];
  for (const { name, address } of rooms) {
    const room = await OutlookPerson.signIn(sim.url, address);
    for (const event of await room.calendar(from, to)) {
      // What is free there, or takes no time, keeps nobody out.
      if (event.isCancelled || event.showAs === 'free' || event.start.dateTime === event.end.dateTime) continue;
      there.push({ room: name, start: instant(event.start.dateTime), end: instant(event.end.dateTime) });
    }
  }
  const { rows } = await host.pool.query<{ room: string; start: Date; end: Date }>(
    `select r.name as room, o.starts_at as start, o.ends_at as end
     from allocation a join occurrence o on o.id = a.occurrence_id join resource r on r.id = a.resource_id
     where a.exchange <> 'none' and o.ends_at > $1 and o.starts_at < $2
       and a.state in ('requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'conflicted')`,
    [from, to],
  );
  const here = rows.map(({ room, start, end }) => ({ room, start: start.toISOString(), end: end.toISOString() }));
  expect(sorted(here)).toEqual(sorted(there));
}

function instant(text: string): string {
  return new Date(`${text.slice(0, 19)}Z`).toISOString();
}

function sorted(held: readonly Held[]): string[] {
  return held.map(({ room, start, end }) => `${room} ${start}–${end}`).sort();
}
