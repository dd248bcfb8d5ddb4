/** Real parts: HTTP with real bearer tokens, PostgreSQL, the booking and policy modules. */
import { randomUUID } from 'node:crypto';
import type { Completion, Policy, PolicyRule, TriedPolicy } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { createHttpApp } from '../../platform/http/index.ts';
import { bookingRoutes } from '../booking/index.ts';
import { setRoles } from '../directory/index.ts';
import { makeApiToken, makeAuthenticator } from '../identity/index.ts';
import { insertCompletion } from './completion/completion.repository.ts';
import { accessBy, servePolicies } from './index.ts';
import { makeHouse } from './policy.fixture.ts';

const host = await testDatabase();
const clock = testClock();
const { office, deps } = await makeHouse(host, clock);
const authenticator = makeAuthenticator({ db: host.db, clock });
const { authenticate } = authenticator;
const logger = pino({ level: 'silent' });
const app = await createHttpApp({ publicUrl: 'http://localhost', logger, tls: null, authenticate });
const booking = { ...office.deps, access: accessBy(deps), resourceIdsIn: async () => [] };
const readiness = async () =>
  (['ready', 'unknown', 'accepts-by-itself'] as const).map((state, at) => ({
    resourceId: office.room(`Harbour ${at + 1}`),
    state,
  }));
servePolicies(app, { ...deps, booking, readiness });
bookingRoutes(app, booking);
afterAll(() => app.close());
const url = await app.listen({ port: 0, host: '127.0.0.1' });
const actor = { channel: 'system', personId: null, label: 'ONES' } as const;
// The roles of ONES' own people are not given by hand.
await host.pool.query("update person set source = 'signed-in'");
const tokens = await inTransaction(host, async (tx) => {
  const token = async (personId: string, role: 'global-administrator' | 'user') => {
    await setRoles(tx, { personId, roles: [role], actor }, clock.now());
    return makeApiToken(tx, personId, 'test', clock.now());
  };
  return {
    admin: await token(office.ada.personId, 'global-administrator'),
    user: await token(office.bo.personId, 'user'),
  };
});

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly path: string }[];
}

async function ask<T>(method: string, path: string, body?: object, token = tokens.admin, language = 'en') {
  const headers = {
    authorization: `Bearer ${token}`,
    'accept-language': language,
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  const response = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, body: (response.status === 204 ? null : await response.json()) as T };
}

const short = { name: 'Short', rules: { length: { minMinutes: 15, maxMinutes: 60 } }, overrides: [], resourceIds: [] };
const shut = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const nights = { name: 'Nights', timeZone: 'Europe/Oslo', week: shut, holidays: [], resourceIds: [] };

