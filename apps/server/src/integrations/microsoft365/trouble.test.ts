import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StoredBooking } from '../../modules/booking/index.ts';
import { connectionById, saveServerSettings } from '../../modules/connection/index.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { pushBooking } from './push/push-booking.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';
import { trailOutside } from './trail/trail-outside.repository.ts';

let tenant: Tenant;
let peter: OutlookPerson;
let harbour: TenantRoom;
let other: TenantRoom;

beforeAll(async () => {
  tenant = await startTenant({ rooms: [0, 1] });
  [harbour, other] = tenant.rooms as [TenantRoom, TenantRoom];
  peter = await tenant.outlook('Peter Brook');
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await tenant.clearFaults();
  await tenant.expectInStep();
});

const PETER = 'Peter Brook';

async function accepted(id: string): Promise<StoredBooking> {
  await waitFor(async () => exchangeOf(await tenant.byId(id)).every((one) => one === 'accepted'), {
    timeoutMs: 45_000,
  });
  return tenant.byId(id);
}

function exchangeOf(booking: StoredBooking): string[] {
  return booking.occurrences.flatMap((o) => o.allocations.map((a) => a.exchange));
}

async function titles(day: number): Promise<string[]> {
  const events = await peter.calendar(at(day, 0).start, at(day + 1, 0).start);
  return events.filter((event) => !event.isCancelled).map((event) => event.subject);
}

function objectId(address: string): string {
  return tenant.sim.context.world.tenants[0]?.addresses.get(address.toLowerCase()) ?? '';
}

async function healthOf(room: TenantRoom) {
  const rooms = await tenant.connection.tenant.roomHealth(tenant.host.db, tenant.connectionId);
  return rooms.find(({ resourceId }) => resourceId === room.resourceId);
}

async function stateOf(room: TenantRoom): Promise<{ state: string; lastError: string | null }> {
  const { rows } = await tenant.host.pool.query(
    'select state, last_error as "lastError" from calendar where resource_id = $1',
    [room.resourceId],
  );
  return rows[0];
}

describe('writes whose outcome is not known', () => {
  it.each(['timeout-before', 'timeout-after-write'])(
    '[S9.5] makes one event when a create ends in %s',
    async (kind) => {
      const day = kind === 'timeout-before' ? 2 : 3;
      await tenant.fault({ kind, method: 'POST', mailbox: objectId(peter.address), appId: tenant.appId, remaining: 1 });
      const wish = { subject: `Create, ${kind}`, onlineMeeting: 'teams' as const };
      const { id } = await tenant.book(PETER, [harbour], at(day, 10), wish);
      await accepted(id);
      expect(await titles(day)).toEqual([`Create, ${kind}`]);
      const [event] = await peter.calendar(at(day, 10).start, at(day, 10).end);
      const there = { state: 'made', joinUrl: event?.onlineMeeting?.joinUrl ?? '?' };
      expect((await tenant.byId(id)).onlineMeeting).toEqual(there);
    },
  );

  it('[S9.5] invites once when the answer to the invitation is lost', async () => {
    await tenant.fault({ kind: 'timeout-after-write', method: 'PATCH', appId: tenant.appId, remaining: 1 });
    const { id } = await tenant.book(PETER, [harbour], at(4, 10), { subject: 'Invite' });
    await accepted(id);
    expect(await titles(4)).toEqual(['Invite']);
  });

  it('[S9.5] finds its own event again after it was killed between the call and the commit', async () => {
    await tenant.fault({ kind: 'error', status: 503, method: 'POST', appId: tenant.appId, remaining: 1 });
    const { id } = await tenant.book(PETER, [harbour], at(5, 10), { subject: 'Killed' });
    await waitFor(async () => (await tenant.sim.context.faults.list()).length === 0);
    // Another process takes its turn and dies once the event is made: what it wanted to keep never comes to be.
    const dying: TransactionHost = {
      db: new Proxy(tenant.host.db, {
        get: (db, name) => {
          if (name === 'transaction') throw new Error('killed');
          const value: unknown = Reflect.get(db, name);
          return typeof value === 'function' ? value.bind(db) : value;
        },
      }),
      wakeRelay: () => undefined,
    };
    const run = async () => pushBooking({ ...tenant.deps, host: dying }, tenant.all, id);
    await waitFor(async () => {
      const error = await run().catch((cause: unknown) => cause);
      return error instanceof Error && error.message === 'killed';
    });
    const { rows } = await tenant.host.pool.query(
      "select state from attempt where booking_id = $1 and kind = 'create'",
      [id],
    );
    expect(rows).toEqual([{ state: 'open' }]);
    await accepted(id);
    expect(await titles(5)).toEqual(['Killed']);
  });
});

