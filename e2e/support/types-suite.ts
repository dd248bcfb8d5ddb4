/**
 * The four ways to connect a tenant, each from nothing: the wizard in Chromium, a booking that travels, and then what breaks in
 * real tenants, told by the console and mended there. A product of its own, since it takes secrets and accounts away.
 */
import type { Booking, Connection, ConnectionHealth, Problem, Resource } from '@ones/contract';
import { OutlookPerson } from '@ones/m365-sim/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api } from './api.ts';
import { journeys } from './browser.ts';
import { startOwnProduct } from './global-setup.ts';
import { ADA, PETER, signIn } from './people.ts';
import { tenantAdmin } from './tenant-admin.ts';
import { until } from './wait.ts';
import { type Wizard, wizard } from './wizard.ts';

const ROOM_ACCOUNT = 'room.desk@lanternbay.example';

/** Each type takes a room that the demo's own connection lets go. */
const everyType = [
  { id: 'application', title: 'Application permission', byAccount: false, imports: true, writes: true, room: 1 },
  { id: 'delegated', title: 'Delegated permission', byAccount: true, imports: false, writes: true, room: 2 },
  {
    ...{ id: 'delegated-resource-only', title: 'Delegated permission, resources only' },
    ...{ byAccount: true, imports: false, writes: false, room: 3 },
  },
  {
    ...{ id: 'application-resource-only', title: 'Application permission, resources only' },
    ...{ byAccount: false, imports: true, writes: false, room: 4 },
  },
] as const;
type Type = (typeof everyType)[number];

/** Of the demo's own connection. */
const DEMO_TYPE = everyType[0].id;

interface State {
  readonly tenantId: string;
  readonly apps: readonly { clientId: string; clientSecret: string; integrationType: string }[];
  readonly rooms: readonly { emailAddress: string; displayName: string }[];
}

export interface TypesSuite {
  readonly types: readonly Type[];
  /** A fresh page of the console, and the wizard in it. */
  wizard(): Promise<{ readonly page: Page; readonly setUp: Wizard }>;
  roomOf(type: Type): State['rooms'][number];
  /** Rooms of these types, out of the demo's own connection. */
  letRoomsGo(): Promise<void>;
  /** Made by the wizard, and at rest. */
  isMade(type: Type, connectionId: string): Promise<void>;
  /** The tests of each type. */
  each(): void;
}

