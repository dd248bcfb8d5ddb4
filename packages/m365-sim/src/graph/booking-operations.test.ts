// The operations a booking system calls beside events. Every answer is held against the OpenAPI subset in strict mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient } from '../client/graph-client.ts';
import { OutlookPerson } from '../client/outlook-person.ts';
import { issueAccessToken } from '../entra/tokens.ts';
import { eventually, type SimUnderTest, simUnderTest } from '../sim.fixture.ts';

const HOUR = 3_600_000;
const ROOM = 'harbour3@lanternbay.example';
const DESKS = 'desks-north@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';
type Json = Record<string, unknown>;
type Page = { value: Json[] };

let under: SimUnderTest;
let admin: GraphClient;

beforeAll(async () => {
  under = await simUnderTest();
  admin = await withRoles([
    'Application.Read.All',
    'Directory.Read.All',
    'Place.ReadWrite.All',
    'ProfilePhoto.Read.All',
  ]);
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});

const withRoles = async (roles: string[], oid?: string): Promise<GraphClient> => {
  const app = [...under.sim.context.world.apps.values()][0];
  const token = await issueAccessToken({
    tenantId: under.tenantId,
    appId: app?.clientId ?? '',
    appDisplayName: 'Test',
    oid: oid ?? 'app',
    issuer: under.sim.url,
    audience: 'https://graph.microsoft.com',
    now: new Date(under.sim.context.clock.now()),
    ...(oid ? { scopes: roles } : { roles }),
  });
  return new GraphClient(under.sim.url, token);
};

const idOf = (address: string): string => under.sim.context.world.tenants[0]?.addresses.get(address) ?? '';