describe('what Graph answers in need', () => {
  it('[S13.1] obeys Retry-After to the second, everywhere', async () => {
    await tenant.fault({ kind: 'throttle', retryAfter: 3, remaining: 4, appId: tenant.appId });
    await peter.book({ subject: 'Throttled there', ...at(6, 10), rooms: [harbour.address] });
    const { id } = await tenant.book(PETER, [other], at(6, 10), { subject: 'Throttled here' });
    await tenant.bySubject('Throttled there');
    await accepted(id);
    expect(tenant.sim.context.impolite.list()).toEqual([]);
  });

  it('[S13.2] comes through 503 and a slow Graph', async () => {
    await tenant.fault({ kind: 'error', status: 503, remaining: 3, appId: tenant.appId });
    await tenant.fault({ kind: 'latency', milliseconds: 300, remaining: 10, appId: tenant.appId });
    await peter.book({ subject: 'Unavailable there', ...at(7, 10), rooms: [harbour.address] });
    const { id } = await tenant.book(PETER, [other], at(7, 10), { subject: 'Unavailable here' });
    await waitFor(async () => (await tenant.bySubject('Unavailable there')) !== null, { timeoutMs: 45_000 });
    await accepted(id);
  });

  it('[S1.2] reads the whole window when the cursor is no longer known', async () => {
    await tenant.fault({ kind: 'drop-notifications' });
    const event = await peter.book({ subject: 'Before 410', ...at(8, 10), rooms: [harbour.address] });
    await waitFor(async () => (await peter.answerOf(event, harbour.address)) === 'accepted');
    await tenant.fault({ kind: 'expire-delta' });
    await tenant.look();
    await tenant.bySubject('Before 410');
  });

  it('[S6.9] changes nothing while a calendar cannot be read', async () => {
    await peter.book({ subject: 'Stays', ...at(9, 10), rooms: [harbour.address] });
    const { id } = await tenant.bySubject('Stays');
    await accepted(id);
    const room = tenant.sim.context.world.tenants[0]?.rooms.get(objectId(harbour.address));
    const addresses = tenant.sim.context.world.tenants[0]?.addresses;
    if (!room || !addresses) throw new Error('There is no such room.');
    addresses.delete(harbour.address.toLowerCase());
    await tenant.host.pool.query('update calendar set not_before = null');
    await tenant.hint(harbour);
    await waitFor(async () => (await stateOf(harbour)).state === 'unreadable');
    expect(exchangeOf(await tenant.byId(id))).toEqual(['accepted']);
    addresses.set(harbour.address.toLowerCase(), room.objectId);
    await waitFor(async () => (await stateOf(harbour)).state === 'in-step', { timeoutMs: 45_000 });
    expect((await tenant.byId(id)).occurrences[0]?.allocations[0]?.state).toBe('confirmed');
  });

  it('[S6.3] holds a round that would remove much of a room’s future', async () => {
    const titlesOfAll = Array.from({ length: 8 }, (_, index) => `Many ${index}`);
    for (const [index, subject] of titlesOfAll.entries())
      await peter.book({ subject, ...at(50, 8 + index), rooms: [other.address] });
    for (const subject of titlesOfAll) await tenant.bySubject(subject);
    await tenant.rest();
    const before = await tenant.host.pool.query("select id from allocation where state = 'confirmed'");
    const calendar = tenant.sim.context.exchange.calendarAt(other.address);
    const items = [...(calendar?.all() ?? [])];
    await tenant.fault({ kind: 'drop-notifications' });
    for (const item of items) calendar?.remove(item.key);
    await tenant.hint(other);
    await waitFor(async () => (await stateOf(other)).state === 'held');
    const after = await tenant.host.pool.query("select id from allocation where state = 'confirmed'");
    expect(after.rows).toEqual(before.rows);
    // The mistake over there is mended: the round is no longer a mass removal.
    for (const item of items) tenant.sim.context.exchange.calendarAt(other.address)?.put(item);
    await tenant.host.pool.query('update calendar set not_before = null');
    await tenant.hint(other);
    await waitFor(async () => (await stateOf(other)).state === 'in-step');
    expect((await healthOf(other))?.held).toBeNull();
  });

  it('[S6.3] does what a held round would do once somebody has said so, once', async () => {
    const { tenant: port } = tenant.connection;
    const calendar = tenant.sim.context.exchange.calendarAt(other.address);
    await tenant.fault({ kind: 'drop-notifications' });
    for (const item of [...(calendar?.all() ?? [])]) calendar?.remove(item.key);
    await inTransaction(tenant.host, (tx) => port.lookNow(tx, tenant.connectionId, other.resourceId));
    await waitFor(async () => (await healthOf(other))?.held != null, { timeoutMs: 45_000 });
    const seen = await healthOf(other);
    expect(seen).toMatchObject({ state: 'held', held: { approved: false } });
    // The eight of before, and what earlier tests left.
    const gone = seen?.held?.gone ?? 0;
    expect(gone).toBeGreaterThanOrEqual(8);
    await inTransaction(tenant.host, (tx) => port.applyHeldRound(tx, tenant.connectionId, other.resourceId));
    await waitFor(async () => (await stateOf(other)).state === 'in-step', { timeoutMs: 45_000 });
    expect((await healthOf(other))?.held).toBeNull();
    const [run] = await port.compares(tenant.host.db, tenant.connectionId);
    const outcomes = run?.rooms.map(({ outcome, differing }) => ({ outcome, differing }));
    expect(outcomes?.slice(0, 2)).toEqual([
      { outcome: 'healed', differing: gone },
      { outcome: 'held', differing: gone },
    ]);
  });
});

