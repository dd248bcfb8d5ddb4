/** Real parts: HTTP, PostgreSQL, and every module that names a resource. Feeds and displays are asked in their own tests. */
import { randomUUID } from 'node:crypto';
import type { Approval, Availability, Booking, Problem, Resource, RouteSpec, SeriesPreview } from '@ones/contract';
import { testClock, testDatabase, waitFor } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../platform/http/index.ts';
import { accessUnderTest } from './access.fixture.ts';
import { offeringOf } from './offering.fixture.ts';

const host = await testDatabase();
const clock = testClock();
const { office, bind, people, rooms, url } = await accessUnderTest(host, clock);
const { db } = host;
const { ada, bo, cy, dee } = people;
const { one, two, three } = rooms;

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

/** Bo books in Ada's place; Cy does so only while nothing takes it from them; Dee is nobody to her. */
describe('a delegate', () => {
  const name = (delegate: typeof bo, principal = ada) =>
    host.pool.query('insert into delegation values ($1, $2, now()) on conflict do nothing', [
      principal.personId,
      delegate.personId,
    ]);
  let day = 1;
  const daily = { type: 'daily', interval: 1 };
  const body = (minutes = 30) => {
    day += 1;
    return { resourceIds: [two], ...times(day * 1440, minutes), subject: 'Merger', attendees: [], private: true };
  };
  const forAda = (who: string, more: object = {}) =>
    ask<Booking & { code: string }>(who, 'POST', '/api/bookings', { ...body(), organizerId: ada.personId, ...more });
  const sent: Readonly<Record<string, object>> = { PATCH: { subject: 'Other' }, POST: { minutes: 15 } };
  const perform = async ({ method, url: path }: RouteSpec, who: string): Promise<number> => {
    const { id } = (await ask<Booking>('ada', 'POST', '/api/bookings', body())).body;
    const said = path.endsWith('/extend') || method === 'PATCH' ? sent[method] : undefined;
    return (await ask(who, method, path.replace(':id', id), said ?? (method === 'POST' ? {} : undefined))).status;
  };

  it('[X2.1] may by every route about a booking what its organizer may; whose right ended, no more than a stranger', async () => {
    await Promise.all([name(bo), name(cy)]);
    await host.pool.query("update person set state = 'disabled' where id = $1", [cy.personId]);
    const ofOwn = ['booking.read', 'booking.change'];
    const about = allRoutes().filter(
      ({ url: path, act }) => path.startsWith('/api/bookings/:id') && ofOwn.includes(act),
    );
    expect(about.length).toBeGreaterThan(7);
    for (const route of about) {
      const [own, delegate, former, stranger] = await Promise.all(
        ['ada', 'bo', 'cy', 'dee'].map((who) => perform(route, who)),
      );
      const at = `${route.method} ${route.url}`;
      expect([at, delegate, former, own === 403]).toEqual([at, own, stranger, false]);
      if (route.url !== '/api/bookings/:id' || route.method !== 'GET') expect([at, stranger]).toEqual([at, 403]);
    }
    expect([(await forAda('cy')).status, (await forAda('dee')).status]).toEqual([403, 403]);
    await host.pool.query("update person set state = 'active' where id = $1", [cy.personId]);
    await host.pool.query("update person set state = 'absent' where id = $1", [ada.personId]);
    expect((await forAda('bo')).status).toBe(403);
    await host.pool.query("update person set state = 'active' where id = $1", [ada.personId]);
  });

  it('[X2.4] books in the place of somebody: the booking and the trail say who for whom, series and changes too', async () => {
    const { body: made } = await forAda('bo');
    expect(made).toMatchObject({ organizer: { personId: ada.personId }, bookedBy: { personId: bo.personId } });
    const range = { type: 'numbered', startDate: made.start.slice(0, 10), numberOfOccurrences: 2 };
    const recurrence = { pattern: { type: 'daily', interval: 1 }, range };
    const series = await forAda('bo', { ...times(60 * 24 * 200, 30), timeZone: 'UTC', recurrence });
    expect(series.body.bookedBy).toEqual({ personId: bo.personId, name: bo.label });
    await ask('bo', 'PATCH', `/api/bookings/${made.id}`, { subject: 'Other' });
    await ask('bo', 'DELETE', `/api/bookings/${made.id}`);
    const { rows } = await host.pool.query(
      "select actor, act, coalesce(after ->> 'organizer', after ->> 'for') as whom from audit_line where subject_id = $1",
      [made.id],
    );
    const told = (act: string) => ({ actor: bo.label, act: `booking.${act}`, whom: ada.label });
    expect(rows).toEqual(expect.arrayContaining(['create', 'change', 'cancel'].map(told)));
    const own = await ask<Booking>('ada', 'POST', '/api/bookings', body());
    expect(own.body.bookedBy).toBeNull();
  });

  it('[B9] knows what their principal organizes, and of what others keep private no more than before', async () => {
    const invited = { attendees: [{ email: `${ada.label.toLowerCase()}@example.com`, type: 'required' }] };
    const theirs = await ask<Booking>('dee', 'POST', '/api/bookings', { ...body(), subject: 'Of Dee', ...invited });
    const hers = await forAda('ada');
    const span = `from=${hers.body.start.slice(0, 10)}T00:00:00Z&to=${times((day + 1) * 1440, 0).start}`;
    const listed = async (who: string, path = `/api/bookings?resourceId=${two}&`) =>
      (await ask<{ items: Booking[] }>(who, 'GET', `${path}${span}`)).body.items?.map(({ subject }) => subject);
    const [dees, adas] = [theirs.body.start, hers.body.start];
    expect(dees < adas).toBe(true);
    expect([await listed('bo'), await listed('dee')]).toEqual([['Merger'], [null]]);
    const schedule = `/api/my/schedule?personId=${ada.personId}&`;
    expect([await listed('bo', schedule), await listed('dee', schedule)]).toEqual([['Merger'], undefined]);
    expect((await ask<Booking>('bo', 'GET', `/api/bookings/${theirs.body.id}`)).body.subject).toBeNull();
    const range = { type: 'numbered', startDate: dees.slice(0, 10), numberOfOccurrences: 2 };
    const { end } = theirs.body;
    const wish = { resourceIds: [two], start: dees, end, timeZone: 'UTC', recurrence: { pattern: daily, range } };
    const met = async (who: string) =>
      (await ask<SeriesPreview>(who, 'POST', '/api/bookings/preview', wish)).body.conflicts
        .flatMap(({ blockers }) => blockers)
        .map(({ subject }) => subject);
    expect([await met('bo'), await met('dee')]).toEqual([
      [null, 'Merger'],
      ['Of Dee', null],
    ]);
    expect((await ask('bo', 'DELETE', `/api/bookings/${theirs.body.id}`)).status).toBe(403);
  });

  it('[X2.3] is judged as whom they book for, and only who manages the room as themselves', async () => {
    const group = (
      await host.pool.query(
        "insert into people_group (id, name, state, created_at, updated_at) values (gen_random_uuid(), 'Board', 'active', now(), now()) returning id",
      )
    ).rows[0].id;
    await host.pool.query('insert into group_member (group_id, person_id) values ($1, $2)', [group, ada.personId]);
    const longer = { roles: [], groupIds: [group], rules: { length: { minMinutes: 5, maxMinutes: 120 } } };
    await bind('Harbour 2', { length: { minMinutes: 5, maxMinutes: 30 } }, [longer]);
    expect((await forAda('bo', body(60))).status).toBe(201);
    expect((await ask<{ code: string }>('bo', 'POST', '/api/bookings', { ...body(60) })).body.code).toBe(
      'policy-refused',
    );
    // Who manages there may more or less than those whose meetings they look after.
    await host.pool.query(
      "insert into role_grant (id, person_id, role, access, created_at) values (gen_random_uuid(), $1, 'booking-manager', 'write', now())",
      [bo.personId],
    );
    expect((await forAda('bo', body(60))).body.code).toBe('policy-refused');
    await host.pool.query('delete from role_grant where person_id = $1', [bo.personId]);
    await name(bo, dee);
    const forDee = { ...body(60), organizerId: dee.personId };
    expect((await ask<{ code: string }>('bo', 'POST', '/api/bookings', forDee)).body.code).toBe('policy-refused');
    await bind('Harbour 2', {});
  });

  it('[X2.3] is told beforehand what could be booked for whom they book, and by nobody else', async () => {
    day += 1;
    await made('Harbour 1', day * 1440, 60);
    const offered = offeringOf(ask, { roomId: two, taken: one, ...times(day * 1440, 60) });
    const everywhere = (code: string) => Array(5).fill(code);
    await bind('Harbour 2', { 'who-may-book': { roles: [], groupIds: [], personIds: [ada.personId], walkIns: true } });
    expect(await offered('bo', {})).toEqual(everywhere('no'));
    expect(await offered('bo', { organizerId: ada.personId })).toEqual(everywhere('yes'));
    await bind('Harbour 2', { 'who-may-view': { personIds: [bo.personId, dee.personId], groupIds: [] } });
    expect(await offered('bo', {})).toEqual(everywhere('yes'));
    expect(await offered('bo', { organizerId: ada.personId })).toEqual(everywhere('no'));
    // Bo manages Harbour 1 alone; Cy nothing.
    await bind('Harbour 2', {});
    await host.pool.query('delete from delegation where principal_id = $1', [dee.personId]);
    expect(await offered('cy', { organizerId: dee.personId })).toEqual(everywhere('forbidden'));
    expect(await offered('bo', { organizerId: dee.personId })).toEqual(['no', 'no', 'no', 'forbidden', 'yes']);
    const unknown = await offered('administrator', { organizerId: randomUUID() });
    expect(unknown).toEqual(everywhere('unknown-person'));
  });

  it('[X2.3] whoever approves, extends or checks in is offered what the organizer could book instead', async () => {
    const asks = { approverIds: [cy.personId], approverGroupIds: [], remindAfterMinutes: null };
    await bind('Harbour 1', { approval: { holds: false, ...asks, expireAfterMinutes: null } });
    const offered = async (mayBook: string) => {
      const personIds = [mayBook];
      await bind('Harbour 2', { 'who-may-book': { roles: [], groupIds: [], personIds, walkIns: true } });
      day += 1;
      const wish = { ...times(day * 1440, 60), resourceIds: [one], subject: 'X', attendees: [] };
      for (const _ of [1, 2]) await ask('ada', 'POST', '/api/bookings', wish);
      const { items } = (await ask<{ items: Approval[] }>('cy', 'GET', '/api/approvals')).body;
      const answers = [];
      for (const { id } of items) {
        const path = `/api/approvals/${id}/decision`;
        answers.push((await ask<Problem>('cy', 'POST', path, { decision: 'approved' })).body);
      }
      const late = answers.at(-1);
      await ask('cy', 'POST', `/api/approvals/${items.at(-1)?.id}/decision`, { decision: 'declined' });
      return [late?.code, late?.alternatives?.some(({ resourceId }) => resourceId === two)];
    };
    expect(await offered(ada.personId)).toEqual(['slot-taken', true]);
    expect(await offered(cy.personId)).toEqual(['slot-taken', false]);
    await bind('Harbour 1', {});
    await bind('Harbour 2', {});
  });

  it('[X2.2] whose right is taken back while they book holds nothing', async () => {
    const client = await host.pool.connect();
    await client.query('begin');
    await client.query('delete from delegation where delegate_id = $1 and principal_id = $2', [
      bo.personId,
      ada.personId,
    ]);
    const late = forAda('bo');
    const waits =
      'select 1 from pg_locks l join pg_database d on d.oid = l.database or l.database is null where not granted and pid <> pg_backend_pid()';
    await waitFor(async () => (await client.query(waits)).rows.length > 0, { what: 'the booking to wait' });
    await client.query('commit');
    client.release();
    expect((await late).status).toBe(403);
    expect((await forAda('bo')).status).toBe(403);
  });

  it('[B1] is one of several who want one slot for the same person: one gets it', async () => {
    await Promise.all([name(bo), name(cy)]);
    const slot = { ...body(), organizerId: ada.personId };
    const answers = await Promise.all(['ada', 'bo', 'cy'].map((who) => ask(who, 'POST', '/api/bookings', slot)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
