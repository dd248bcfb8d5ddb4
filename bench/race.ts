/** Sixteen clients want one slot, forty times (rule B1): how many won, and what the database holds in the end. */

import { openClient } from './lib/client.ts';
import { bookingOf, type Context } from './lib/context.ts';
import { spreadOf } from './lib/measure.ts';
import { ms, type Table } from './lib/table.ts';

const CLIENTS = 16;
const SLOTS = 40;

export async function race({ house, nextSlot }: Context): Promise<Table> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => openClient(house.port, house.token)));
  const winners: number[] = [];
  const others = new Map<number, number>();
  const took: number[] = [];
  for (let round = 0; round < SLOTS; round += 1) {
    const body = bookingOf(nextSlot());
    const answers = await Promise.all(
      clients.map(async (client) => {
        const begin = performance.now();
        const { status } = await client.ask('POST', '/api/bookings', body);
        took.push(performance.now() - begin);
        return status;
      }),
    );
    winners.push(answers.filter((status) => status === 201).length);
    for (const status of answers) if (status !== 201) others.set(status, (others.get(status) ?? 0) + 1);
  }
  for (const client of clients) client.close();
  const { rows } = await house.database.pool.query<{ double: number }>(
    `select count(*) as double from hold a join hold b on a.resource_id = b.resource_id and a.id < b.id and a.held && b.held
     where a.active and b.active and lower(a.held) > now() + interval '390 days'`,
  );
  const { p50, p95 } = spreadOf(took);
  return {
    title: `Race: ${CLIENTS} clients on one slot, ${SLOTS} slots`,
    about: 'Double bookings are counted in the database, over all active holds of the bench.',
    columns: ['double bookings', 'slots with exactly one winner', 'other answers', 'answer p50', 'answer p95'],
    rows: [
      [
        String(rows[0]?.double ?? 'unknown'),
        `${winners.filter((count) => count === 1).length} of ${SLOTS}`,
        [...others].map(([status, count]) => `${count} × ${status}`).join(', '),
        ms(p50),
        ms(p95),
      ],
    ],
  };
}