describe('a compare of the whole', () => {
  it('[S15.4] stores what differs and heals it', async () => {
    const period = at(60, 10);
    const event = await peter.book({ subject: 'Differs', ...period, rooms: [harbour.address] });
    const { id } = await tenant.byEvent(event);
    await accepted(id);
    await tenant.rest();
    // What no event of Graph's could tell: it is ours that went wrong.
    await tenant.host.pool.query(
      `update occurrence set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
       where booking_id = $1`,
      [id],
    );
    await inTransaction(tenant.host, (tx) =>
      tenant.connection.tenant.lookNow(tx, tenant.connectionId, harbour.resourceId),
    );
    await waitFor(
      async () => (await tenant.byId(id)).occurrences[0]?.period.start.getTime() === period.start.getTime(),
      {
        timeoutMs: 45_000,
      },
    );
    const [run] = await tenant.connection.tenant.compares(tenant.host.db, tenant.connectionId);
    const found = run?.rooms.find(({ resourceId }) => resourceId === harbour.resourceId);
    expect(found).toMatchObject({ outcome: 'healed', differences: [{ kind: 'time', bookingId: id }] });
    expect(found?.differences[0]?.theirs?.start).toBe(`${period.start.toISOString().slice(0, 19)}Z`);
  });
});

describe('the trail of a booking', () => {
  it('[B10] says what was sent, by Graph’s names, and what came back, without a title', async () => {
    const { id } = await tenant.book(PETER, [harbour], at(62, 9), { subject: 'Not in the trail' });
    await accepted(id);
    const trail = await trailOutside(tenant.host.db, id);
    const sent = trail.filter(({ kind }) => kind === 'sent');
    expect(sent.map(({ what, state }) => `${what} ${state}`)).toEqual(['create done', 'invite done']);
    for (const { requestId, clientRequestId } of sent) {
      expect(requestId).toEqual(expect.any(String));
      expect(clientRequestId).toMatch(/^[0-9a-f-]{36}$/);
    }
    const came = trail.filter(({ kind, detail }) => kind === 'received' && detail === 'accepted');
    expect(came).toMatchObject([{ what: 'present', who: harbour.name }]);
    expect(JSON.stringify(trail)).not.toContain('Not in the trail');
  });
});

describe('a connection that breaks', () => {
  it('[S16.2] says what to do when the secret has expired, and recovers when it is changed', async () => {
    const app = tenant.sim.context.world.apps.get(tenant.appId);
    if (!app) throw new Error('There is no such application.');
    await tenant.fault({ kind: 'expire-secret', appId: tenant.appId });
    const connection = await connectionById(tenant.host.db, tenant.connectionId);
    if (!connection) throw new Error('The connection is gone.');
    // What a running process holds is good for an hour: a changed setting makes it ask again.
    await tenant.host.pool.query('update connection set updated_at = now()');
    await tenant.hint(harbour);
    await waitFor(async () => {
      const now = await connectionById(tenant.host.db, tenant.connectionId);
      return now?.failureMend === 'renew-secret' && now.failureCode === 'AADSTS7000222';
    });
    const secret = 'a-new-secret-of-the-application';
    app.secrets.push({ value: secret, expiresAt: new Date(Date.now() + 86_400_000) });
    const { name, type, operator, tenantId, clientId, version } = connection;
    const body = { name, type, operator, tenantId, clientId, clientSecret: secret };
    await saveServerSettings(
      tenant.connection,
      tenant.connectionId,
      { ...body, version },
      { channel: 'console', personId: null, label: 'test' },
    );
    await waitFor(async () => (await connectionById(tenant.host.db, tenant.connectionId))?.failureCode === null, {
      timeoutMs: 45_000,
    });
    await peter.book({ subject: 'Works again', ...at(12, 10), rooms: [harbour.address] });
    await tenant.bySubject('Works again');
  });
});