describe('what a booking system calls beside events', () => {
  it('[T2] tells when a secret expires: learn.microsoft.com/graph/api/application-get', async () => {
    const app = [...under.sim.context.world.apps.values()][0];
    const path = `/applications(appId='${app?.clientId}')?$select=passwordCredentials`;
    const { status, body } = await admin.get<{ passwordCredentials: Json[] }>(path);
    expect([status, body.passwordCredentials[0]?.endDateTime]).toEqual([200, '2099-01-01T00:00:00.000Z']);
    expect(body.passwordCredentials[0]?.secretText).toBeNull();
    expect((await under.graph.get(path)).status).toBe(403);
    const principal = await admin.get(`/servicePrincipals(appId='${app?.clientId}')`);
    const roles = await admin.get<Page>(`/servicePrincipals/${principal.body.id}/appRoleAssignments`);
    expect(roles.body.value).toHaveLength(app?.applicationPermissions.length ?? 0);
    expect((await admin.get<Page>('/applications')).body.value).toHaveLength(4);
  });

  it('[T2] lists, changes and descends places of six kinds: learn.microsoft.com/graph/api/place-update', async () => {
    for (const kind of ['building', 'floor', 'section', 'room', 'workspace', 'desk']) {
      const { status, body } = await admin.get<Page>(`/places/microsoft.graph.${kind}`);
      expect([kind, status, body.value.length > 0]).toEqual([kind, 200, true]);
      const [place] = body.value;
      const read = await admin.get(`/places/${place?.id}/microsoft.graph.${kind}`);
      expect([kind, read.status, read.body.displayName]).toEqual([kind, 200, place?.displayName]);
    }
    const [section] = (await admin.get<Page>('/places/microsoft.graph.section')).body.value;
    const desks = await admin.get<Page>(`/places/${section?.id}/descendants/microsoft.graph.desk`);
    const modes = desks.body.value.map((one) =>
      String((one.mode as Json)['@odata.type'])
        .split('.')
        .at(-1),
    );
    expect(new Set(modes)).toEqual(
      new Set(['reservablePlaceMode', 'assignedPlaceMode', 'dropInPlaceMode', 'unavailablePlaceMode']),
    );
    const change = { '@odata.type': 'microsoft.graph.room', capacity: 9 };
    expect((await admin.patch(`/places/${ROOM}`, change)).body.capacity).toBe(9);
    expect((await under.graph.patch(`/places/${ROOM}`, change)).status).toBe(403);
    const made = await admin.post('/places', { '@odata.type': 'microsoft.graph.building', displayName: 'New' });
    expect((await admin.get(`/places/${made.body.id}`)).body.displayName).toBe('New');
    expect([
      (await admin.delete(`/places/${made.body.id}`)).status,
      (await admin.get(`/places/${made.body.id}`)).status,
    ]).toEqual([204, 404]);
  });

  it('[T3] books as many desks of a pool as it has: learn.microsoft.com/graph/api/resources/workspace', async () => {
    const start = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR);
    const people = [...(under.sim.context.world.tenants[0]?.people.values() ?? [])].filter((one) => one.enabled);
    const answers: string[] = [];
    for (const one of people.slice(0, 9)) {
      const person = await OutlookPerson.signIn(under.sim.url, one.mail);
      const wish = { subject: 'Desk', start, end: new Date(+start + HOUR), rooms: [DESKS] };
      const event = await person.book(wish);
      answers.push(
        await eventually(async () => {
          const answer = await person.answerOf(event, DESKS);
          return answer !== 'none' && answer;
        }),
      );
    }
    expect([answers.filter((one) => one === 'accepted').length, answers.at(-1)]).toEqual([8, 'declined']);
  });

  it('[T2] takes check-ins from people, not from programs: learn.microsoft.com/graph/api/place-post-checkins', async () => {
    const person = await OutlookPerson.signIn(under.sim.url, PERSON);
    const start = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 48 * HOUR);
    const event = await person.book({ subject: 'Here', start, end: new Date(+start + HOUR), rooms: [ROOM] });
    await eventually(async () => (await person.answerOf(event, ROOM)) === 'accepted');
    const delegated = await withRoles(['Calendars.ReadWrite'], idOf(PERSON));
    const claim = { calendarEventId: event.iCalUId, checkInMethod: 'manual' };
    expect((await delegated.post(`/places/${ROOM}/checkIns`, claim)).status).toBe(201);
    expect((await delegated.get(`/places/${ROOM}/checkIns/${event.iCalUId}`)).body.checkInMethod).toBe('manual');
    expect((await under.graph.post(`/places/${ROOM}/checkIns`, claim)).status).toBe(403);
  });

  it('[T2] suggests times for people, not for programs: learn.microsoft.com/graph/api/user-findmeetingtimes', async () => {
    const delegated = await withRoles(['Calendars.Read.Shared'], idOf(PERSON));
    const body = {
      attendees: [{ type: 'required', emailAddress: { address: 'ada.hartley@lanternbay.example' } }],
      meetingDuration: 'PT1H',
      timeConstraint: { activityDomain: 'unrestricted' },
      maxCandidates: 3,
    };
    const found = await delegated.post<{ meetingTimeSuggestions: Json[] }>('/me/findMeetingTimes', body);
    expect(found).toMatchObject({ status: 200, body: { meetingTimeSuggestions: { length: 3 } } });
    expect(found.body.meetingTimeSuggestions[0]?.confidence).toBe(100);
    expect((await under.graph.post(`/users/${PERSON}/findMeetingTimes`, body)).status).toBe(403);
  });

  it('[T2] knows groups of people and of groups: learn.microsoft.com/graph/api/directoryobject-getmembergroups', async () => {
    const groups = await admin.post<{ value: string[] }>(`/users/${PERSON}/getMemberGroups`, {
      securityEnabledOnly: false,
    });
    expect(groups.body.value.length).toBeGreaterThan(1);
    const asked = [...groups.body.value.slice(0, 1), '00000000-0000-4000-8000-000000000000'];
    const checked = await admin.post<{ value: string[] }>(`/users/${PERSON}/checkMemberGroups`, { groupIds: asked });
    expect(checked.body.value).toEqual(asked.slice(0, 1));
    const ids = [idOf(PERSON), asked[0] ?? ''];
    const objects = await admin.post<Page>('/directoryObjects/getByIds', { ids, types: ['user'] });
    expect(objects.body.value.map((one) => one.id)).toEqual([idOf(PERSON)]);
    expect((await admin.get(`/directoryObjects/${ids[1]}`)).body['@odata.type']).toBe('#microsoft.graph.group');
    expect((await admin.get<Page>(`/groups/${asked[0]}/transitiveMemberOf`)).status).toBe(200);
  });

  it('[T2] lists time zones in both kinds of names: learn.microsoft.com/graph/api/outlookuser-supportedtimezones', async () => {
    const windows = await under.graph.get<Page>(`/users/${PERSON}/outlook/supportedTimeZones`);
    const iana = await under.graph.get<Page>(
      `/users/${PERSON}/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')`,
    );
    expect(windows.body.value.map((one) => one.alias)).toContain('GMT Standard Time');
    expect(iana.body.value.map((one) => one.alias)).toContain('Europe/London');
  });

  it('[T2] has a photo of people and none of rooms: learn.microsoft.com/graph/api/profilephoto-get', async () => {
    const [person, room] = [await admin.get(`/users/${PERSON}/photo`), await admin.get(`/users/${ROOM}/photo`)];
    expect([person.body.height, room.status]).toEqual([240, 404]);
  });

  it('[T2] shows a delegate the request to decide: learn.microsoft.com/graph/api/resources/eventmessagerequest', async () => {
    const person = await OutlookPerson.signIn(under.sim.url, PERSON);
    const room = [...(under.sim.context.world.tenants[0]?.rooms.values() ?? [])].find(
      (one) => !one.processing.allBookInPolicy,
    );
    const start = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 72 * HOUR);
    await person.book({ subject: 'Please', start, end: new Date(+start + HOUR), rooms: [room?.emailAddress ?? ''] });
    const desk = await withRoles(['Mail.Read', 'Calendars.ReadWrite.Shared'], idOf('room.desk@lanternbay.example'));
    const inbox = '/me/mailFolders/inbox/messages?$expand=microsoft.graph.eventMessage/event';
    const [message] = await eventually(async () => {
      const { value } = (await desk.get<Page>(inbox)).body;
      return value.length > 0 && value;
    });
    expect([message?.meetingMessageType, message?.isOutOfDate]).toEqual(['meetingRequest', false]);
    const event = message?.event as { id: string };
    expect((await desk.post(`/users/${room?.emailAddress}/events/${event.id}/accept`, {})).status).toBe(202);
    expect((await desk.get(`/me/messages/${message?.id}`)).body.isOutOfDate).toBe(true);
  });
});
