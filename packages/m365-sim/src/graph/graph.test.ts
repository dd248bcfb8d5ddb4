import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient } from '../client/graph-client.ts';
import { OutlookPerson } from '../client/outlook-person.ts';
import { eventually, type SimUnderTest, simUnderTest } from '../sim.fixture.ts';

interface Refused {
  error: { code: string; message: string; innerError: { 'request-id': string }; '@event.existingEventId'?: string };
}
interface Made {
  id: string;
  iCalUId: string;
  changeKey: string;
  '@odata.etag': string;
  start: { dateTime: string; timeZone: string };
  [name: string]: unknown;
}

const PETER = 'peter.brook@lanternbay.example';
const ROOM = 'harbour3@lanternbay.example';
let under: SimUnderTest;

beforeAll(async () => {
  under = await simUnderTest({ startAt: new Date('2026-12-01T08:00:00Z') });
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});

const single = (day: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  subject: 'Talk',
  start: { dateTime: `2026-12-${day}T10:00:00`, timeZone: 'UTC' },
  end: { dateTime: `2026-12-${day}T11:00:00`, timeZone: 'UTC' },
  ...more,
});
const code = (answer: { status: number; body: unknown }): [number, string] => [
  answer.status,
  (answer.body as Refused).error.code,
];

// https://learn.microsoft.com/graph/errors and FACTS §10
describe('refusals', () => {
  it('[T2] answers without a good token 401 and says why in Graph’s form', async () => {
    const answer = await new GraphClient(under.sim.url, 'nonsense').get<Refused>('/users');
    expect(code(answer)).toEqual([401, 'InvalidAuthenticationToken']);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.body.error.innerError['request-id']).toBe(answer.headers.get('request-id'));
  });

  it('[T2] lets the resource-only application see rooms and calendars, not the directory', async () => {
    const graph = await under.as('application-resource-only');
    expect((await graph.get('/places/microsoft.graph.room?$top=1')).status).toBe(200);
    expect((await graph.get(`/users/${ROOM}/calendar?$select=id`)).status).toBe(200);
    expect(code(await graph.get('/users?$top=1&$select=id'))).toEqual([403, 'Authorization_RequestDenied']);
    expect(code(await graph.get('/groups?$top=1'))).toEqual([403, 'Authorization_RequestDenied']);
    expect(code(await graph.get('/organization'))).toEqual([403, 'Authorization_RequestDenied']);
    expect(code(await graph.post(`/users/${PETER}/sendMail`, { message: {} }))).toEqual([403, 'ErrorAccessDenied']);
  });

  it('[T2] gives an app without consent a token and refuses it everything', async () => {
    const graph = await under.as('delegated');
    expect(code(await graph.get('/places/microsoft.graph.room'))).toEqual([403, 'ErrorAccessDenied']);
  });

  it('[T2] tells unknown users, foreign ids and missing events apart', async () => {
    const { graph } = under;
    expect(code(await graph.get('/users/nobody@lanternbay.example/events'))).toEqual([404, 'ErrorInvalidUser']);
    expect(code(await graph.get('/users/nobody@lanternbay.example'))).toEqual([404, 'Request_ResourceNotFound']);
    expect(code(await graph.get(`/users/${PETER}/events/abc`))).toEqual([400, 'ErrorInvalidIdMalformed']);
    const made = await graph.post<Made>(`/users/${PETER}/events`, single('02'));
    expect(code(await graph.get(`/users/${ROOM}/events/${made.body.id}`))).toEqual([404, 'ErrorItemNotFound']);
    expect((await graph.delete(`/users/${PETER}/events/${made.body.id}`)).status).toBe(204);
    expect(code(await graph.delete(`/users/${PETER}/events/${made.body.id}`))).toEqual([404, 'ErrorItemNotFound']);
  });

  // https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
  it('[T2] opens a room to its delegate and to nobody else, a colleague’s calendar to nobody', async () => {
    const ruth = await OutlookPerson.signIn(under.sim.url, 'ruth.mason@lanternbay.example');
    const desk = await OutlookPerson.signIn(under.sim.url, 'room.desk@lanternbay.example');
    const window = [new Date('2026-12-01'), new Date('2026-12-02')] as const;
    await expect(ruth.calendar(...window, ROOM)).rejects.toThrow('404');
    await expect(ruth.calendar(...window, PETER)).rejects.toThrow('403');
    await expect(desk.calendar(...window, ROOM)).resolves.toEqual([]);
  });

  it('[T2] lets nobody send mail or read settings for somebody else', async () => {
    const answer = await fetch(`${under.sim.url}/sim/token?as=ruth.mason@lanternbay.example`);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    const ruth = new GraphClient(under.sim.url, accessToken);
    expect((await ruth.get('/me/mailboxSettings')).status).toBe(200);
    expect(code(await ruth.get(`/users/${PETER}/mailboxSettings`))).toEqual([403, 'ErrorAccessDenied']);
    const message = { subject: 'x', toRecipients: [{ emailAddress: { address: PETER } }] };
    expect(code(await ruth.post(`/users/${PETER}/sendMail`, { message }))).toEqual([403, 'ErrorAccessDenied']);
  });

  it('[T2] answers 501 for what it does not do', async () => {
    expect(code(await under.graph.get('/users/delta/x'))).toEqual([501, 'NotImplemented']);
    expect(code(await under.graph.get('/deviceManagement'))).toEqual([501, 'NotImplemented']);
  });

  it('[T2] refuses wrong bodies with the path to the field', async () => {
    const path = `/users/${PETER}/events`;
    expect(code(await under.graph.post(path, { ...single('02'), subjet: 'x' }))).toEqual([400, 'RequestBodyRead']);
    expect(code(await under.graph.post(path, { subject: 'no time' }))).toEqual([400, 'ErrorPropertyValidationFailure']);
    const zone = { start: { dateTime: '2026-12-02T10:00:00', timeZone: 'Mars/Olympus' } };
    expect(code(await under.graph.post(path, { ...single('02'), ...zone }))).toEqual([
      400,
      'TimeZoneNotSupportedException',
    ]);
    const backwards = { end: { dateTime: '2026-12-02T09:00:00', timeZone: 'UTC' } };
    expect(code(await under.graph.post(path, { ...single('02'), ...backwards }))).toEqual([
      400,
      'ErrorPropertyValidationFailure',
    ]);
  });
});

