import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutlookPerson } from '../client/outlook-person.ts';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';

const PETER = 'peter.brook@lanternbay.example';
const START = new Date('2026-12-01T08:00:00Z');
const WINDOW = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z';
let under: SimUnderTest;

beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: START, latency: { graph: 0 } });
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});

async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${under.sim.url}/sim/${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
const rules = async (): Promise<string[]> =>
  (await sim<{ calls: { rule: string }[] }>('GET', 'impolite')).calls.map((one) => one.rule);

// https://learn.microsoft.com/graph/throttling-limits
describe('throttling', () => {
  it('[T5] refuses the fifth request at once on a mailbox and reports who sent it; other mailboxes are not touched', async () => {
    const paths = [...Array(5).fill(PETER), 'ruth.mason@lanternbay.example'].map((who) => `/users/${who}/calendar`);
    under.sim.context.latency.graph = 1000;
    const answers = await Promise.all(paths.map((path) => under.graph.get(path)));
    under.sim.context.latency.graph = 0;
    expect(answers.map((one) => one.status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = answers.find((one) => one.status === 429);
    expect(refused?.body).toMatchObject({ error: { code: 'ApplicationThrottled' } });
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await rules()).toEqual(['too-many-at-once']);
  });

  it('[T5] reports a retry before Retry-After has passed, and none after', async () => {
    await under.sim.context.clock.advance(2000);
    await sim('DELETE', 'impolite');
    await sim('POST', 'faults', { kind: 'throttle', retryAfter: 10, remaining: 1 });
    const path = `/users/${PETER}/calendar`;
    expect((await under.graph.get(path)).status).toBe(429);
    await under.sim.context.clock.advance(1000);
    const early = await under.graph.get(path);
    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '9']);
    expect(await rules()).toEqual(['retry-too-early']);
    await under.sim.context.clock.advance(10_000);
    expect((await under.graph.get(path)).status).toBe(200);
    expect(await rules()).toHaveLength(1);
  });

  it('[T5] excuses what was under way when the mailbox was closed, as many as may be', async () => {
    await sim('DELETE', 'impolite');
    await sim('POST', 'faults', { kind: 'throttle', retryAfter: 10, remaining: 1 });
    const path = `/users/${PETER}/calendar`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => under.graph.get(path)));
    expect(answers.map((one) => one.status)).toEqual([429, 429, 429, 429]);
    expect(await rules()).toEqual([]);
    expect((await under.graph.get(path)).status).toBe(429);
    expect(await rules()).toEqual(['retry-too-early']);
    await under.sim.context.clock.advance(10_000);
  });

  // https://learn.microsoft.com/graph/api/event-delta
  it('[T5] reports query options that a delta does not take', async () => {
    await sim('DELETE', 'impolite');
    expect((await under.graph.get(`/users/${PETER}/calendarView/delta?${WINDOW}&$select=id`)).status).toBe(400);
    expect(await rules()).toEqual(['forbidden-query-option']);
  });
});

describe('faults', () => {
  it('[T6] writes and never answers, so that the caller must find out', async () => {
    await sim('POST', 'faults', { kind: 'timeout-after-write', method: 'POST', path: '/events', remaining: 1 });
    const event = {
      subject: 'Unknown outcome',
      transactionId: 'attempt-1',
      start: { dateTime: '2026-12-02T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-02T11:00:00', timeZone: 'UTC' },
    };
    await expect(under.graph.post(`/users/${PETER}/events`, event)).rejects.toThrow();
    const again = await under.graph.post<{ id: string }>(`/users/${PETER}/events`, event);
    expect(again.status).toBe(201);
    const all = await under.graph.get<{ value: { id: string }[] }>(`/users/${PETER}/events`);
    expect(all.body.value.map((one) => one.id)).toEqual([again.body.id]);
  });

  // https://learn.microsoft.com/graph/throttling
  it('[T6] answers 503 with Retry-After as long as told', async () => {
    await sim('POST', 'faults', { kind: 'error', status: 503, retryAfter: 3, path: '/groups', remaining: 1 });
    const answer = await under.graph.get('/groups?$top=1');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
    expect((await under.graph.get('/groups?$top=1')).status).toBe(200);
  });

  // https://learn.microsoft.com/graph/delta-query-overview
  it('[T6] makes delta tokens too old: 410 with the address of a full round', async () => {
    const first = await under.graph.get<{ '@odata.deltaLink': string }>(`/users/${PETER}/calendarView/delta?${WINDOW}`);
    await sim('POST', 'faults', { kind: 'expire-delta', mailbox: PETER });
    const gone = await under.graph.get(first.body['@odata.deltaLink']);
    expect(gone.status).toBe(410);
    expect((await under.graph.get(gone.headers.get('location') ?? '')).status).toBe(200);
  });

  // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
  it('[T6] withdraws consent, expires a secret and disables an application', async () => {
    const app = [...under.sim.context.world.apps.values()].find(
      (one) => one.integrationType === 'application-resource-only',
    );
    const appId = app?.clientId;
    await sim('POST', 'faults', { kind: 'revoke-consent', appId });
    const graph = await under.as('application-resource-only');
    expect((await graph.get('/places/microsoft.graph.room?$top=1')).status).toBe(403);
    await sim('POST', 'faults', { kind: 'restore-consent', appId });
    await sim('POST', 'faults', { kind: 'expire-secret', appId });
    await expect(under.as('application-resource-only')).rejects.toThrow('AADSTS7000222');
    await sim('POST', 'faults', { kind: 'disable-app', appId });
    await expect(under.as('application-resource-only')).rejects.toThrow('AADSTS');
  });

  it('[T6] refuses an unknown fault', async () => {
    const answer = await fetch(`${under.sim.url}/sim/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"kind":"rain"}',
    });
    expect(answer.status).toBe(400);
  });

  it('[S20] keeps a log of who asked what, for proofs', async () => {
    const { requests } = await sim<{ requests: { method: string; mailbox?: string; status: number }[] }>(
      'GET',
      'log?method=POST',
    );
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.some((one) => one.mailbox !== undefined && one.status === 0)).toBe(true);
  });
});

describe('the clock', () => {
  it('[T9] does the same in the same order for the same seed', async () => {
    const runs = await Promise.all([trace(7), trace(7)]);
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]?.length).toBeGreaterThan(3);
  });
});

async function trace(seed: number): Promise<string[]> {
  const other = await simUnderTest({ seed, clock: 'stepped', startAt: START, latency: 'lifelike' });
  other.sim.context.latency.graph = 0;
  const happened: string[] = [];
  other.sim.context.exchange.onChange((calendar, change) => {
    happened.push(
      `${new Date(other.sim.context.clock.now()).toISOString()} ${calendar.owner} ${change.after?.subject ?? 'gone'} ${change.after?.uid ?? ''}`,
    );
  });
  const peter = await OutlookPerson.signIn(other.sim.url, PETER);
  const start = new Date(START.getTime() + 86_400_000);
  const made = await peter.book({
    subject: 'Talk',
    start,
    end: new Date(start.getTime() + 3_600_000),
    rooms: ['harbour3@lanternbay.example'],
  });
  await other.sim.context.scheduler.drain(60_000);
  await peter.cancel(made);
  await other.sim.context.scheduler.drain(60_000);
  await other.sim.stop();
  return happened;
}
