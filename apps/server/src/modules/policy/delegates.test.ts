/** Real parts: HTTP, PostgreSQL, and every module that names a resource. */
import { randomUUID } from 'node:crypto';
import type { Approval, Booking, Problem, RouteSpec, SeriesPreview, TimelineEntry } from '@ones/contract';
import { testClock, testDatabase, waitFor } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../platform/http/index.ts';
import { accessUnderTest } from './access.fixture.ts';
import { offeringOf } from './offering.fixture.ts';

const host = await testDatabase();
const { bind, people, rooms, ask, times, made } = await accessUnderTest(host, testClock());
const { ada, bo, cy, dee } = people;
const { one, two } = rooms;

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
    const drawn = async (who: string) =>
      (await ask<{ items: TimelineEntry[] }>(who, 'GET', `/api/timeline?${span}`)).body.items
        .filter(({ resourceId }) => resourceId === two)
        .map(({ subject }) => subject);
    const [dees, adas] = [theirs.body.start, hers.body.start];
    expect(dees < adas).toBe(true);
    expect([await listed('bo'), await listed('dee')]).toEqual([['Merger'], [null]]);
    expect([await drawn('bo'), await drawn('dee')]).toEqual([['Merger'], [null]]);
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
    await bind('Harbour 1', { 'who-may-manage': { personIds: [bo.personId], groupIds: [] } });
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