/** Call it once at the top of a test file. */
export function typesSuite(ids: readonly Type['id'][]): TypesSuite {
  const types = everyType.filter(({ id }) => ids.includes(id));
  const browser = journeys();
  let own: Awaited<ReturnType<typeof startOwnProduct>>;
  let ones: Api;
  let admin: ReturnType<typeof tenantAdmin>;
  let state: State;
  const made = new Map<string, string>();
  const connectionOf = (type: Type) => made.get(type.id) ?? '';
  const roomOf = (type: Type) => state.rooms[type.room] as State['rooms'][number];

  beforeAll(async () => {
    own = await startOwnProduct();
    ones = api(own.started);
    admin = tenantAdmin(own.started.simOrigin);
    state = (await (await fetch(`${own.started.simOrigin}/sim/state`)).json()) as State;
  });
  afterAll(() => own?.stop());

  async function console_(): Promise<Page> {
    const page = await browser.page({ width: 1440, height: 900 });
    await signIn(page, '/console', ADA, own.started.origin);
    return page;
  }

  async function health(id: string): Promise<ConnectionHealth> {
    return (await ones.call<ConnectionHealth>('GET', `/api/connections/${id}/health`)).body;
  }

  const inStep = (id: string) =>
    until(`the rooms of ${id} are in step`, async () => {
      const { connection, rooms } = await health(id);
      return connection.state === 'working' && rooms.length > 0 && rooms.every((room) => room.state === 'in-step');
    });

  /** The demo's own connection lives by the same registration, and people sign in by it. */
  async function renewDemo(clientSecret: string): Promise<void> {
    const { items } = (await ones.call<{ items: Connection[] }>('GET', '/api/connections')).body;
    const demo = items.find(({ name }) => name === 'Simulated tenant') as Connection;
    const { name, operator, tenantId, clientId, version } = demo;
    const body = { name, type: demo.type, operator, tenantId, clientId, clientSecret, version };
    expect((await ones.call('PUT', `/api/connections/${demo.id}/server`, body)).status).toBe(200);
  }

  let day = 20;
  /** Hours that nobody else asks for. */
  function nextHour(): { start: Date; end: Date } {
    day += 1;
    const start = new Date(Date.now() + day * 86_400_000);
    start.setUTCHours(10, 0, 0, 0);
    return { start, end: new Date(start.getTime() + 3_600_000) };
  }

  /** Made in Outlook, seen in ONES; asked for by the button where nobody tells ONES. */
  async function seenFromOutlook(type: Type): Promise<void> {
    const peter = await OutlookPerson.signIn(own.started.simOrigin, PETER.address);
    const period = nextHour();
    const { emailAddress, displayName } = roomOf(type);
    await peter.book({ subject: `From Outlook: ${type.title}`, ...period, rooms: [emailAddress] });
    const room = await OutlookPerson.signIn(own.started.simOrigin, emailAddress);
    await until('Exchange accepts', async () => (await room.calendar(period.start, period.end)).length === 1);
    const { items } = (await ones.call<{ items: Resource[] }>('GET', '/api/resources?limit=200')).body;
    const found = items.filter((one) => one.name === displayName);
    expect(found, 'one room, once').toHaveLength(1);
    if (type.byAccount) await ones.call('POST', `/api/connections/${connectionOf(type)}/sync`);
    const query = new URLSearchParams({
      from: period.start.toISOString(),
      to: period.end.toISOString(),
      resourceId: found[0]?.id ?? '',
    });
    await until('ONES shows it', async () => {
      const { body } = await ones.call<{ items: Booking[] }>('GET', `/api/bookings?${query}`);
      return body.items?.some(({ organizer }) => organizer.name === PETER.name);
    });
  }

  async function letRoomsGo(): Promise<void> {
    const { items } = (await ones.call<{ items: Connection[] }>('GET', '/api/connections')).body;
    const demo = items.find(({ setupStep }) => setupStep === 'done') as Connection;
    const mine = types.map((one) => roomOf(one).emailAddress);
    const addresses = state.rooms.map((room) => room.emailAddress).filter((address) => !mine.includes(address));
    const rooms = { mode: 'specified', addresses };
    const body = { rooms, version: demo.version };
    expect((await ones.call<Problem>('PUT', `/api/connections/${demo.id}/rooms`, body)).status).toBe(200);
    await until('the rooms are free', async () => (await health(demo.id)).rooms.length === addresses.length);
  }

  function each(): void {
    describe.each(types)('$title', (type) => {
      it('[S12] is set up from nothing in the wizard, up to bookings that travel', async () => {
        if (!made.has(type.id)) {
          const page = await console_();
          const setUp = wizard(page, own.started.origin, state);
          await setUp.server(type);
          if (type.byAccount) await setUp.signInRoomAccount(ROOM_ACCOUNT);
          if (type.imports) await setUp.chooseRoom(roomOf(type));
          else await setUp.enterRoom(roomOf(type));
          await page.getByRole('button', { name: 'Save and next' }).click();
          made.set(type.id, await setUp.finish());
          await inStep(connectionOf(type));
        }
        await seenFromOutlook(type);
        if (type.writes) await acceptedThere(type);
      });

      it('[S16] says that its secret ended, its consent was withdrawn or its account disabled, and recovers after the mend', async () => {
        const id = connectionOf(type);
        const app = state.apps.find(({ integrationType }) => integrationType === type.id) as State['apps'][number];
        const page = await console_();
        const look = async () => {
          await page.goto(`${own.started.origin}/console/connections/${id}`);
          await page.getByRole('button', { name: 'Look now' }).click();
        };
        const says = (sentence: string | RegExp) => page.getByRole('alert').getByText(sentence).first().waitFor();

        await admin.fault({ kind: 'expire-secret', appId: app.clientId });
        await look();
        await says(/secret has (expired|ended)/i);
        const secret = await admin.newSecret(app.clientId);
        if (type.id === DEMO_TYPE) await renewDemo(secret);
        await page.goto(`${own.started.origin}/console/connections/${id}/edit/server`);
        await page.getByLabel('Client secret').last().fill(secret);
        await page.getByRole('button', { name: 'Save and next' }).click();
        await page.waitForURL(/edit\/rooms$/);
        await inStep(id);

        await admin.fault({ kind: 'revoke-consent', appId: app.clientId });
        await look();
        await says(/consent/i);
        await admin.fault({ kind: 'restore-consent', appId: app.clientId });
        await look();
        await inStep(id);

        if (type.byAccount) {
          await admin.fault({ kind: 'disable-account', person: ROOM_ACCOUNT });
          await look();
          await says(/account for the rooms is disabled/);
          await admin.fault({ kind: 'enable-account', person: ROOM_ACCOUNT });
          await page.goto(`${own.started.origin}/console`);
          await page.getByRole('link', { name: 'Mend the connection' }).first().waitFor();
          await page.goto(`${own.started.origin}/console/connections/${id}/edit/rooms`);
          await wizard(page, own.started.origin, state).signInRoomAccount(ROOM_ACCOUNT);
          await inStep(id);
        }
        await seenFromOutlook(type);
      });
    });
  }

  /** Made in ONES by Peter, accepted by the room in Outlook. */
  async function acceptedThere(type: Type): Promise<void> {
    const page = await browser.page();
    const { origin, simOrigin } = own.started;
    await page.goto(`${origin}/signin/microsoft365?connection=${connectionOf(type)}`);
    await page
      .getByRole('button', { name: PETER.name })
      .or(page.getByRole('link', { name: PETER.name }))
      .first()
      .click();
    await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/sign'));
    const period = nextHour();
    const { emailAddress, displayName } = roomOf(type);
    const { items } = (await ones.call<{ items: Resource[] }>('GET', '/api/resources?limit=200')).body;
    const resourceIds = items.filter((one) => one.name === displayName).map(({ id }) => id);
    const times = { start: period.start.toISOString(), end: period.end.toISOString() };
    const body = { resourceIds, ...times, subject: `From ONES: ${type.title}`, attendees: [] };
    const status = await page.evaluate(async (sent) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/bookings', { method: 'POST', headers, body: JSON.stringify(sent) })).status;
    }, body);
    expect(status).toBe(201);
    const room = await OutlookPerson.signIn(simOrigin, emailAddress);
    await until('the room accepts', async () => {
      const copies = await room.calendar(period.start, period.end);
      return copies.some((copy) => copy.responseStatus.response === 'accepted');
    });
  }

  return {
    types,
    wizard: async () => {
      const page = await console_();
      return { page, setUp: wizard(page, own.started.origin, state) };
    },
    roomOf,
    letRoomsGo,
    isMade: async (type, connectionId) => {
      made.set(type.id, connectionId);
      await inStep(connectionId);
    },
    each,
  };
}
