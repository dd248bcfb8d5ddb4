/** Bookings made over HTTP a second, beside what a bare server reaches on the same database in the same minute. */

import { bookingOf, type Context } from './lib/context.ts';
import { cpuOf, cpuOfDatabase } from './lib/cpu.ts';
import { type Figures, type Load, median, under } from './lib/measure.ts';
import { ms, percent, perSecond, type Table } from './lib/table.ts';

const ROUNDS = 3;
const DURING_MS = 3000;

export async function create(context: Context): Promise<Table> {
  return {
    title: 'Create a booking over HTTP',
    about:
      'ONES signs in, validates, holds the slot, writes audit line and event, and its jobs run meanwhile. The bare server ' +
      `writes the same four rows (booking, occurrence, allocation, hold), or one row of one table. ${ROUNDS} rounds of ` +
      `${DURING_MS / 1000} s each, in turns; medians. CPU is for one booking with everything that follows from it.`,
    columns: [
      'clients',
      'ONES /s',
      'p50',
      'p95',
      'server CPU',
      'database CPU',
      'bare, four rows /s',
      'ratio',
      'bare, one row /s',
      'ratio',
    ],
    rows: [await row(context, 1), await row(context, 16)],
  };
}

async function row(context: Context, clients: number): Promise<string[]> {
  const { house, reference, nextSlot } = context;
  const at = (port: number, path: string, bodyOf: () => object): Load => ({
    port,
    token: house.token,
    clients,
    during: DURING_MS,
    expect: 201,
    ask: (client) => client.ask('POST', path, bodyOf()),
  });
  const loads = {
    ones: at(house.port, '/api/bookings', () => bookingOf(nextSlot())),
    four: at(reference.port, '/booking', nextSlot),
    one: at(reference.port, '/slot', nextSlot),
  };
  const runs: Record<keyof typeof loads, Figures>[] = [];
  const used: { server: number; database: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await cpu(context);
    const ones = await under(loads.ones);
    await untilIdle(context);
    const after = await cpu(context);
    const each = (of: keyof typeof after) => (after[of] - before[of]) / ones.asked;
    used.push({ server: each('server'), database: each('database') });
    runs.push({ ones, four: await under(loads.four), one: await under(loads.one) });
  }
  const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick));
  return [
    String(clients),
    perSecond(of(({ ones }) => ones.perSecond)),
    ms(of(({ ones }) => ones.p50)),
    ms(of(({ ones }) => ones.p95)),
    ms(median(used.map(({ server }) => server))),
    ms(median(used.map(({ database }) => database))),
    perSecond(of(({ four }) => four.perSecond)),
    percent(of(({ ones, four }) => ones.perSecond / four.perSecond)),
    perSecond(of(({ one }) => one.perSecond)),
    percent(of(({ ones, one }) => ones.perSecond / one.perSecond)),
  ];
}

async function cpu({ house }: Context) {
  return { server: cpuOf(house.pid), database: await cpuOfDatabase(house.database) };
}

/** What follows from the bookings is done: the bare server must not pay for it. */
async function untilIdle({ house }: Context): Promise<void> {
  for (;;) {
    const { rows } = await house.database.pool.query<{ left: number }>(
      `select (select count(*) from outbox) + (select count(*) from graphile_worker._private_jobs where run_at <= now()) as left`,
    );
    if ((rows[0]?.left ?? 0) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
