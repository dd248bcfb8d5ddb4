// https://learn.microsoft.com/microsoft-365/places/enable-auto-release
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient } from '../client/graph-client.ts';
import { OutlookPerson } from '../client/outlook-person.ts';
import { signIn } from '../client/sign-in.fixture.ts';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { outlookApp } from '../world/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';

let under: SimUnderTest;

beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
});
afterAll(() => under.sim.stop());

const set = async (settings: object): Promise<void> => {
  const answer = await fetch(`${under.sim.url}/sim/rooms/${ROOM}/calendar-processing`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  expect(answer.status).toBe(200);
};
const book = async (start: number, recurrence?: object): Promise<{ id: string; iCalUId: string }> => {
  const time = (instant: number): object => ({
    dateTime: new Date(instant).toISOString().slice(0, 19),
    timeZone: 'UTC',
  });
  const { body } = await (await under.as('application')).post<{ id: string; iCalUId: string }>(
    `/users/${PERSON}/events`,
    {
      subject: 'Perhaps',
      start: time(start),
      end: time(start + HOUR),
      attendees: [{ type: 'resource', emailAddress: { address: ROOM } }],
      ...(recurrence ? { recurrence } : {}),
    },
  );
  await under.sim.context.scheduler.drain(10 * MINUTE);
  return body;
};
const until = (instant: number): Promise<void> => under.sim.context.clock.set(instant);
const held = async (start: number): Promise<string[]> => {
  const window = `startDateTime=${new Date(start).toISOString()}&endDateTime=${new Date(start + HOUR).toISOString()}`;
  const { body } = await (await under.as('application')).get<{ value: { iCalUId: string }[] }>(
    `/users/${ROOM}/calendarView?${window}`,
  );
  return body.value.map((one) => one.iCalUId);
};

const checkIn = async (calendarEventId: string): Promise<number> => {
  const { world } = under.sim.context;
  const scope = 'openid https://graph.microsoft.com/Calendars.ReadWrite';
  const { access_token: token } = await signIn({
    origin: under.sim.url,
    clientId: outlookApp(world).clientId,
    secret: '',
    person: world.tenants[0]?.addresses.get(PERSON) ?? '',
    scope,
    tenant: under.tenantId,
  });
  const client = new GraphClient(under.sim.url, String(token));
  return (await client.post(`/places/${ROOM}/checkIns`, { calendarEventId, checkInMethod: 'verified' })).status;
};

describe('auto release', () => {
  it('[T3] is off by default', async () => {
    const start = Date.parse('2026-11-23T10:00:00Z');
    await book(start);
    await until(start + 30 * MINUTE);
    expect(await held(start)).toHaveLength(1);
  });

  it('[T3] declines what nobody checked in to ten minutes after its start, and tells the organizer', async () => {
    const start = Date.parse('2026-11-23T12:00:00Z');
    const { id } = await book(start);
    await set({ enableAutoRelease: true });
    await until(start + 9 * MINUTE);
    expect(await held(start)).toHaveLength(1);
    await until(start + 11 * MINUTE);
    expect(await held(start)).toEqual([]);
    await under.sim.context.scheduler.drain(MINUTE);
    const person = await OutlookPerson.signIn(under.sim.url, PERSON);
    expect(await person.answerOf({ id }, ROOM)).toBe('declined');
  });

  it('[T3] leaves a booking alone that somebody claimed: learn.microsoft.com/graph/api/place-post-checkins', async () => {
    const start = Date.parse('2026-11-23T14:00:00Z');
    const { iCalUId } = await book(start);
    expect(await checkIn(iCalUId)).toBe(201);
    await until(start + 30 * MINUTE);
    expect(await held(start)).toHaveLength(1);
  });

  it('[T3] looks at each occurrence of a series by itself', async () => {
    const start = Date.parse('2026-11-23T16:00:00Z');
    await set({ postReservationMaxClaimTimeInMinutes: 20 });
    await book(start, {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'numbered', startDate: '2026-11-23', numberOfOccurrences: 3 },
    });
    const [, second = ''] = [await held(start), ...(await held(start + DAY))].flat();
    expect(await checkIn(second)).toBe(201);
    await until(start + 19 * MINUTE);
    expect(await held(start)).toHaveLength(1);
    await until(start + 21 * MINUTE);
    expect(await held(start)).toEqual([]);
    await until(start + 2 * DAY + HOUR);
    expect([await held(start), await held(start + DAY), await held(start + 2 * DAY)].map((one) => one.length)).toEqual([
      0, 1, 0,
    ]);
  });
});
