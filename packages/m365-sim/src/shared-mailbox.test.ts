// What a person may do in mailboxes that are not their own, by every right that an administrator or owner can give, over HTTP.
// https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GraphClient } from './client/graph-client.ts';
import { signIn } from './client/sign-in.fixture.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';
import { outlookApp, type World } from './world/world.ts';

const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';
const OTHER = 'ruth.mason@lanternbay.example';

let under: SimUnderTest;
let world: World;

beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2027-02-01T08:00:00Z') });
  world = under.sim.context.world;
});
afterAll(() => under.sim.stop());

const admin = async (method: string, path: string, body?: unknown): Promise<number> => {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${under.sim.url}${path}`, { method, ...json })).status;
};
const signedIn = async (scope: string, isOutlook = false): Promise<GraphClient> => {
  const app = isOutlook
    ? outlookApp(world)
    : [...world.apps.values()].find((one) => one.integrationType === 'delegated');
  const tokens = await signIn({
    origin: under.sim.url,
    clientId: app?.clientId ?? '',
    secret: app?.secrets[0]?.value ?? '',
    person: world.tenants[0]?.addresses.get(PERSON) ?? '',
    scope: `openid ${scope}`,
    tenant: under.tenantId,
  });
  return new GraphClient(under.sim.url, String(tokens.access_token));
};

// Who opens whose mailbox: status and code for persons and rooms. Refusals and codes: https://learn.microsoft.com/graph/errors
describe('the mailbox of somebody else', () => {
  type Right = 'nothing' | 'freeBusyRead' | 'limitedRead' | 'read' | 'write' | 'delegate' | 'full access';
  const grant = async (mailbox: string, right: Right): Promise<void> => {
    const role = right === 'nothing' || right === 'full access' ? 'none' : right;
    const named = role === 'delegate' ? 'delegateWithoutPrivateEventAccess' : role;
    await admin('PUT', `/sim/mailboxes/${mailbox}/permissions`, { person: PERSON, role: named });
    const allowed = right === 'full access';
    await admin('POST', `/sim/mailboxes/${mailbox}/full-access`, { person: PERSON, allowed });
  };
  let client: GraphClient;
  beforeEach(async () => {
    client = await signedIn('https://graph.microsoft.com/Calendars.ReadWrite.Shared');
  });

  const outcome = async (method: string, path: string, body?: unknown): Promise<[number, string]> => {
    const answer = await client.send<{ error?: { code: string } } | undefined>(method, path, body);
    return [answer.status, answer.body?.error?.code ?? ''];
  };
  const event = {
    subject: 'x',
    start: { dateTime: '2027-06-01T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2027-06-01T10:00:00', timeZone: 'UTC' },
  };
  const HIDDEN: [number, string] = [404, 'ErrorItemNotFound'];
  const DENIED: [number, string] = [403, 'ErrorAccessDenied'];
  const READ: [number, string] = [200, ''];
  const MADE: [number, string] = [201, ''];

  it.each<[string, Right, [number, string], [number, string], [number, string]]>([
    [ROOM, 'nothing', HIDDEN, HIDDEN, HIDDEN],
    [ROOM, 'freeBusyRead', HIDDEN, HIDDEN, HIDDEN],
    [ROOM, 'limitedRead', READ, DENIED, DENIED],
    [ROOM, 'read', READ, DENIED, DENIED],
    [ROOM, 'write', READ, MADE, DENIED],
    [ROOM, 'delegate', READ, MADE, DENIED],
    [ROOM, 'full access', READ, MADE, MADE],
    [OTHER, 'nothing', DENIED, DENIED, DENIED],
    [OTHER, 'freeBusyRead', DENIED, DENIED, DENIED],
    [OTHER, 'limitedRead', READ, DENIED, DENIED],
    [OTHER, 'read', READ, DENIED, DENIED],
    [OTHER, 'write', READ, MADE, DENIED],
    [OTHER, 'delegate', READ, MADE, DENIED],
    [OTHER, 'full access', READ, MADE, MADE],
  ])('[T2] %s with %s: reading, writing, sharing on', async (mailbox, right, reading, writing, sharing) => {
    await grant(mailbox, right);
    const window = 'startDateTime=2027-06-01T00:00:00Z&endDateTime=2027-06-02T00:00:00Z';
    for (const path of ['events', 'calendar', `calendarView?${window}`, `calendarView/delta?${window}`])
      expect([path, ...(await outcome('GET', `/users/${mailbox}/${path}`))]).toEqual([path, ...reading]);
    expect(await outcome('POST', `/users/${mailbox}/events`, event)).toEqual(writing);
    const share = { emailAddress: { address: 'tom.field@lanternbay.example' }, role: 'read' };
    const shared = await outcome('POST', `/users/${mailbox}/calendar/calendarPermissions`, share);
    expect(shared[0] === 400 ? MADE : shared).toEqual(sharing);
    await grant(mailbox, 'nothing');
  });

  it('[T2] answers a request for a room with Full Access, and not without', async () => {
    await admin('PATCH', `/sim/rooms/${ROOM}/calendar-processing`, {
      allBookInPolicy: false,
      allRequestInPolicy: true,
      resourceDelegates: [OTHER],
    });
    const attendees = [{ type: 'resource', emailAddress: { address: ROOM } }];
    const free = {
      start: { dateTime: '2027-06-03T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-06-03T10:00:00', timeZone: 'UTC' },
    };
    const made = await client.post<{ id: string; iCalUId: string }>('/me/events', { ...event, ...free, attendees });
    await under.sim.context.scheduler.drain();
    await grant(ROOM, 'full access');
    const copies = await client.get<{ value: { id: string }[] }>(
      `/users/${ROOM}/events?$filter=${encodeURIComponent(`iCalUId eq '${made.body.iCalUId}'`)}`,
    );
    const id = copies.body.value[0]?.id ?? '';
    await grant(ROOM, 'nothing');
    expect(await outcome('POST', `/users/${ROOM}/events/${id}/accept`, { sendResponse: true })).toEqual(HIDDEN);
    await grant(ROOM, 'full access');
    expect(await outcome('POST', `/users/${ROOM}/events/${id}/accept`, { sendResponse: true })).toEqual([202, '']);
    await under.sim.context.scheduler.drain();
    const own = await client.get<{ attendees: { status: { response: string } }[] }>(`/me/events/${made.body.id}`);
    expect(own.body.attendees[0]?.status.response).toBe('accepted');
    await grant(ROOM, 'nothing');
  });

  it('[T2] never opens by Full Access without a .Shared scope', async () => {
    await grant(ROOM, 'full access');
    const outlook = outlookApp(world);
    expect(
      await admin('PUT', `/sim/apps/${outlook.clientId}/consent`, { roles: [], scopes: ['Calendars.ReadWrite'] }),
    ).toBe(200);
    client = await signedIn('https://graph.microsoft.com/Calendars.ReadWrite', true);
    expect(await outcome('GET', `/users/${ROOM}/events`)).toEqual(HIDDEN);
    expect(await outcome('GET', '/me/events')).toEqual(READ);
    await grant(ROOM, 'nothing');
  });

  it('[T2] has no calendar where a person has no mailbox, and none for a name that is nobody’s', async () => {
    await admin('PATCH', `/sim/people/${OTHER}`, { hasNoMailbox: true });
    expect(await outcome('GET', `/users/${OTHER}/events`)).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    await admin('PATCH', `/sim/people/${OTHER}`, { hasNoMailbox: false });
    expect(await outcome('GET', '/users/nobody@lanternbay.example/events')).toEqual([404, 'ErrorInvalidUser']);
  });

  it('[T2] shows free and busy of every room by getSchedule, and no more', async () => {
    const body = {
      schedules: [ROOM],
      startTime: { dateTime: '2027-06-01T00:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2027-06-02T00:00:00', timeZone: 'UTC' },
    };
    const { status, body: answer } = await client.post<{ value: { scheduleItems: Record<string, unknown>[] }[] }>(
      '/me/calendar/getSchedule',
      body,
    );
    const [item] = answer.value[0]?.scheduleItems ?? [];
    expect([status, Object.keys(item ?? {}).sort()]).toEqual([200, ['end', 'start', 'status']]);
  });
});
