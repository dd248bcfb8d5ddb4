/** Virtual hours: the built product lives in the simulated tenant's time, so that what waits for hours happens now. */
import type { Booking } from '@ones/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookDemoMeetings } from '../scripts/lib/demo-meetings.mjs';
import { type Api, api } from './support/api.ts';
import { journeys } from './support/browser.ts';
import { startOwnProduct } from './support/global-setup.ts';
import { PETER } from './support/people.ts';
import { until } from './support/wait.ts';

const MINUTE = 60_000;
/** Longer than the demo's policy waits for somebody to come. */
const CHECKED_IN_WITHIN_MINUTES = 20;
const browser = journeys();
let own: Awaited<ReturnType<typeof startOwnProduct>>;
let ones: Api;

beforeAll(async () => {
  own = await startOwnProduct({ ONES_SIM_CLOCK: '1' });
  ones = api(own.started);
});
afterAll(() => own.stop());

async function now(): Promise<Date> {
  const answer = await fetch(`${own.started.simOrigin}/sim/clock`);
  return new Date(((await answer.json()) as { now: string }).now);
}

async function advance(minutes: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ advanceSeconds: minutes * 60 });
  await fetch(`${own.started.simOrigin}/sim/clock`, { method: 'POST', headers, body });
}

/** How often a job has ended well, by the server's own count. */
async function jobsDone(job: string): Promise<number> {
  const text = await (await fetch(`${own.started.origin}/metrics`)).text();
  const line = text.split('\n').find((one) => one.includes(`job="${job}"`) && one.includes('outcome="done"'));
  return Number(line?.split(' ').at(-1) ?? 0);
}

function dayFrom(begin: Date): readonly [string, string] {
  return [begin.toISOString(), new Date(begin.getTime() + 24 * 60 * MINUTE).toISOString()];
}

async function held(subject: string, begin: Date): Promise<Booking | undefined> {
  const [from, to] = dayFrom(begin);
  const { body } = await ones.call<{ items: Booking[] }>('GET', `/api/bookings?limit=200&from=${from}&to=${to}`);
  return body.items.find((one) => one.subject === subject && one.state === 'confirmed');
}

async function mailsTo(address: string): Promise<string> {
  return (await fetch(`${own.started.simOrigin}/mail/api/messages?to=${address}`)).text();
}

describe('hours, jumped', () => {
  it('[T9] bring a meeting to its door and past it, refuse what is past, and run what comes once a day', async () => {
    const [room] = await ones.rooms();
    if (!room) throw new Error('There is no room.');
    const start = new Date(Math.ceil((await now()).getTime() / MINUTE) * MINUTE + 90 * MINUTE);
    const end = new Date(start.getTime() + 60 * MINUTE);
    expect((await ones.book(room.id, start, end, 'In ninety minutes')).status).toBe(201);
    const door = await browser.page();
    await door.goto(own.started.displays[0]?.url ?? '');
    await door.locator('[data-status="free"]').waitFor();

    await advance(120);
    await door.locator('[data-status="in-use"]').waitFor({ timeout: 60_000 });
    await door.getByText('In ninety minutes').first().waitFor();
    const over = await ones.book(room.id, new Date(start.getTime() - 60 * MINUTE), start, 'In the past');
    expect(over).toMatchObject({ status: 422, body: { code: 'in-the-past' } });

    await advance(60);
    await door.locator('[data-status="free"]').waitFor({ timeout: 60_000 });

    const imports = await jobsDone('import-again');
    await advance(24 * 60);
    await until('what comes once a day has run', async () => (await jobsDone('import-again')) > imports, 60_000);
  });

  it('[U2] find a company that shows what waits, what conflicts, what is out of service and who did not come', async () => {
    const today = await now();
    await bookDemoMeetings(own.product, today);
    await bookDemoMeetings(own.product, today);
    const count = async (path: string) => (await ones.call<{ items: unknown[] }>('GET', path)).body.items.length;
    await until('two wait for an approval', async () => (await count('/api/approvals')) === 2, 60_000);
    await until('two are at one time', async () => (await count('/api/conflicts')) === 1, 60_000);
    expect(await count('/api/out-of-service')).toBe(1);
    await until(
      'Peter is asked to complete one',
      async () => (await mailsTo(PETER.address)).includes('/complete/'),
      60_000,
    );
    // At the next hour that its room has free, which depends on the hour and the weekday.
    const standUp = await until('Peter’s stand-up is held', () => held('Stand-up', today), 60_000);
    await advance((Date.parse(standUp.start) - (await now()).getTime()) / MINUTE + CHECKED_IN_WITHIN_MINUTES);
    const [from, to] = dayFrom(today);
    await until('nobody came', async () => (await count(`/api/no-shows?from=${from}&to=${to}`)) >= 1, 60_000);
  });
});