describe('policies over HTTP', () => {
  it('[B3] are made, bound, tried with every reason, and changed only by whoever saw the latest', async () => {
    const room = office.room('Harbour 1');
    const { status, body: made } = await ask<Policy>('POST', '/api/policies', { ...short, resourceIds: [room] });
    expect({ status, binds: made.resourceIds }).toEqual({ status: 201, binds: [room] });
    const { start, end } = office.period(60, 120);
    const when = { start: start.toISOString(), end: end.toISOString() };
    const asked = { personId: office.bo.personId, resourceIds: [room], channel: 'web', ...when };
    const tried = await ask<TriedPolicy>('POST', '/api/policies/try', asked);
    expect(tried.body.outcome).toBe('refused');
    const answer = tried.body.resources[0]?.answers.find(({ rule }) => rule === 'length');
    expect(answer).toMatchObject({ outcome: 'refused', message: expect.stringContaining('1 h') });
    const change = { ...short, name: 'Shorter', version: made.version };
    const changed = await ask<Policy>('PUT', `/api/policies/${made.id}`, change);
    expect(changed).toMatchObject({ status: 200, body: { name: 'Shorter', resourceIds: [] } });
    const late = await ask<Problem>('PUT', `/api/policies/${made.id}`, change);
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-version' } });
  });

  it('[B4] and sets of hours lose a resource to another as a new version, and tell those who show it', async () => {
    const room = office.room('Harbour 2');
    for (const [path, body] of [
      ['/api/policies', short],
      ['/api/business-hours', nights],
    ] as const) {
      const binds = { ...body, resourceIds: [room] };
      const { body: first } = await ask<Policy>('POST', path, { ...binds, name: 'First' });
      const { body: second } = await ask<Policy>('POST', path, { ...binds, name: 'Second' });
      const back = { ...binds, name: 'First', version: first.version };
      expect(await ask('PUT', `${path}/${first.id}`, back), path).toMatchObject({ body: { code: 'stale-version' } });
      const again = await ask<Policy>('PUT', `${path}/${second.id}`, {
        ...binds,
        name: 'Third',
        version: second.version,
      });
      expect(again, path).toMatchObject({ status: 200, body: { version: second.version + 1, resourceIds: [room] } });
      expect(await ask('POST', path, { ...binds, name: 'third' })).toMatchObject({ body: { code: 'name-taken' } });
      expect((await ask('DELETE', `${path}/${second.id}`)).status).toBe(204);
      const { rows } = await host.pool.query(
        "select count(*)::int as told from outbox where type = 'resource.limits-changed' and payload::text like $1",
        [`%${second.id}%`],
      );
      expect(rows, path).toEqual([{ told: 3 }]);
    }
  });

  it('[B3] refuse with every reason at once, each beside its field, in the language of whoever asks', async () => {
    const room = office.room('Harbour 3');
    const asks = { approverIds: [], approverGroupIds: [], remindAfterMinutes: null, expireAfterMinutes: null };
    const rules = {
      ...short.rules,
      ...{ channels: { allowed: ['player'] }, pin: { required: true }, approval: { holds: true, ...asks } },
    };
    await ask('POST', '/api/policies', { ...short, name: 'Strict', rules, resourceIds: [room] });
    const { start, end } = office.period(60, 90);
    const body = {
      resourceIds: [room],
      start: start.toISOString(),
      end: end.toISOString(),
      subject: 'X',
      attendees: [],
    };
    type Refused = Problem & { reasons: { rule: string; resourceId: string; path: string; message: string }[] };
    const said = async (language: string) => {
      const refused = await ask<Refused>('POST', '/api/bookings', body, tokens.user, language);
      expect(refused).toMatchObject({ status: 422, body: { code: 'policy-refused' } });
      expect(refused.body.reasons.map(({ rule, path }) => [rule, path])).toEqual([
        ['channels', '/body/resourceIds'],
        ['length', '/body/end'],
        ['pin', '/body/pin'],
      ]);
      expect(refused.body.reasons.every(({ resourceId }) => resourceId === room)).toBe(true);
      return refused.body.reasons.map(({ message }) => message);
    };
    const all = [await said('en'), await said('zh-Hant'), await said('zh-Hans')];
    expect(all[0]?.[0]).toBe('This is booked through: display at the door.');
    expect(all[1]?.[0]).toBe('只能透過以下方式預約：門口顯示器。');
    expect(all[2]?.[0]).toBe('只能通过以下方式预订：门口显示屏。');
    expect(new Set(all.flat()).size).toBe(9);
    const mine = await ask<{ items: { outcome: string }[] }>('GET', '/api/my/refusals', undefined, tokens.user);
    expect(mine.body.items.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  });

  it('[S12] name the rooms of Exchange where an approval holds nothing yet', async () => {
    const { body } = await ask<{ items: { state: string }[] }>('GET', '/api/policies/rooms-not-ready');
    expect(body.items.map(({ state }) => state)).toEqual(['unknown', 'accepts-by-itself']);
  });

  it('[B3] tell what is wrong and where', async () => {
    const wrong = { ...short, name: 'Wrong', rules: { length: { minMinutes: -1, maxMinutes: 60 }, nonsense: {} } };
    const { status, body } = await ask<Problem>('POST', '/api/policies', wrong);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' });
    const paths = body.errors?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/body/rules/length/minMinutes', '/body/rules/nonsense']));
    const nothing = { ...short, name: 'Of nothing', resourceIds: [randomUUID()] };
    for (const [path, body] of [
      ['/api/policies', nothing],
      ['/api/business-hours', { ...nights, ...nothing }],
    ] as const) {
      const { rules: _, overrides: __, ...hours } = { ...body, name: 'Of nothing' };
      const refused = await ask<Problem>('POST', path, path === '/api/policies' ? body : hours);
      expect(refused.body, path).toMatchObject({ code: 'unknown-resource', errors: [{ path: '/body/resourceIds/0' }] });
      const { body: all } = await ask<{ items: { name: string }[] }>('GET', path);
      expect(all.items.map(({ name }) => name)).not.toContain('Of nothing');
    }
    expect(await ask('GET', `/api/policies/${randomUUID()}`)).toMatchObject({ status: 404 });
    const zone = { ...nights, timeZone: 'Mars/Base' };
    expect(await ask('POST', '/api/business-hours', zone)).toMatchObject({ body: { code: 'unknown-time-zone' } });
    expect((await ask('POST', '/api/business-hours/holidays', { calendar: 'no calendar' })).status).toBe(400);
  });

  it('[X2] are not for everybody; what waits for oneself is', async () => {
    for (const path of ['/api/policies', '/api/policy-rules', '/api/business-hours', '/api/out-of-service']) {
      expect(await ask('GET', path, undefined, tokens.user), path).toMatchObject({ status: 403 });
    }
    expect(await ask('POST', '/api/policies', short, tokens.user)).toMatchObject({ status: 403 });
    expect(await ask('GET', '/api/approvals', undefined, tokens.user)).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });

  it('[B3] come with the schema and the words of each rule, for the form', async () => {
    const { body } = await ask<{ items: PolicyRule[] }>('GET', '/api/policy-rules');
    const length = body.items.find(({ id }) => id === 'length');
    expect(Object.keys(length?.labels.en ?? {})).toEqual(Object.keys((length?.settings.properties ?? {}) as object));
  });

  it('[X2] are not edited by who manages one floor; what stands there is taken out of service', async () => {
    const [here, elsewhere] = [office.room('Harbour 1'), office.room('Harbour 3')];
    await host.pool.query('update resource set floor_id = null where id = $1', [elsewhere]);
    await host.pool.query(
      `insert into role_grant (id, person_id, role, access, floor_id, created_at)
       select $1, $2, 'manager', 'write', floor_id, $3 from resource where id = $4`,
      [randomUUID(), office.bo.personId, clock.now(), here],
    );
    authenticator.forget();
    const asManager = (method: string, path: string, body?: object) =>
      ask<{ id: string }>(method, path, body, tokens.user);
    expect((await asManager('GET', '/api/policies')).status).toBe(200);
    expect((await asManager('POST', '/api/policies', { ...short, name: 'Of a floor' })).status).toBe(403);
    expect((await asManager('POST', '/api/business-hours', nights)).status).toBe(403);
    const { start, end } = office.period(600, 60);
    const out = (resourceId: string) => ({ resourceId, start: start.toISOString(), end: end.toISOString() });
    expect((await asManager('POST', '/api/out-of-service', out(elsewhere))).status).toBe(403);
    const far = await ask<{ id: string }>('POST', '/api/out-of-service', out(elsewhere));
    const near = await asManager('POST', '/api/out-of-service', out(here));
    expect([far.status, near.status]).toEqual([201, 201]);
    expect((await asManager('DELETE', `/api/out-of-service/${far.body.id}`)).status).toBe(403);
    expect((await asManager('DELETE', `/api/out-of-service/${near.body.id}`)).status).toBe(204);
  });

  it('[S11.11] show what is to be completed to its organizer alone, and take it once', async () => {
    const { body: all } = await ask<{ items: Policy[] }>('GET', '/api/policies');
    expect(all.items.map(({ name }) => name)).not.toContain('Asks');
    const text = { en: 'Tidy.', 'zh-Hant': '整潔', 'zh-Hans': '整洁' };
    const rules = { terms: { text }, completion: { withinMinutes: 60 } };
    await ask('POST', '/api/policies', { name: 'Asks', rules, overrides: [], resourceIds: [office.room('Harbour 3')] });
    const organizer = { name: 'Ada', address: `${office.ada.label.toLowerCase()}@example.com` };
    const change = office.meeting('Secret plan', 'Harbour 3', office.period(300, 30), { organizer });
    const [applied] = await office.outside({ ...change, what: { ...change.what, answer: 'pending' } as never });
    const bookingId = applied?.bookingId ?? '';
    const completion = { id: randomUUID(), bookingId, askedAt: clock.now(), dueAt: office.period(60, 1).start };
    await inTransaction(host, (tx) => insertCompletion(tx.db, { ...completion, remindAt: null }));
    const path = `/api/completions/${completion.id}`;
    const stranger = await ask('GET', path, undefined, tokens.user);
    expect(stranger).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(JSON.stringify(stranger.body)).not.toContain('Secret plan');
    expect(await ask('POST', path, { termsAccepted: true }, tokens.user)).toMatchObject({ status: 403 });
    const shown = await ask<Completion>('GET', path);
    expect(shown.body).toMatchObject({
      state: 'open',
      booking: { subject: 'Secret plan' },
      form: { terms: ['Tidy.'] },
    });
    expect(await ask('POST', path, {})).toMatchObject({ status: 422, body: { reasons: [{ rule: 'terms' }] } });
    expect(await ask('POST', path, { termsAccepted: true })).toMatchObject({
      status: 200,
      body: { state: 'completed' },
    });
    expect(await ask('POST', path, { termsAccepted: true })).toMatchObject({
      status: 409,
      body: { code: 'booking-not-changeable' },
    });
  });
});
