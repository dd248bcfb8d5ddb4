/** Real parts: HTTP, PostgreSQL, and every module that names a resource. Feeds and displays are asked in their own tests. */
import type { Approval, Availability, Booking, Resource } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { accessUnderTest } from './access.fixture.ts';

const host = await testDatabase();
const clock = testClock();
const { office, bind, people, rooms, ask, times, made } = await accessUnderTest(host, clock);
const { db } = host;
const { ada, bo } = people;
const { one, two, three } = rooms;

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
    ['GET', `/api/timeline?${span}`],
    ['GET', `/api/bookings/${both}`],
    ['POST', '/api/bookings', body],
    ['POST', '/api/bookings/preview', { resourceIds: [two], start, end, timeZone: 'UTC', recurrence: series }],
  ] as const;
  const naming = async (who: string) => {
    const answers = await Promise.all(asked.map(([method, path, sent]) => ask(who, method, path, sent)));
    return answers.map(({ status, text }) => `${status} ${text.includes('Harbour 3') || text.includes(three)}`);
  };
  const shown = (yes: boolean) =>
    [200, 200, 200, 200, 200, 200, 200, 200, 409, 200].map((status) => `${status} ${yes}`);
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
  const { buildingId, floorId } = (await ask<Resource>('bo', 'GET', `/api/resources/${one}`)).body;
  const placed = async (place: string) =>
    (await ask<{ items: Approval[] }>('bo', 'GET', `/api/approvals?${place}`)).body.items?.length;
  expect([await placed(`buildingId=${buildingId}`), await placed(`floorId=${floorId}`)]).toEqual([1, 1]);
  expect([await placed(`floorId=${two}`), await placed('floorId=second')]).toEqual([0, undefined]);
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
