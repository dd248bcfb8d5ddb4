/** Real parts: HTTP, PostgreSQL, and every module that names a resource. Feeds and displays are asked in their own tests. */
import type { Approval, Availability, Booking, Resource } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { type Caller, createHttpApp, type Grant, refuse } from '../../platform/http/index.ts';
import { availabilityRoutes } from '../availability/index.ts';
import { bookingRoutes } from '../booking/index.ts';
import { resourceIdsIn, resourceRoutes } from '../resource/index.ts';
import { accessBy, bookingLimits, servePolicies } from './index.ts';
import { makeHouse } from './policy.fixture.ts';

const host = await testDatabase();
const clock = testClock();
const { office, deps, bind } = await makeHouse(host, clock);
const { db } = host;
const { ada, bo } = office;
const [one, two, three] = ['Harbour 1', 'Harbour 2', 'Harbour 3'].map(office.room) as [string, string, string];
const floor = (await host.pool.query('select floor_id as id from resource where id = $1', [three])).rows[0].id;

const caller = ({ personId, label: name }: typeof ada, grant: Partial<Grant> = {}): Caller => ({
  ...{ kind: 'person', personId, name, channel: 'web', sessionId: null },
  grants: [
    { role: 'user', access: 'write', buildingId: null, floorId: null },
    { role: 'user', access: 'write', buildingId: null, floorId: null, ...grant },
  ],
});
const callers: Readonly<Record<string, Caller>> = {
  ada: caller(ada),
  bo: caller(bo),
  'manager-here': caller(bo, { role: 'booking-manager', floorId: floor }),
  'manager-elsewhere': caller(bo, { role: 'booking-manager', floorId: one }),
  administrator: caller(bo, { role: 'global-administrator' }),
};
const app = await createHttpApp({
  publicUrl: 'http://localhost',
  logger: pino({ level: 'silent' }),
  tls: null,
  authenticate: async ({ bearer }) => callers[bearer ?? ''] ?? refuse('not-signed-in'),
});
const access = accessBy(deps);
const booking = { ...office.deps, access, resourceIdsIn: (where: object) => resourceIdsIn(db, where) };
resourceRoutes(app, { db, access });
availabilityRoutes(app, { db, clock, limits: bookingLimits(deps), access });
bookingRoutes(app, booking);
servePolicies(app, { ...deps, booking, readiness: async () => [] });
afterAll(() => app.close());
const url = await app.listen({ port: 0, host: '127.0.0.1' });

async function ask<T>(who: string, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${who}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const response = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await response.text();
  return { status: response.status, text, body: (text === '' ? null : JSON.parse(text)) as T };
}

function times(from: number, minutes: number) {
  const { start, end } = office.period(from, minutes);
  return { start: start.toISOString(), end: end.toISOString() };
}

async function made(...args: Parameters<typeof office.book>): Promise<string> {
  const booked = await office.book(...args);
  if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
  return booked.value.id;
}

const CLOSING_TEXT = { en: 'Leave it tidy.', 'zh-Hant': '請保持整潔。', 'zh-Hans': '请保持整洁。' };

it('[X2] a resource kept for some is in no list, day, search, offer or form of others, and is not booked by them', async () => {
  await bind('Harbour 3', {
    'who-may-view': { personIds: [ada.personId], groupIds: [] },
    terms: { text: CLOSING_TEXT },
  });
  const accepted = { termsAccepted: true };
  const kept = await made('Harbour 3', 60, 30, { subject: 'Merger', ...accepted });
  const both = await made('Harbour 3', 120, 30, { resourceIds: [one, three], ...accepted });
  await made('Harbour 2', 180, 30);
  const { start, end } = times(180, 30);
  const span = `from=${times(0, 0).start}&to=${times(600, 0).start}`;
  const body = { resourceIds: [two], start, end, subject: 'X', attendees: [] };
  const series = {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: start.slice(0, 10), numberOfOccurrences: 2 },
  };
  const asked = [
    ['GET', '/api/resources'],
    ['GET', `/api/availability?start=${times(300, 0).start}&end=${times(330, 0).start}`],
    ['GET', `/api/availability?start=${start}&end=${end}&capacity=500`],
    ['POST', '/api/availability/series', { start, end, timeZone: 'UTC', recurrence: series }],
    [
      'POST',
      '/api/availability/together',
      { start: times(300, 0).start, end: times(330, 0).start, wanted: [{ resourceId: three }] },
    ],
    ['GET', `/api/bookings?${span}`],
    ['GET', `/api/bookings/${both}`],
    ['POST', '/api/bookings', body],
    ['POST', '/api/bookings/preview', { resourceIds: [two], start, end, timeZone: 'UTC', recurrence: series }],
  ] as const;
  const naming = async (who: string) => {
    const answers = await Promise.all(asked.map(([method, path, sent]) => ask(who, method, path, sent)));
    return answers.map(({ status, text }) => `${status} ${text.includes('Harbour 3') || text.includes(three)}`);
  };
  const shown = (yes: boolean) => [200, 200, 200, 200, 200, 200, 200, 409, 200].map((status) => `${status} ${yes}`);
  expect(await naming('bo')).toEqual(shown(false));
  expect(await naming('manager-elsewhere')).toEqual(shown(false));
  for (const who of ['ada', 'manager-here', 'administrator']) expect(await naming(who), who).toEqual(shown(true));

  expect((await ask('bo', 'GET', `/api/resources/${three}`)).status).toBe(404);
  expect((await ask('bo', 'GET', `/api/bookings/${kept}`)).status).toBe(404);
  expect((await ask('bo', 'GET', `/api/bookings?${span}&resourceId=${three}`)).body).toMatchObject({ items: [] });
  expect((await ask('bo', 'GET', `/api/booking-form?resourceIds=${three}`)).body).toMatchObject({ terms: [] });
  expect((await ask('ada', 'GET', `/api/booking-form?resourceIds=${three}`)).body).toMatchObject({
    terms: ['Leave it tidy.'],
  });
  for (const [method, path, sent] of [
    ['POST', '/api/bookings', { ...body, ...times(300, 30), resourceIds: [three], ...accepted }],
    ['POST', '/api/bookings/preview', { resourceIds: [three], start, end, timeZone: 'UTC', recurrence: series }],
  ] as const) {
    const refused = await ask<{ errors: object[] }>('bo', method, path, sent);
    expect(refused.body, path).toMatchObject({ code: 'unknown-resource', errors: [{ path: '/body/resourceIds/0' }] });
  }
  const own = await ask<Booking>('bo', 'POST', '/api/bookings', { ...body, ...times(300, 30) });
  const moved = await ask('bo', 'PATCH', `/api/bookings/${own.body.id}`, { resourceIds: [three] });
  expect(moved.body).toMatchObject({ code: 'unknown-resource' });
});

