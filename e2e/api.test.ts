/** The API as scripts see it: races, bad input, pages; over real HTTP against the built product. */
import type { Problem } from '@ones/contract';
import { describe, expect, inject, it } from 'vitest';
import { api } from './support/api.ts';
import { until } from './support/wait.ts';

const HOUR = 3_600_000;
const ones = api();

/** A time of its own for each test, after tomorrow and in Harbour 3's free hours. */
function slot(hour: number): { start: Date; end: Date } {
  const day = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR + 3 * 24 * HOUR;
  return { start: new Date(day + hour * HOUR), end: new Date(day + (hour + 1) * HOUR) };
}

async function firstRoom() {
  const [room] = await ones.rooms();
  if (!room) throw new Error('There is no room.');
  return room;
}

describe('sixteen clients on one slot', () => {
  it('[B1] leave one with 201 and fifteen with 409, the time of the winner and something free instead', async () => {
    const room = await firstRoom();
    expect(room.name).toBe('Harbour 3');
    const { start, end } = slot(9);
    const answers = await Promise.all(Array.from({ length: 16 }, () => ones.book(room.id, start, end, 'Race')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 15 }, () => 409)]);
    for (const { body } of answers.filter((answer) => answer.status === 409)) {
      expect(body.code).toBe('slot-taken');
      expect(body.conflicts).toEqual([{ resourceId: room.id, start: start.toISOString(), end: end.toISOString() }]);
      expect(body.alternatives?.length).toBeGreaterThan(0);
    }
  });
});

describe('a booking made over the API', () => {
  it('[S10] is held at once and accepted by Exchange soon after; moved, it is accepted anew; cancelled, it lets go', async () => {
    const room = await firstRoom();
    const { start, end } = slot(11);
    const made = await ones.book(room.id, start, end, 'Over the API');
    expect(made).toMatchObject({ status: 201, body: { state: 'confirmed', allocations: [{ exchange: 'queued' }] } });
    const exchange = async () =>
      (await ones.call<typeof made.body>('GET', `/api/bookings/${made.body.id}`)).body.allocations[0]?.exchange;
    await until('accepted', async () => (await exchange()) === 'accepted');
    const later = new Date(start.getTime() + HOUR).toISOString();
    const moved = await ones.call<typeof made.body>('PATCH', `/api/bookings/${made.body.id}`, { start: later });
    expect(moved).toMatchObject({
      status: 200,
      body: { start: later, end: new Date(end.getTime() + HOUR).toISOString() },
    });
    await until('accepted again', async () => (await exchange()) === 'accepted');
    expect((await ones.call('DELETE', `/api/bookings/${made.body.id}`)).status).toBe(204);
    await until('let go', async () => (await exchange()) === 'none');
  });
});

describe('bad input', () => {
  const problem = (status: number, code: string) => ({ status, body: expect.objectContaining({ code, status }) });

  it('[X5] is told apart by code and field, and leaves nothing behind', async () => {
    const room = await firstRoom();
    const { start, end } = slot(14);
    const count = async () =>
      (
        await ones.call<{ items: unknown[] }>(
          'GET',
          `/api/bookings?from=${start.toISOString()}&to=${end.toISOString()}&resourceId=${room.id}`,
        )
      ).body.items.length;
    const body = {
      resourceIds: [room.id],
      start: start.toISOString(),
      end: end.toISOString(),
      subject: 'Bad',
      attendees: [],
    };
    const post = (change: object) => ones.call<Problem>('POST', '/api/bookings', { ...body, ...change });
    expect(await post({ end: body.start, start: body.end })).toMatchObject(problem(422, 'invalid-time-range'));
    expect(await post({ start: '2020-01-01T09:00:00Z', end: '2020-01-01T10:00:00Z' })).toMatchObject(
      problem(422, 'in-the-past'),
    );
    expect(await post({ start: 'tomorrow' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', errors: [{ path: '/body/start' }] },
    });
    expect(await post({ subject: undefined })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/body/subject' }] },
    });
    expect(await post({ surprise: 1 })).toMatchObject({ status: 400, body: { errors: [{ path: '/body/surprise' }] } });
    expect(await post({ resourceIds: ['01890000-0000-7000-8000-000000000000'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-resource', errors: [{ path: '/body/resourceIds/0' }] },
    });
    expect(await post({ timeZone: 'Mars/Olympus' })).toMatchObject(problem(422, 'unknown-time-zone'));
    expect(await post({ organizerId: '01890000-0000-7000-8000-000000000000' })).toMatchObject(
      problem(422, 'unknown-person'),
    );
    expect(await ones.call('POST', '/api/bookings', '{"resourceIds":')).toMatchObject(problem(400, 'malformed-json'));
    expect(await post({ subject: 'x'.repeat(300_000) })).toMatchObject(problem(413, 'body-too-large'));
    expect(await count()).toBe(0);
  });

  it('[X1] asks who one is, and knows an unknown token from none', async () => {
    const { origin } = inject('product');
    const bare = await fetch(`${origin}/api/resources`);
    expect([bare.status, ((await bare.json()) as Problem).code]).toEqual([401, 'not-signed-in']);
    const stranger = api({ origin, apiToken: 'ones_nobody' });
    expect(await stranger.call('GET', '/api/resources')).toMatchObject(problem(401, 'not-signed-in'));
  });

  it('[X5] answers an unknown id and an unknown address with 404', async () => {
    const nowhere = '01890000-0000-7000-8000-000000000000';
    expect(await ones.call('GET', `/api/bookings/${nowhere}`)).toMatchObject(problem(404, 'not-found'));
    expect(await ones.call('GET', '/api/nothing-here')).toMatchObject(problem(404, 'not-found'));
    expect(await ones.call('GET', '/api/bookings/not-an-id')).toMatchObject(problem(400, 'invalid-input'));
  });
});

describe('what operators and scripts rely on', () => {
  it('[B11] serves OpenAPI 3.1, health, readiness and metrics at their addresses', async () => {
    const { origin } = inject('product');
    const document = (await (await fetch(`${origin}/api/openapi.json`)).json()) as { openapi: string; paths: object };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toContain('/api/bookings');
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain('ones_graph_requests_total');
  });
});
