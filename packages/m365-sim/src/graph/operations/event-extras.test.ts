// What hangs on an event or stands beside the default calendar: attachments, open extensions, further calendars, online meetings.
// https://learn.microsoft.com/graph/api/resources/event and https://learn.microsoft.com/graph/api/resources/calendar
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient } from '../../client/graph-client.ts';
import { issueAccessToken } from '../../entra/tokens.ts';
import { type SimUnderTest, simUnderTest } from '../../sim.fixture.ts';

const ROOM = 'harbour3@lanternbay.example';
const PERSON = 'peter.brook@lanternbay.example';
const OTHER = 'ruth.mason@lanternbay.example';
const FILE = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'agenda.txt', contentType: 'text/plain' };
const LINK = { '@odata.type': 'microsoft.graph.referenceAttachment', name: 'Plan' };
const NOTE = { '@odata.type': 'microsoft.graph.openTypeExtension', extensionName: 'example.ones.booking', seats: 4 };

let under: SimUnderTest;
beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
});
afterAll(() => under.sim.stop());

const at = (hour: number): object => ({
  start: { dateTime: `2026-12-01T${String(hour).padStart(2, '0')}:00:00`, timeZone: 'UTC' },
  end: { dateTime: `2026-12-01T${String(hour + 1).padStart(2, '0')}:00:00`, timeZone: 'UTC' },
});
const make = async (hour: number, more: object = {}, path = `/users/${PERSON}/events`): Promise<{ id: string }> => {
  const { status, body } = await under.graph.post<{ id: string }>(path, { subject: 'Extras', ...at(hour), ...more });
  expect(status).toBe(201);
  return body;
};
const as = async (address: string): Promise<GraphClient> =>
  new GraphClient(
    under.sim.url,
    await issueAccessToken({
      tenantId: under.tenantId,
      appId: 'test',
      appDisplayName: 'Test',
      oid: under.sim.context.world.tenants[0]?.addresses.get(address) ?? '',
      issuer: under.sim.url,
      audience: 'https://graph.microsoft.com',
      now: new Date(under.sim.context.clock.now()),
      scopes: ['Calendars.ReadWrite.Shared'],
    }),
  );
const share = (mailbox: string, person: string, role: string): Promise<Response> =>
  fetch(`${under.sim.url}/sim/mailboxes/${mailbox}/permissions`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, role }),
  });
interface Listed {
  readonly value: readonly { readonly name: string; readonly size: number; readonly id: string }[];
}

describe('attachments', () => {
  it('[T2] are listed, counted and read back with $expand', async () => {
    const { id } = await make(9);
    const path = `/users/${PERSON}/events/${id}`;
    const contentBytes = Buffer.from('One, two.').toString('base64');
    expect((await under.graph.post(`${path}/attachments`, { ...FILE, contentBytes })).status).toBe(201);
    expect((await under.graph.post(`${path}/attachments`, LINK)).status).toBe(201);
    const { value } = (await under.graph.get<Listed>(`${path}/attachments`)).body;
    expect(value.map(({ name, size }) => [name, size])).toEqual([
      ['agenda.txt', 9],
      ['Plan', 0],
    ]);
    expect(new Set(value.map((one) => one.id)).size).toBe(2);
    const read = (await under.graph.get(`${path}?$expand=attachments&$select=hasAttachments`)).body;
    expect(read).toMatchObject({ hasAttachments: true, attachments: [{ contentBytes }, { name: 'Plan' }] });
  });

  it('[T3] travel with the invitation and leave the room’s copy: learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing', async () => {
    const contentBytes = Buffer.from('Agenda').toString('base64');
    const attendees = [ROOM, OTHER].map((address) => ({ emailAddress: { address } }));
    const { id } = await make(10, { attendees, attachments: [{ ...FILE, contentBytes }] });
    const uid = (await under.graph.get(`/users/${PERSON}/events/${id}`)).body.iCalUId;
    await under.sim.context.scheduler.drain();
    const copy = async (mailbox: string): Promise<unknown> => {
      const filter = encodeURIComponent(`iCalUId eq '${uid}'`);
      const list = await under.graph.get<{ value: { hasAttachments: boolean }[] }>(
        `/users/${mailbox}/events?$filter=${filter}`,
      );
      return list.body.value[0]?.hasAttachments;
    };
    expect([await copy(OTHER), await copy(ROOM)]).toEqual([true, false]);
  });

  it('[T2] are refused without a kind, a name or their bytes, and beyond three megabytes', async () => {
    const { id } = await make(11);
    const path = `/users/${PERSON}/events/${id}/attachments`;
    const statusOf = async (body: object): Promise<number> => (await under.graph.post(path, body)).status;
    expect(await statusOf({ name: 'x', contentType: 'text/plain' })).toBe(400);
    expect(await statusOf(FILE)).toBe(400);
    expect(await statusOf({ ...FILE, contentBytes: 'A'.repeat(4_100_000) })).toBe(413);
  });

  it('[T2] of a private event are hidden from readers', async () => {
    const contentBytes = Buffer.from('Secret').toString('base64');
    const { id } = await make(12, { sensitivity: 'private', attachments: [{ ...FILE, contentBytes }] });
    await share(PERSON, OTHER, 'read');
    const path = `/users/${PERSON}/events/${id}/attachments`;
    expect((await (await as(OTHER)).get<Listed>(path)).body.value).toEqual([]);
    expect((await under.graph.get<Listed>(path)).body.value).toHaveLength(1);
    await share(PERSON, OTHER, 'none');
  });
});

