import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type SimUnderTest, simUnderTest } from './sim.fixture.ts';
import { listenForNotifications } from './webhook.fixture.ts';

interface Event {
  id: string;
  iCalUId: string;
  subject: string;
  showAs: string;
  type: string;
  attendees: { emailAddress: { address: string }; status: { response: string } }[];
  responseStatus: { response: string };
  '@removed'?: { reason: string };
}
interface List {
  value: Event[];
  '@odata.deltaLink'?: string;
}

let under: SimUnderTest;
let room: string;
let person: string;

beforeAll(async () => {
  under = await simUnderTest();
});
afterAll(async () => {
  await under.sim.stop();
});

const meeting = (day: number, hour: number): Record<string, unknown> => ({
  subject: 'Budget',
  start: { dateTime: `2026-12-0${day}T${hour}:00:00`, timeZone: 'UTC' },
  end: { dateTime: `2026-12-0${day}T${hour}:30:00`, timeZone: 'UTC' },
  location: { displayName: 'Harbour 3', locationEmailAddress: room },
  attendees: [{ type: 'resource', emailAddress: { address: room } }],
});

const windowOf = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-09T00:00:00Z';

describe('the path from booking to acceptance', () => {
  // https://learn.microsoft.com/graph/api/place-list
  // https://learn.microsoft.com/graph/api/user-list
  it('[T2] lists rooms with Harbour 3 first and finds people', async () => {
    const rooms = await under.graph.get<{ value: { displayName: string; emailAddress: string }[] }>(
      '/places/microsoft.graph.room',
    );
    expect(rooms.status).toBe(200);
    expect(rooms.body.value).toHaveLength(40);
    expect(rooms.body.value[0]?.displayName).toBe('Harbour 3');
    room = rooms.body.value[0]?.emailAddress ?? '';
    const people = await under.graph.get<{ value: { userPrincipalName: string }[] }>(
      '/users?$top=999&$select=id,userPrincipalName',
    );
    expect(people.body.value.length).toBeGreaterThan(199);
    person = 'peter.brook@lanternbay.example';
    expect((await under.graph.get(`/users/${person}`)).status).toBe(200);
  });

  // https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
  it('[T3] accepts a room and tells the organizer; a rival is declined', async () => {
    const made = await under.graph.post<Event>(`/users/${person}/events`, meeting(2, 10));
    expect(made.status).toBe(201);
    const mine = await eventually(async () => {
      const read = await under.graph.get<Event>(`/users/${person}/events/${made.body.id}`);
      return read.body.attendees[0]?.status.response === 'accepted' && read.body;
    });
    expect(mine.subject).toBe('Budget');
    const copies = await under.graph.get<List>(`/users/${room}/events?$filter=iCalUId eq '${made.body.iCalUId}'`);
    expect(copies.body.value[0]?.showAs).toBe('busy');
    expect(copies.body.value[0]?.id).not.toBe(made.body.id);
    await eventually(async () => {
      const again = await under.graph.get<Event>(`/users/${room}/events/${copies.body.value[0]?.id}`);
      return again.body.subject === 'Peter Brook';
    });
    const rival = await under.graph.post<Event>('/users/ruth.mason@lanternbay.example/events', meeting(2, 10));
    await eventually(async () => {
      const read = await under.graph.get<Event>(`/users/ruth.mason@lanternbay.example/events/${rival.body.id}`);
      return read.body.attendees[0]?.status.response === 'declined';
    });
  });

  // https://learn.microsoft.com/graph/api/calendar-list-calendarview
  // https://learn.microsoft.com/graph/delta-query-events
  it('[T2] brings changes of the room by calendarView and delta', async () => {
    const first = await under.graph.get<List>(`/users/${room}/calendarView/delta?${windowOf}`);
    const link = first.body['@odata.deltaLink'] ?? '';
    expect(first.body.value).toHaveLength(1);
    const made = await under.graph.post<Event>(`/users/${person}/events`, meeting(3, 11));
    const changed = await eventually(async () => {
      const round = await under.graph.get<List>(link);
      return (
        round.body.value.length === 1 && round.body.value[0]?.responseStatus?.response === 'accepted' && round.body
      );
    });
    const second = changed['@odata.deltaLink'] ?? '';
    expect((await under.graph.get<List>(`/users/${room}/calendarView?${windowOf}`)).body.value).toHaveLength(2);
    expect((await under.graph.delete(`/users/${person}/events/${made.body.id}`)).status).toBe(204);
    await eventually(async () => {
      const round = await under.graph.get<{ value: { isCancelled: boolean }[] }>(second);
      return round.body.value[0]?.isCancelled;
    });
  });

  // https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
  it('[T4] validates a subscription and notifies it of a change', async () => {
    const hook = await listenForNotifications();
    const created = await under.graph.post<{ id: string }>('/subscriptions', {
      changeType: 'created,updated,deleted',
      notificationUrl: hook.url,
      resource: `/users/${room}/events`,
      expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
      clientState: 'secret',
    });
    expect(created.status).toBe(201);
    await under.graph.post<Event>(`/users/${person}/events`, meeting(4, 12));
    const told = await eventually(() => hook.told.find((one) => one.changeType === 'created'));
    expect(told.subscriptionId).toBe(created.body.id);
    expect(told.clientState).toBe('secret');
    const read = await under.graph.get(`/users/${room}/events/${told.resourceData?.id}`);
    expect(read.status).toBe(200);
    await hook.close();
  });

  it('[T2] gives only answers that the OpenAPI subset allows', () => {
    expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  });
});
