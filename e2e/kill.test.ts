/** Kill -9 of the server while bookings stream in: what was acknowledged is there afterwards, and reaches Exchange once. */
import type { Booking } from '@ones/contract';
import { OutlookPerson } from '@ones/m365-sim/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../scripts/lib/product.mjs';
import { type Api, api } from './support/api.ts';
import { startOwnProduct } from './support/global-setup.ts';
import { ADA } from './support/people.ts';
import { until } from './support/wait.ts';

const HOUR = 3_600_000;
const PATIENCE_MS = 90_000;

let own: Awaited<ReturnType<typeof startOwnProduct>>;
let again: Product | null = null;

beforeAll(async () => {
  own = await startOwnProduct();
});
afterAll(async () => {
  await again?.stop();
  await own.stop();
});

/** Books one hour after another until told to stop; what was acknowledged is added to the list. */
async function bookOn(ones: Api, roomId: string, acknowledged: Booking[], stopped: () => boolean): Promise<void> {
  const day = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR + 40 * 24 * HOUR;
  for (let n = 0; !stopped(); n++) {
    const start = new Date(day + n * HOUR);
    const answer = await ones.book(roomId, start, new Date(start.getTime() + HOUR), `Streamed ${n}`).catch(() => null);
    if (answer?.status === 201) acknowledged.push(answer.body);
    if (answer === null) break;
  }
}

async function restart(): Promise<Api> {
  const { dataFolder, ports, started } = own;
  const addresses = { ONES_PORT: String(ports.port), ONES_DATA: dataFolder, ONES_SIM_URL: started.simOrigin };
  again = await startProduct({
    config: { host: '127.0.0.1', port: ports.port, simPort: 0, dataFolder, simUrl: started.simOrigin },
    env: { ...process.env, ...addresses },
  });
  return api({ origin: again.origin, apiToken: String(again.details.apiToken) });
}

describe('the server, killed while bookings stream in', () => {
  it('[S9] has every acknowledged booking after its restart, and each stands in Exchange once, accepted', async () => {
    const ones = api(own.started);
    const [room] = await ones.rooms();
    if (!room) throw new Error('There is no room.');
    let stop = false;
    const acknowledged: Booking[] = [];
    const streaming = bookOn(ones, room.id, acknowledged, () => stop);
    const server = own.product.pids[1];
    if (server === undefined) throw new Error('The server has no process.');
    await until('some are acknowledged', async () => acknowledged.length >= 12);
    process.kill(server, 'SIGKILL');
    await own.product.ended;
    stop = true;
    await streaming;

    const after = await restart();
    for (const { id, subject } of acknowledged) {
      const booking = await until(
        `${subject} is accepted`,
        async () => {
          const { body } = await after.call<Booking>('GET', `/api/bookings/${id}`);
          return body.allocations[0]?.exchange === 'accepted' ? body : null;
        },
        PATIENCE_MS,
      );
      expect(booking.state).toBe('confirmed');
    }
    const ada = await OutlookPerson.signIn(own.started.simOrigin, ADA.address);
    const first = new Date(acknowledged[0]?.start ?? '');
    const events = await ada.calendar(first, new Date(first.getTime() + 400 * HOUR));
    const titles = events.map((event) => event.subject);
    for (const { subject } of acknowledged) expect(titles.filter((title) => title === subject)).toEqual([subject]);
  }, 240_000);
});