// https://learn.microsoft.com/graph/api/resources/opentypeextension
describe('open extensions', () => {
  it('[T2] are added, read by name or id, changed and removed', async () => {
    const { id } = await make(13);
    const path = `/users/${PERSON}/events/${id}`;
    const added = await under.graph.post<{ id: string }>(`${path}/extensions`, NOTE);
    expect([added.status, added.body.id]).toEqual([
      201,
      `Microsoft.OutlookServices.OpenTypeExtension.${NOTE.extensionName}`,
    ]);
    for (const name of [NOTE.extensionName, added.body.id])
      expect((await under.graph.get(`${path}/extensions/${name}`)).body.seats).toBe(4);
    const change = { '@odata.type': 'microsoft.graph.openTypeExtension', extensionName: NOTE.extensionName, floor: 2 };
    expect((await under.graph.patch(`${path}/extensions/${NOTE.extensionName}`, change)).body).toMatchObject({
      seats: 4,
      floor: 2,
    });
    const filter = encodeURIComponent(`id eq '${NOTE.extensionName}'`);
    const read = await under.graph.get<{ extensions?: unknown[] }>(`${path}?$expand=extensions($filter=${filter})`);
    expect(read.body.extensions).toHaveLength(1);
    expect((await under.graph.get<{ extensions?: unknown[] }>(path)).body.extensions).toBeUndefined();
    expect((await under.graph.delete(`${path}/extensions/${NOTE.extensionName}`)).status).toBe(204);
    expect((await under.graph.get(`${path}/extensions/${NOTE.extensionName}`)).status).toBe(404);
  });

  it('[T2] come with a new event, and stay in the organizer’s mailbox', async () => {
    const attendees = [{ emailAddress: { address: OTHER } }];
    const { id } = await make(14, { attendees, extensions: [NOTE] });
    await under.sim.context.scheduler.drain();
    const own = await under.graph.get<{ value: unknown[]; iCalUId: string }>(
      `/users/${PERSON}/events/${id}/extensions`,
    );
    expect(own.body.value).toHaveLength(1);
    const window = 'startDateTime=2026-12-01T14:00:00Z&endDateTime=2026-12-01T15:00:00Z';
    const copies = await under.graph.get<{ value: { id: string }[] }>(`/users/${OTHER}/calendarView?${window}`);
    const copy = copies.body.value[0]?.id ?? '';
    expect(
      (await under.graph.get<{ value: unknown[] }>(`/users/${OTHER}/events/${copy}/extensions`)).body.value,
    ).toEqual([]);
  });

  it('[T2] cannot be added by a delegate in somebody else’s calendar', async () => {
    await share(PERSON, OTHER, 'write');
    const client = await as(OTHER);
    const event = { subject: 'x', ...at(15) };
    const refused = await client.post<{ error: { code: string } }>(`/users/${PERSON}/events`, {
      ...event,
      extensions: [NOTE],
    });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
    const made = await client.post<{ id: string }>(`/users/${PERSON}/events`, event);
    expect((await client.post(`/users/${PERSON}/events/${made.body.id}/extensions`, NOTE)).status).toBe(403);
    await share(PERSON, OTHER, 'none');
  });
});

