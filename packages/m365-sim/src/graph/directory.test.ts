import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';

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
describe('the rest of the directory and mailbox', () => {
  // https://learn.microsoft.com/graph/delta-query-overview
  it('[T2] pages users and follows changes by delta', async () => {
    const page = await under.graph.get<{ value: unknown[]; '@odata.nextLink': string }>('/users?$top=150&$select=id');
    const rest = await under.graph.get<{ value: unknown[] }>(page.body['@odata.nextLink']);
    expect([page.body.value.length, rest.body.value.length]).toEqual([150, 94]);
    const latest = await under.graph.get<{ '@odata.deltaLink': string }>(
      '/users/delta?$deltatoken=latest&$select=id,accountEnabled',
    );
    await post('/sim/faults', { kind: 'disable-account', person: PETER });
    const round = await under.graph.get<{ value: { accountEnabled: boolean }[] }>(latest.body['@odata.deltaLink']);
    expect(round.body.value.map((one) => one.accountEnabled)).toEqual([false]);
    expect((await under.graph.get('/users/delta?$expand=manager')).status).toBe(501);
  });

  // https://learn.microsoft.com/graph/api/user-delta
  it('[T2] brings members of groups by members@delta', async () => {
    type Round = {
      value: { id: string; 'members@delta'?: { id: string; '@removed'?: unknown }[] }[];
      '@odata.deltaLink': string;
    };
    const first = await under.graph.get<Round>('/groups/delta?$select=displayName,members');
    const [group] = first.body.value;
    const member = group?.['members@delta']?.[0]?.id ?? '';
    await post(`/sim/groups/${group?.id}/members`, { member, belongs: false });
    const round = await under.graph.get<Round>(first.body['@odata.deltaLink']);
    expect(round.body.value[0]?.['members@delta']).toEqual([
      expect.objectContaining({ id: member, '@removed': { reason: 'deleted' } }),
    ]);
    const members = await under.graph.get<{ value: { id: string }[] }>(`/groups/${group?.id}/members?$top=999`);
    expect(members.body.value.some((one) => one.id === member)).toBe(false);
  });

  // https://learn.microsoft.com/graph/api/calendar-getschedule
  it('[T2] tells free and busy, with an error inside for who is unknown', async () => {
    await under.graph.post(`/users/${PETER}/events`, single('14', { showAs: 'tentative' }));
    const answer = await under.graph.post<{ value: { availabilityView: string; error?: { responseCode: string } }[] }>(
      `/users/${ROOM}/calendar/getSchedule`,
      {
        schedules: [PETER, 'nobody@lanternbay.example'],
        startTime: { dateTime: '2026-12-14T09:00:00', timeZone: 'UTC' },
        endTime: { dateTime: '2026-12-14T12:00:00', timeZone: 'UTC' },
        availabilityViewInterval: 60,
      },
    );
    expect(answer.body.value[0]?.availabilityView).toBe('010');
    expect(answer.body.value[1]?.error?.responseCode).toBe('5016');
  });

  // https://learn.microsoft.com/graph/api/user-sendmail
  it('[T2] sends mail into the catcher', async () => {
    const message = {
      subject: 'Hello',
      body: { contentType: 'html', content: '<p>x</p>' },
      toRecipients: [{ emailAddress: { address: 'x@example.org' } }],
    };
    expect((await under.graph.post(`/users/${PETER}/sendMail`, { message })).status).toBe(202);
    expect(under.sim.context.mail.list().at(-1)).toMatchObject({
      from: PETER,
      to: ['x@example.org'],
      subject: 'Hello',
      via: 'graph',
    });
  });

  // https://learn.microsoft.com/graph/json-batching
  it('[T2] answers a batch item by item, in order of what depends on what', async () => {
    const { body } = await under.graph.post<{ responses: { id: string; status: number }[] }>('/$batch', {
      requests: [
        { id: '1', method: 'GET', url: `/users/${PETER}?$select=id` },
        { id: '2', method: 'GET', url: '/users/nobody@x.example' },
        { id: '3', method: 'GET', url: `/users/${PETER}/calendar`, dependsOn: ['2'] },
      ],
    });
    expect(Object.fromEntries(body.responses.map((one) => [one.id, one.status]))).toEqual({ 1: 200, 2: 404, 3: 424 });
    const twice = {
      requests: [
        { id: 'a', method: 'GET', url: '/users' },
        { id: 'A', method: 'GET', url: '/users' },
      ],
    };
    expect((await under.graph.post('/$batch', twice)).status).toBe(400);
  });

  // https://learn.microsoft.com/graph/api/place-list
  it('[T2] knows places of all kinds, rooms of a list and what lies below a building', async () => {
    type Places = { value: { id: string; displayName: string; emailAddress?: string; floorNumber?: number }[] };
    const buildings = await under.graph.get<Places>('/places/microsoft.graph.building');
    const floors = await under.graph.get<Places>('/places/microsoft.graph.floor');
    const lists = await under.graph.get<Places>('/places/microsoft.graph.roomList');
    expect([buildings.body.value.length, floors.body.value.length, lists.body.value.length]).toEqual([3, 10, 3]);
    const rooms = await under.graph.get<Places>(
      `/places/${lists.body.value[0]?.emailAddress}/microsoft.graph.roomlist/rooms`,
    );
    expect(rooms.body.value[0]).toMatchObject({ displayName: 'Harbour 3', floorNumber: 3, capacity: 8 });
    const below = await under.graph.get<Places>(`/places/${buildings.body.value[0]?.id}/descendants`);
    expect(below.body.value.length).toBe(28);
    expect((await under.graph.get(`/places/${ROOM}`)).body.displayName).toBe('Harbour 3');
    const some = await under.graph.get<Places>(
      `/places/microsoft.graph.room?$filter=capacity ge 20 and startswith(displayName,'L')`,
    );
    expect(some.body.value.map((one) => one.displayName)).toEqual(['Lighthouse']);
  });
});

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${under.sim.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}
