// The same seed and the same calls give the same again: to the byte where a stepped clock orders everything, and for each mailbox by
// itself where callers run side by side.
import { describe, expect, it } from 'vitest';
import { OutlookPerson } from './client/outlook-person.ts';
import { LIFELIKE_LATENCY } from './latency.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';
import { listenForNotifications } from './webhook.fixture.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-23T08:00:00Z');
const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';
const OTHER = 'ruth.mason@lanternbay.example';
const WINDOW = `startDateTime=${new Date(START).toISOString()}&endDateTime=${new Date(START + 48 * HOUR).toISOString()}`;

const tell = async (under: SimUnderTest, path: string, body: unknown): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${under.sim.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
};
const hour = (count: number) => ({
  start: new Date(START + count * HOUR),
  end: new Date(START + (count + 1) * HOUR),
});

/** Meetings, notifications, faults by chance, refusals: all that was answered and told. */
async function stepped(seed: number): Promise<string> {
  const latency = { ...LIFELIKE_LATENCY, graph: 0 };
  const options = { seed, clock: 'stepped', startAt: new Date(START), latency, meetings: true } as const;
  const [under, hook] = await Promise.all([simUnderTest(options), listenForNotifications()]);
  const said: unknown[] = [];
  const read = async (path: string): Promise<void> => {
    const { status, body } = await under.graph.get(path);
    said.push([status, body]);
  };
  try {
    const expirationDateTime = new Date(START + 48 * HOUR).toISOString();
    const wish = { changeType: 'created,updated,deleted', notificationUrl: hook.url, expirationDateTime };
    for (const mailbox of [ROOM, PERSON]) {
      await under.graph.post('/subscriptions', { ...wish, resource: `/users/${mailbox}/events` });
    }
    for (const kind of ['drop', 'duplicate', 'reorder']) {
      await tell(under, '/sim/faults', { kind: `${kind}-notifications`, probability: 0.3 });
    }
    await tell(under, '/sim/faults', { kind: 'error', status: 503, probability: 0.4, path: '/calendarView' });
    const person = await OutlookPerson.signIn(under.sim.url, PERSON);
    const first = await person.book({ subject: 'One', ...hour(6), rooms: [ROOM] });
    await person.book({ subject: 'Two', ...hour(6), rooms: [ROOM] });
    await tell(under, '/sim/clock', { advanceSeconds: 5 });
    said.push(await person.answerOf(first, ROOM));
    await tell(under, '/sim/clock', { drainSeconds: 3600 });
    await person.move(first, hour(9).start, hour(9).end);
    await tell(under, '/sim/clock', { drainSeconds: 3600 });
    for (let count = 0; count < 10; count++) await read(`/users/${ROOM}/calendarView/delta?${WINDOW}`);
    for (let count = 0; count < 10; count++) await read(`/users/${PERSON}/calendarView?${WINDOW}`);
    await read('/users?$top=50');
    said.push(hook.told, under.sim.context.faults.fired(), new Date(under.sim.context.clock.now()).toISOString());
    return JSON.stringify(said).replaceAll(under.sim.url, 'origin');
  } finally {
    await hook.close();
    await under.sim.stop();
  }
}

/** Two people's callers at once; `shift` lets one of them go ahead, so that the calls meet in another order. */
async function parallel(shift: number): Promise<Record<string, unknown>> {
  const under = await simUnderTest({ seed: 4, clock: 'stepped', startAt: new Date(START) });
  try {
    await tell(under, '/sim/faults', { kind: 'error', status: 503, probability: 0.4, path: '/calendarView' });
    const act = async (address: string, ahead: number): Promise<readonly unknown[]> => {
      const seen: unknown[] = [];
      for (let count = 0; count < ahead; count++) await under.graph.get('/users?$top=1');
      for (let count = 0; count < 12; count++) {
        const times = {
          start: { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' },
          end: { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' },
        };
        const { body } = await under.graph.post(`/users/${address}/events`, { subject: `No. ${count}`, ...times });
        seen.push(body.iCalUId, (await under.graph.get(`/users/${address}/calendarView?${WINDOW}`)).status);
      }
      return seen;
    };
    const [one, other] = await Promise.all([act(PERSON, 8 * shift), act(OTHER, 8 - 8 * shift)]);
    return { one, other };
  } finally {
    await under.sim.stop();
  }
}

describe('the same again', () => {
  it('[T9] answers and tells the same to the byte in stepped runs of one seed, and other things for another', async () => {
    const [one, again, other] = [await stepped(7), await stepped(7), await stepped(8)];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    for (const kind of ['drop', 'duplicate', 'reorder']) expect(one).toContain(`"${kind}-notifications"`);
    expect(one).toContain('[503,');
  });

  it('[T9] lets chance fall the same for each mailbox, in whatever order parallel callers come', async () => {
    const [first, second] = [await parallel(0), await parallel(1)];
    expect(second).toEqual(first);
    expect(first.one).toContain(503);
    expect(first.one).not.toEqual(first.other);
  });
});