describe('calendars beside the default one', () => {
  it('[T2] hold events of their own, outside free/busy and the default calendar’s rounds', async () => {
    const { graph } = under;
    const made = await graph.post<{ id: string; isDefaultCalendar: boolean }>(`/users/${OTHER}/calendars`, {
      name: 'Team leave',
      color: 'lightTeal',
    });
    expect([made.status, made.body.isDefaultCalendar]).toEqual([201, false]);
    const list = await graph.get<{ value: { name: string }[] }>(`/users/${OTHER}/calendars`);
    expect(list.body.value.map((one) => one.name)).toEqual(['Calendar', 'Team leave']);
    const base = `/users/${OTHER}/calendars/${made.body.id}`;
    const { id } = await make(16, {}, `${base}/events`);
    const window = 'startDateTime=2026-12-01T16:00:00Z&endDateTime=2026-12-01T17:00:00Z';
    const seen = async (path: string): Promise<number> =>
      (await graph.get<{ value: unknown[] }>(`${path}?${window}`)).body.value.length;
    expect([await seen(`${base}/calendarView`), await seen(`/users/${OTHER}/calendarView`)]).toEqual([1, 0]);
    expect([await seen(`${base}/calendarView/delta`), await seen(`/users/${OTHER}/calendarView/delta`)]).toEqual([
      1, 0,
    ]);
    expect((await graph.get(`/users/${OTHER}/events/${id}`)).status).toBe(200);
    expect((await graph.get(`/users/${OTHER}/events/${id}/calendar`)).body.name).toBe('Team leave');
    const own = (await graph.get<{ id: string }>(`/users/${OTHER}/calendar`)).body.id;
    expect((await graph.get(`/users/${OTHER}/calendars/${own}/events/${id}`)).status).toBe(404);
    const busy = await graph.post<{ value: { availabilityView: string }[] }>(`/users/${PERSON}/calendar/getSchedule`, {
      schedules: [OTHER],
      startTime: { dateTime: '2026-12-01T16:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-12-01T17:00:00', timeZone: 'UTC' },
    });
    expect(busy.body.value[0]?.availabilityView).toBe('00');
  });

  it('[T2] have names of their own, a colour, and are reached by their owner only', async () => {
    const { graph } = under;
    expect((await graph.post(`/users/${PERSON}/calendars`, { name: 'Calendar' })).status).toBe(409);
    expect((await graph.post(`/users/${PERSON}/calendars`, {})).status).toBe(400);
    const renamed = await graph.patch(`/users/${PERSON}/calendar`, { name: 'Work', color: 'lightRed' });
    expect(renamed.body).toMatchObject({ name: 'Work', color: 'lightRed', isDefaultCalendar: true });
    const { id } = (await graph.post<{ id: string }>(`/users/${PERSON}/calendars`, { name: 'Home' })).body;
    await share(PERSON, OTHER, 'write');
    const delegate = await as(OTHER);
    const list = await delegate.get<{ value: { name: string }[] }>(`/users/${PERSON}/calendars`);
    expect(list.body.value.map((one) => one.name)).toEqual(['Work']);
    expect((await delegate.get(`/users/${PERSON}/calendars/${id}/events`)).status).toBe(404);
    expect((await graph.get(`/users/${PERSON}/calendars/nonsense/events`)).status).toBe(400);
    expect((await graph.get(`/users/${OTHER}/calendars/${id}/events`)).status).toBe(404);
    await share(PERSON, OTHER, 'none');
  });
});

describe('online meetings', () => {
  const allow = (providers: readonly string[]): Promise<Response> =>
    fetch(`${under.sim.url}/sim/mailboxes/${PERSON}/calendar`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ allowedOnlineMeetingProviders: providers }),
    });
  const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };

  it('[T2] are ignored silently where the calendar does not allow them', async () => {
    expect((await allow([])).status).toBe(200);
    const calendar = (await under.graph.get(`/users/${PERSON}/calendar`)).body;
    expect(calendar).toMatchObject({ allowedOnlineMeetingProviders: [], defaultOnlineMeetingProvider: 'unknown' });
    const { id } = await make(17, online);
    const path = `/users/${PERSON}/events/${id}`;
    expect((await under.graph.get(path)).body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
    expect((await under.graph.patch(path, online)).body.isOnlineMeeting).toBe(false);
    expect((await allow(['teamsForBusiness'])).status).toBe(200);
    expect((await under.graph.patch(path, online)).body.isOnlineMeeting).toBe(true);
    expect((await allow(['carrierPigeon'])).status).toBe(400);
  });

  it('[T2] once made stay online', async () => {
    const { id } = await make(18, online);
    const changed = await under.graph.patch(`/users/${PERSON}/events/${id}`, {
      isOnlineMeeting: false,
      subject: 'Still',
    });
    expect(changed.body).toMatchObject({ subject: 'Still', isOnlineMeeting: true });
    const { joinUrl } = changed.body.onlineMeeting as { joinUrl: string };
    expect(joinUrl).toContain('https://');
    expect((changed.body.body as { content: string }).content).toContain(joinUrl);
  });

  it('[T2] lose their meeting with the text that Teams put into the body', async () => {
    const { id } = await make(19, online);
    const path = `/users/${PERSON}/events/${id}`;
    const rewritten = await under.graph.patch(path, { body: { contentType: 'text', content: 'Agenda' } });
    expect(rewritten.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
  });
});