// https://learn.microsoft.com/graph/api/resources/event
describe('events', () => {
  // https://learn.microsoft.com/graph/api/user-post-events
  it('[T2] repeats a create with the same transaction id, refuses another body and names the event', async () => {
    const path = `/users/${PETER}/events`;
    const first = await under.graph.post<Made>(path, single('03', { transactionId: 'one' }));
    const again = await under.graph.post<Made>(path, single('03', { transactionId: 'one' }));
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    const other = await under.graph.post<Refused>(path, single('04', { transactionId: 'one' }));
    expect(code(other)).toEqual([400, 'ErrorDuplicateTransactionId']);
    expect(other.body.error['@event.existingEventId']).toBe(first.body.id);
  });

  it('[T2] refuses a stale If-Match with 412', async () => {
    const made = await under.graph.post<Made>(`/users/${PETER}/events`, single('05'));
    const path = `/users/${PETER}/events/${made.body.id}`;
    const changed = await under.graph.patch<Made>(path, { subject: 'New' }, { 'if-match': made.body['@odata.etag'] });
    expect(changed.status).toBe(200);
    expect(changed.body.changeKey).not.toBe(made.body.changeKey);
    expect((await under.graph.patch(path, { subject: 'Newer' }, { 'if-match': made.body['@odata.etag'] })).status).toBe(
      412,
    );
  });

  // https://learn.microsoft.com/graph/outlook-immutable-id
  it('[T2] gives immutable ids only when asked and understands both', async () => {
    const made = await under.graph.post<Made>(`/users/${PETER}/events`, single('06'));
    const plain = await under.graph.get<Made>(`/users/${PETER}/events/${made.body.id}`, { prefer: '' });
    expect(plain.body.id).not.toBe(made.body.id);
    const back = await under.graph.get<Made>(`/users/${PETER}/events/${plain.body.id}`);
    expect(back.body.id).toBe(made.body.id);
    const translated = await under.graph.post<{ value: { targetId: string }[] }>(
      `/users/${PETER}/translateExchangeIds`,
      {
        inputIds: [plain.body.id],
        sourceIdType: 'restId',
        targetIdType: 'restImmutableEntryId',
      },
    );
    expect(translated.body.value[0]?.targetId).toBe(made.body.id);
  });

  it('[T2] answers in the zone preferred, by Windows or IANA name; all-day events float', async () => {
    const made = await under.graph.post<Made>(`/users/${PETER}/events`, {
      subject: 'Call',
      start: { dateTime: '2026-12-07T18:00:00', timeZone: 'China Standard Time' },
      end: { dateTime: '2026-12-07T19:00:00', timeZone: 'China Standard Time' },
    });
    expect(made.body.start).toEqual({ dateTime: '2026-12-07T10:00:00.0000000', timeZone: 'UTC' });
    const path = `/users/${PETER}/events/${made.body.id}`;
    for (const [name, hour] of [
      ['Pacific Standard Time', '02'],
      ['Asia/Tokyo', '19'],
    ]) {
      const read = await under.graph.get<Made>(path, { prefer: `outlook.timezone="${name}"` });
      expect(read.body.start).toEqual({ dateTime: `2026-12-07T${hour}:00:00.0000000`, timeZone: name });
    }
    expect(code(await under.graph.get(path, { prefer: 'outlook.timezone="Nowhere"' }))).toEqual([
      400,
      'TimeZoneNotSupportedException',
    ]);
    const day = {
      isAllDay: true,
      start: { dateTime: '2026-12-08T00:00:00', timeZone: 'Asia/Hong_Kong' },
      end: { dateTime: '2026-12-09T00:00:00', timeZone: 'Asia/Hong_Kong' },
    };
    const allDay = await under.graph.post<Made>(`/users/${PETER}/events`, { subject: 'Off', ...day });
    const read = await under.graph.get<Made>(`/users/${PETER}/events/${allDay.body.id}`, {
      prefer: 'outlook.timezone="Asia/Tokyo"',
    });
    expect(read.body.start).toEqual({ dateTime: '2026-12-08T00:00:00.0000000', timeZone: 'Asia/Tokyo' });
  });

  it('[T2] keeps extended properties, shows them only on request and finds by them', async () => {
    const id = 'String {11111111-2222-3333-4444-555555555555} Name BookingId';
    const made = await under.graph.post<Made>(
      `/users/${PETER}/events`,
      single('09', { singleValueExtendedProperties: [{ id, value: 'B-1' }] }),
    );
    expect(made.body.singleValueExtendedProperties).toBeUndefined();
    const read = await under.graph.get<Made>(
      `/users/${PETER}/events/${made.body.id}?$expand=singleValueExtendedProperties($filter=id eq '${id}')`,
    );
    expect(read.body.singleValueExtendedProperties).toEqual([{ id, value: 'B-1' }]);
    const filter = encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq 'b-1')`);
    const found = await under.graph.get<{ value: Made[] }>(`/users/${PETER}/events?$filter=${filter}`);
    expect(found.body.value.map((one) => one.id)).toEqual([made.body.id]);
  });

  it('[T2] reads names and enum values without regard to case', async () => {
    const made = await under.graph.post<Made>(`/users/${PETER}/events`, {
      ...single('10'),
      ShowAs: 'OOF',
      Sensitivity: 'Private',
      body: { contentType: 'HTML', content: '<b>x</b>' },
    });
    expect(made.body).toMatchObject({ showAs: 'oof', sensitivity: 'private', bodyPreview: 'x' });
  });

  // https://learn.microsoft.com/graph/api/event-accept
  // https://learn.microsoft.com/graph/api/event-cancel
  it('[T2] lets only attendees answer and only organizers cancel', async () => {
    const made = await under.graph.post<Made>(
      `/users/${PETER}/events`,
      single('11', { attendees: [{ type: 'required', emailAddress: { address: 'ruth.mason@lanternbay.example' } }] }),
    );
    expect(code(await under.graph.post(`/users/${PETER}/events/${made.body.id}/accept`, { comment: 'x' }))).toEqual([
      400,
      'ErrorInvalidRequest',
    ]);
    const ruth = await eventually(async () => {
      const found = await under.graph.get<{ value: Made[] }>(
        `/users/ruth.mason@lanternbay.example/events?$filter=iCalUId eq '${made.body.iCalUId}'`,
      );
      return found.body.value[0];
    });
    const path = `/users/ruth.mason@lanternbay.example/events/${ruth.id}`;
    expect(code(await under.graph.post(`${path}/cancel`, {}))).toEqual([400, 'ErrorInvalidRequest']);
    expect(code(await under.graph.post(`${path}/accept`, { Comment: 'yes', SendResponse: 'false' }))).toEqual([
      400,
      'ErrorInvalidParameter',
    ]);
    expect((await under.graph.post(`${path}/tentativelyAccept`)).status).toBe(202);
    await eventually(async () => {
      const mine = await under.graph.get<{ attendees: { status: { response: string } }[] }>(
        `/users/${PETER}/events/${made.body.id}`,
      );
      return mine.body.attendees[0]?.status.response === 'tentativelyAccepted';
    });
  });
});
