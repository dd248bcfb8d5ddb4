// Real parts: the file system, HTTP. The simulator is started, stopped and started again on the same file.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphClient } from '../client/graph-client.ts';
import { OutlookPerson } from '../client/outlook-person.ts';
import type { SimOptions } from '../index.ts';
import { eventually, type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { listenForNotifications } from '../webhook.fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';

let folder: string;
let file: string;
let running: SimUnderTest | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'm365-sim-state-'));
  file = join(folder, 'sim.json');
});
afterEach(async () => {
  await running?.sim.stop();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (options: SimOptions = {}): Promise<SimUnderTest> => {
  await running?.sim.stop();
  running = await simUnderTest({ stateFile: file, meetings: true, ...options });
  return running;
};

const book = async (under: SimUnderTest, at: number): Promise<{ id: string; changeKey: string }> => {
  const person = await OutlookPerson.signIn(under.sim.url, PERSON);
  const meeting = { subject: 'Kept', start: new Date(at), end: new Date(at + HOUR), rooms: [ROOM] };
  const { id } = await person.book(meeting);
  await eventually(async () => (await person.answerOf({ id }, ROOM)) === 'accepted');
  const { body } = await under.graph.get<{ changeKey: string }>(`/users/${PERSON}/events/${id}`);
  return { id, changeKey: body.changeKey };
};

describe('the state file (real parts: HTTP, file system)', () => {
  it('[T2] keeps events with ids and change keys, tokens and delta links over a restart', async () => {
    const first = await start();
    const at = Math.ceil(Date.now() / HOUR) * HOUR + 30 * DAY;
    const booked = await book(first, at);
    await first.sim.context.scheduler.drain();
    const window = `startDateTime=${new Date(at - DAY).toISOString()}&endDateTime=${new Date(at + DAY).toISOString()}`;
    const round = await first.graph.get<{ '@odata.deltaLink': string; value: { id: string }[] }>(
      `/users/${ROOM}/calendarView/delta?${window}`,
    );
    const link = new URL(round.body['@odata.deltaLink']);

    const second = await start();
    const [, token = ''] = Object.entries(first.graph).find(([name]) => name === 'token') ?? [];
    const old = new GraphClient(second.sim.url, String(token));
    const read = await old.get<{ changeKey: string; subject: string }>(`/users/${PERSON}/events/${booked.id}`);
    expect([read.status, read.body.changeKey, read.body.subject]).toEqual([200, booked.changeKey, 'Kept']);
    const next = await old.get<{ value: unknown[] }>(`${link.pathname.replace('/v1.0', '')}${link.search}`);
    expect([next.status, next.body.value]).toEqual([200, []]);
    const again = await book(second, at + 2 * HOUR);
    expect(again.id).not.toBe(booked.id);
  });

  it('[T4] keeps subscriptions, settings and consents', async () => {
    const hook = await listenForNotifications();
    try {
      const first = await start({ meetings: false });
      const made = await first.graph.post<{ id: string }>('/subscriptions', {
        changeType: 'updated',
        notificationUrl: hook.url,
        resource: '/users',
        expirationDateTime: new Date(Date.now() + DAY).toISOString(),
      });
      const app = [...first.sim.context.world.apps.values()][3];
      await fetch(`${first.sim.url}/sim/rooms/${ROOM}/calendar-processing`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ maximumDurationInMinutes: 45 }),
      });
      await fetch(`${first.sim.url}/sim/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'revoke-consent', appId: app?.clientId }),
      });

      const second = await start({ meetings: false });
      const { world, subscriptions } = second.sim.context;
      expect(subscriptions.get(made.body.id)?.notificationUrl).toBe(hook.url);
      expect([...(world.tenants[0]?.rooms.values() ?? [])][0]?.processing.maximumDurationInMinutes).toBe(45);
      expect(world.tenants[0]?.consents.get(app?.clientId ?? '')?.roles).toEqual([]);
    } finally {
      await hook.close();
    }
  });

  it('[T3] does what still waited when it stopped', async () => {
    const first = await start({ meetings: false, latency: { attendant: 600_000 } });
    const person = await OutlookPerson.signIn(first.sim.url, PERSON);
    const at = Date.now() + DAY;
    const { id } = await person.book({ subject: 'Late', start: new Date(at), end: new Date(at + HOUR), rooms: [ROOM] });
    await eventually(() => first.sim.context.exchange.memory().waiting.some((one) => one.act.act === 'attend'));

    const second = await start({ meetings: false });
    await second.sim.context.clock.advance(HOUR);
    const later = await OutlookPerson.signIn(second.sim.url, PERSON);
    expect(await eventually(async () => (await later.answerOf({ id }, ROOM)) === 'accepted')).toBe(true);
  });

  it('[T7] adds the meetings of the days that passed, and none in Harbour 3', async () => {
    const begin = Date.parse('2026-11-23T08:00:00Z');
    await start({ startAt: new Date(begin), clock: 'stepped' });
    const later = await start({ startAt: new Date(begin + 7 * DAY), clock: 'stepped' });
    const { exchange, world } = later.sim.context;
    const rooms = [...(world.tenants[0]?.rooms.values() ?? [])];
    const coming = rooms.map((room) => exchange.calendarOf(room).view(begin + 8 * DAY, begin + 12 * DAY));
    expect(coming[0]).toEqual([]);
    expect(coming.filter((one) => one.some(({ kind }) => kind === 'singleInstance')).length).toBeGreaterThan(25);
  });

  it('[T9] starts anew with a sentence for another seed and for a broken file, and keeps the old one aside', async () => {
    await start({ meetings: false, seed: 1 });
    await running?.sim.stop();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = await start({ meetings: false, seed: 2 });
    expect(other.sim.context.world.seed).toBe(2);
    expect(readFileSync(`${file}.old`, 'utf8')).toContain('"seed":1');
    await other.sim.stop();
    writeFileSync(file, '{"format":1,');
    const anew = await start({ meetings: false, seed: 2 });
    expect([anew.sim.context.world.seed, readFileSync(`${file}.old`, 'utf8')]).toEqual([2, '{"format":1,']);
  });

  it('[T9] keeps caught mail, with what is attached', async () => {
    const before = await start({ meetings: false });
    const attachments = [
      { name: 'plan.bin', contentType: 'application/octet-stream', content: Buffer.from([0, 255, 7]) },
    ];
    const mail = {
      id: 'm1',
      receivedAt: '2026-11-23T08:00:00Z',
      via: 'smtp',
      from: 'a@x.example',
      to: ['b@x.example'],
    } as const;
    before.sim.context.mail.deliver({ ...mail, cc: [], bcc: [], subject: 'Kept', text: 'Hello', attachments });
    const [kept] = before.sim.context.mail.list();
    const after = await start({ meetings: false });
    expect(after.sim.context.mail.list()).toEqual([kept]);
  });

  it('[T9] is on disk within a second of a change, without a stop', async () => {
    const under = await start({ meetings: false });
    await book(under, Date.now() + DAY);
    expect(await eventually(() => existsSync(file) && readFileSync(file, 'utf8').includes('"subject":"Kept"'))).toBe(
      true,
    );
  });
});