it('[X2] whoever takes part knows where, and Outlook asks the same engine', async () => {
  const invited = { attendees: [{ email: `${bo.label.toLowerCase()}@example.com`, type: 'required' as const }] };
  const id = await made('Harbour 3', 400, 30, { termsAccepted: true, ...invited });
  const seen = await ask<Booking>('bo', 'GET', `/api/bookings/${id}`);
  expect(seen.body.allocations).toMatchObject([{ resourceName: 'Harbour 3' }]);
  const resources = await office.deps.resources(db, [three]);
  const request = { act: 'book', resources, period: office.period(500, 30), before: null, bookingId: null } as const;
  const form = { form: { termsAccepted: true }, allDay: false, recurring: false };
  const judged = (who: typeof ada) => {
    const actor = { ...who, channel: 'outlook' } as const;
    return office.deps.policy.judge(db, { ...request, ...form, actor, organizerId: who.personId });
  };
  expect((await judged(ada))?.outcome).toBe('allowed');
  expect((await judged(bo))?.reasons.map(({ rule }) => rule)).toEqual(['who-may-view']);
});

it('[X2] whom a policy names manages the bookings there and nowhere else: approves, moves, cancels, books for others', async () => {
  const asks = { approverIds: [], approverGroupIds: [], remindAfterMinutes: null, expireAfterMinutes: null };
  const rules = { approval: { holds: true, ...asks }, 'who-may-view': { personIds: [ada.personId], groupIds: [] } };
  await bind('Harbour 1', { ...rules, 'who-may-manage': { personIds: [bo.personId], groupIds: [] } });
  const waiting = await made('Harbour 1', 700, 30);
  const elsewhere = await made('Harbour 2', 700, 30);
  const open = await ask<{ items: Approval[] }>('bo', 'GET', '/api/approvals');
  expect(open.body.items.map(({ bookingId }) => bookingId)).toEqual([waiting]);
  expect((await ask<{ items: Approval[] }>('ada', 'GET', '/api/approvals')).body.items).toEqual([]);
  expect((await ask('bo', 'GET', `/api/bookings/${waiting}/verdicts`)).status).toBe(200);
  expect((await ask('bo', 'GET', `/api/bookings/${elsewhere}/verdicts`)).status).toBe(403);
  const answer = { decision: 'approved' };
  const path = `/api/approvals/${open.body.items[0]?.id}/decision`;
  expect((await ask('ada', 'POST', path, answer)).status).toBe(403);
  expect((await ask<Booking>('bo', 'POST', path, answer)).body.state).toBe('confirmed');
  const { body } = await ask<{ items: Resource[] }>('bo', 'GET', '/api/resources');
  expect(body.items.map(({ id }) => id)).toContain(one);
  const found = await ask<Availability>('bo', 'GET', `/api/availability?${new URLSearchParams(times(900, 30))}`);
  expect(found.body.items.map(({ resource }) => resource.id)).toContain(one);
  expect((await ask('bo', 'PATCH', `/api/bookings/${waiting}`, times(760, 30))).status).toBe(200);
  expect((await ask('bo', 'PATCH', `/api/bookings/${elsewhere}`, times(760, 30))).status).toBe(403);
  const forAda = { organizerId: ada.personId, ...times(820, 30), subject: 'For Ada', attendees: [] };
  expect((await ask('bo', 'POST', '/api/bookings', { ...forAda, resourceIds: [one] })).status).toBe(201);
  expect((await ask('bo', 'POST', '/api/bookings', { ...forAda, resourceIds: [two] })).status).toBe(403);
  expect((await ask('bo', 'DELETE', `/api/bookings/${waiting}`)).status).toBe(204);
  expect((await ask('bo', 'DELETE', `/api/bookings/${elsewhere}`)).status).toBe(403);
});
