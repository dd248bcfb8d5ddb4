// Who may open which mailbox, switched over HTTP as an administrator would in PowerShell (FACTS §1.5, §7.7, §10).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphClient } from '../client/graph-client.ts';
import { GraphClient as Client } from '../client/graph-client.ts';
import { OutlookPerson } from '../client/outlook-person.ts';
import { issueAccessToken } from '../entra/tokens.ts';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import type { App } from '../world/world.ts';

const HOUR = 3_600_000;
const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';
const OTHER = 'ruth.mason@lanternbay.example';

let under: SimUnderTest;
let app: App | undefined;

beforeAll(async () => {
  under = await simUnderTest();
  app = [...under.sim.context.world.apps.values()].find((one) => one.integrationType === 'application-resource-only');
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});
beforeEach(async () => {
  await ask('DELETE', `/sim/apps/${app?.clientId}/mailbox-rights`);
});

const ask = async (method: string, path: string, body?: unknown): Promise<number> => {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${under.sim.url}${path}`, { method, ...json })).status;
};

const token = async (grant: { roles?: string[]; scopes?: string[]; as?: string }): Promise<GraphClient> => {
  const oid = under.sim.context.world.tenants[0]?.addresses.get(grant.as ?? '') ?? 'app';
  return new Client(
    under.sim.url,
    await issueAccessToken({
      tenantId: under.tenantId,
      appId: app?.clientId ?? '',
      appDisplayName: 'Test',
      oid,
      issuer: under.sim.url,
      audience: 'https://graph.microsoft.com',
      now: new Date(under.sim.context.clock.now()),
      ...(grant.scopes ? { scopes: grant.scopes } : { roles: grant.roles ?? [] }),
    }),
  );
};

const reading = async (client: GraphClient, mailbox: string): Promise<[number, string]> => {
  const { status, body } = await client.get<{ error?: { code: string; message: string } }>(`/users/${mailbox}/events`);
  return [status, body.error?.code ?? ''];
};

describe('programs and mailboxes', () => {
  it('[T2] lets a scoped grant open rooms only, without roles in the token: learn.microsoft.com/exchange/permissions-exo/application-rbac', async () => {
    const client = await token({ roles: ['Place.Read.All'] });
    expect(await reading(client, ROOM)).toEqual([403, 'ErrorAccessDenied']);
    const grant = { permission: 'Calendars.ReadWrite', scope: 'rooms' };
    expect(await ask('POST', `/sim/apps/${app?.clientId}/mailbox-rights`, grant)).toBe(201);
    expect(await reading(client, ROOM)).toEqual([200, '']);
    expect(await reading(client, PERSON)).toEqual([403, 'ErrorAccessDenied']);
  });

  it('[T2] is a union: consent in Entra makes the scope mean nothing', async () => {
    await ask('POST', `/sim/apps/${app?.clientId}/mailbox-rights`, {
      permission: 'Calendars.ReadWrite',
      scope: 'rooms',
    });
    expect(await reading(await token({ roles: ['Calendars.ReadWrite'] }), PERSON)).toEqual([200, '']);
  });

  it('[T2] keeps programs out by an access policy, subscriptions too: learn.microsoft.com/graph/auth-limit-mailbox-access', async () => {
    await ask('POST', `/sim/apps/${app?.clientId}/mailbox-rights`, { right: 'RestrictAccess', scope: [ROOM] });
    const client = await token({ roles: ['Calendars.ReadWrite'] });
    expect(await reading(client, ROOM)).toEqual([200, '']);
    expect(await reading(client, PERSON)).toEqual([403, 'ErrorAccessDenied']);
    const refused = await client.get<{ error: { message: string } }>(`/users/${PERSON}/calendar`);
    expect(refused.body.error.message).toContain('[RAOP]');
    const subscription = await client.post('/subscriptions', {
      changeType: 'updated',
      notificationUrl: 'http://127.0.0.1:9/none',
      resource: `/users/${PERSON}/events`,
      expirationDateTime: new Date(Date.now() + HOUR).toISOString(),
    });
    expect(subscription.status).toBe(403);
  });
});

describe('people and other mailboxes', () => {
  const share = (mailbox: string, role: string, person = PERSON): Promise<number> =>
    ask('PUT', `/sim/mailboxes/${mailbox}/permissions`, { person, role });

  it('[T2] refuses another’s calendar with 403 and a room’s with 404 until it is shared', async () => {
    const client = await token({ scopes: ['Calendars.ReadWrite.Shared'], as: PERSON });
    expect(await reading(client, OTHER)).toEqual([403, 'ErrorAccessDenied']);
    expect(await reading(client, ROOM)).toEqual([404, 'ErrorItemNotFound']);
    expect(await share(OTHER, 'read')).toBe(200);
    expect(await share(ROOM, 'write')).toBe(200);
    expect(await reading(client, OTHER)).toEqual([200, '']);
    expect(await reading(client, ROOM)).toEqual([200, '']);
    const event = {
      subject: 'x',
      start: { dateTime: '2027-01-04T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-01-04T10:00:00', timeZone: 'UTC' },
    };
    expect((await client.post(`/users/${OTHER}/events`, event)).status).toBe(403);
    expect((await client.post(`/users/${ROOM}/events`, event)).status).toBe(201);
    await share(OTHER, 'none');
    await share(ROOM, 'none');
  });

  it('[T2] needs a .Shared scope: learn.microsoft.com/graph/outlook-get-shared-events-calendars', async () => {
    await share(OTHER, 'write');
    expect(await reading(await token({ scopes: ['Calendars.ReadWrite'], as: PERSON }), OTHER)).toEqual([
      403,
      'ErrorAccessDenied',
    ]);
    const reader = await token({ scopes: ['Calendars.Read.Shared'], as: PERSON });
    expect(await reading(reader, OTHER)).toEqual([200, '']);
    expect((await reader.post(`/users/${OTHER}/events`, { subject: 'x' })).status).toBe(403);
    await share(OTHER, 'none');
  });

  it('[T2] hides private meetings from readers and shows them to delegates who may see them', async () => {
    const owner = await OutlookPerson.signIn(under.sim.url, OTHER);
    const start = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR);
    const event = await owner.book({ subject: 'Secret', start, end: new Date(+start + HOUR), isPrivate: true });
    const client = await token({ scopes: ['Calendars.Read.Shared'], as: PERSON });
    const subject = async (): Promise<unknown> => (await client.get(`/users/${OTHER}/events/${event.id}`)).body.subject;
    await share(OTHER, 'read');
    expect(await subject()).toBe('Private Appointment');
    await share(OTHER, 'delegateWithPrivateEventAccess');
    expect(await subject()).toBe('Secret');
    await share(OTHER, 'none');
  });

  it('[T2] sets permissions over Graph as over PowerShell: learn.microsoft.com/graph/api/calendar-post-calendarpermissions', async () => {
    const { graph } = under;
    const base = `/users/${OTHER}/calendar/calendarPermissions`;
    const made = await graph.post(base, { emailAddress: { address: PERSON }, role: 'read' });
    expect([made.status, made.body.role]).toEqual([201, 'read']);
    expect((await graph.patch(`${base}/${made.body.id}`, { role: 'write' })).body.role).toBe('write');
    const list = await graph.get<{ value: { role: string }[] }>(base);
    expect(list.body.value[0]?.role).toBe('freeBusyRead');
    expect((await graph.delete(`${base}/${made.body.id}`)).status).toBe(204);
    expect((await graph.get(`${base}/${made.body.id}`)).status).toBe(404);
  });

  it('[T8] answers an unshared room either way', async () => {
    const client = await token({ scopes: ['Calendars.ReadWrite.Shared'], as: OTHER });
    expect(await ask('PATCH', '/sim/dialect', { unsharedRoom: 'forbidden' })).toBe(200);
    expect(await reading(client, ROOM)).toEqual([403, 'ErrorAccessDenied']);
    expect(await ask('PATCH', '/sim/dialect', { unsharedRoom: 'notFound' })).toBe(200);
    expect(await ask('PATCH', '/sim/dialect', { unsharedRoom: 'teapot' })).toBe(400);
  });
});
