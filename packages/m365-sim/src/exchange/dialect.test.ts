// Each doubtful behaviour both ways, over HTTP (DESIGN T8). What is known of each stands in README.md.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphClient } from '../client/graph-client.ts';
import { eventually, type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { listenForNotifications, type Webhook } from '../webhook.fixture.ts';
import type { Dialect } from './dialect.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';
const START = Date.parse('2027-03-01T09:00:00Z');

let under: SimUnderTest;
let graph: GraphClient;
let hook: Webhook;
beforeAll(async () => {
  [under, hook] = await Promise.all([simUnderTest(), listenForNotifications()]);
  ({ graph } = under);
});
afterAll(async () => {
  await hook.close();
  await under.sim.stop();
});

const speak = async (dialect: Partial<Dialect>): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${under.sim.url}/sim/dialect`, { method: 'PATCH', headers, body: JSON.stringify(dialect) });
};
const time = (at: number): Record<string, string> => ({
  dateTime: new Date(at).toISOString().slice(0, 19),
  timeZone: 'UTC',
});
const period = (at: number): Record<string, unknown> => ({ start: time(at), end: time(at + HOUR) });

describe('doubtful behaviours', () => {
  it('[T8] answers a second create with another body with 400 or 409', async () => {
    for (const duplicateTransaction of ['400', '409'] as const) {
      await speak({ duplicateTransaction });
      const transactionId = `twice-${duplicateTransaction}`;
      await graph.post(`/users/${PERSON}/events`, { subject: 'one', transactionId, ...period(START) });
      const again = await graph.post(`/users/${PERSON}/events`, { subject: 'two', transactionId, ...period(START) });
      expect(again.status).toBe(Number(duplicateTransaction));
    }
  });

  it('[T8] checks If-Match or overlooks it', async () => {
    const { body } = await graph.post<{ id: string }>(`/users/${PERSON}/events`, { subject: 'x', ...period(START) });
    const path = `/users/${PERSON}/events/${body.id}`;
    await speak({ ifMatch: 'ignored' });
    expect((await graph.patch(path, { subject: 'y' }, { 'if-match': 'W/"old"' })).status).toBe(200);
    await speak({ ifMatch: 'checked' });
    expect((await graph.patch(path, { subject: 'z' }, { 'if-match': 'W/"old"' })).status).toBe(412);
  });

  it('[T8] refuses a subscription that is too long or shortens it, and takes the same one twice or not', async () => {
    const wish = {
      changeType: 'updated',
      notificationUrl: hook.url,
      resource: `/users/${ROOM}/events`,
      expirationDateTime: new Date(Date.now() + 30 * DAY).toISOString(),
    };
    expect((await graph.post('/subscriptions', wish)).status).toBe(400);
    await speak({ longSubscription: 'shortened' });
    const { status, body } = await graph.post('/subscriptions', wish);
    expect([status, Date.parse(String(body.expirationDateTime)) < Date.now() + 8 * DAY]).toEqual([201, true]);
    expect((await graph.post('/subscriptions', wish)).status).toBe(409);
    await speak({ sameSubscription: 'accepted' });
    expect((await graph.post('/subscriptions', wish)).status).toBe(201);
  });

  it('[T8] answers a forgotten delta token with 410 or 400', async () => {
    const window = `startDateTime=${new Date(START).toISOString()}&endDateTime=${new Date(START + DAY).toISOString()}`;
    const round = await graph.get<{ '@odata.deltaLink': string }>(`/users/${ROOM}/calendarView/delta?${window}`);
    under.sim.context.exchange.calendarAt(ROOM)?.forgetChanges();
    expect((await graph.get(round.body['@odata.deltaLink'])).status).toBe(410);
    await speak({ oldDeltaToken: 'badRequest' });
    expect((await graph.get(round.body['@odata.deltaLink'])).status).toBe(400);
  });

  it('[T8] drops or keeps what was cancelled when a series moves', async () => {
    const exist = async (changedSeries: Dialect['changedSeries']): Promise<number> => {
      await speak({ changedSeries });
      const recurrence = (hour: number) => ({
        ...period(START + hour * HOUR),
        recurrence: {
          pattern: { type: 'daily', interval: 1 },
          range: { type: 'numbered', startDate: '2027-03-01', numberOfOccurrences: 4 },
        },
      });
      const { body } = await graph.post<{ id: string }>(`/users/${PERSON}/events`, { subject: 's', ...recurrence(0) });
      const path = `/users/${PERSON}/events/${body.id}`;
      const window = `startDateTime=2027-02-28T00:00:00Z&endDateTime=2027-03-20T00:00:00Z`;
      const instances = async (): Promise<{ id: string }[]> =>
        (await graph.get<{ value: { id: string }[] }>(`${path}/instances?${window}`)).body.value;
      await graph.delete(`/users/${PERSON}/events/${(await instances())[1]?.id}`);
      await graph.patch(path, recurrence(2));
      return (await instances()).length;
    };
    expect([await exist('dropsExceptions'), await exist('keepsExceptions')]).toEqual([4, 3]);
  });

  it('[T8] refuses places as Exchange or as the directory does', async () => {
    const other = [...under.sim.context.world.apps.values()].find((one) => one.integrationType === 'delegated');
    const consent = under.sim.context.world.tenants[0]?.consents.get(other?.clientId ?? '');
    if (consent) consent.roles = ['Calendars.Read'];
    const client = await under.as('delegated');
    const refused = async (): Promise<unknown> =>
      (await client.get<{ error: { code: string } }>('/places/microsoft.graph.room')).body.error.code;
    expect(await refused()).toBe('ErrorAccessDenied');
    await speak({ placesRefusal: 'directory' });
    expect(await refused()).toBe('Authorization_RequestDenied');
  });

  it('[T8] lets an extended property stay or travel to the room', async () => {
    const id = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name BookingId';
    const seen = async (at: number): Promise<boolean> => {
      await graph.post(`/users/${PERSON}/events`, {
        subject: 'p',
        ...period(at),
        attendees: [{ type: 'resource', emailAddress: { address: ROOM } }],
        singleValueExtendedProperties: [{ id, value: 'b1' }],
      });
      const calendar = under.sim.context.exchange.calendarAt(ROOM);
      const [copy] = await eventually(() => {
        const found = calendar?.view(at, at + HOUR) ?? [];
        return found.length > 0 && found;
      });
      return copy?.item.extendedProperties.has(id) ?? false;
    };
    expect(await seen(START + 10 * DAY)).toBe(false);
    await speak({ extendedProperties: 'travel' });
    expect(await seen(START + 11 * DAY)).toBe(true);
  });
});
