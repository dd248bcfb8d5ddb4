/** Types whose rooms are reached by an account that signs in: its troubles, those of people, and how rooms are read (S2, S10, S16). */
import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Interval } from '../../kernel/interval.ts';
import { bookResource } from '../../modules/booking/index.ts';
import { connectionById } from '../../modules/connection/index.ts';
import { personByAddress } from '../../modules/directory/index.ts';
import { integrationTypes } from './capabilities.ts';
import { checkCredentials } from './check-credentials.ts';
import { roomProofs } from './settings-test/room-proofs.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

const PETER = 'Peter Brook';
const RUTH = 'Ruth Mason';
const REVOKED = 50173;
const DISABLED = 50057;
const NO_CONSENT = 65001;

let tenant: Tenant;
let harbour: TenantRoom;
let other: TenantRoom;

function objectId(address: string): string {
  return tenant.sim.context.world.tenants[0]?.addresses.get(address) ?? '';
}

/** Entra refuses this account from now on; what a running process holds is good for an hour, so it is made to ask anew. */
async function refuse(code: number, address: string): Promise<void> {
  await fetch(`${tenant.sim.url}/sim/sign-in-refusals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, appId: tenant.appId, personId: objectId(address) }),
  });
  await askAnew();
}

async function allow(): Promise<void> {
  await fetch(`${tenant.sim.url}/sim/sign-in-refusals`, { method: 'DELETE' });
}

async function askAnew(): Promise<void> {
  await tenant.host.pool.query('update connection set updated_at = clock_timestamp()');
}

async function connection() {
  const found = await connectionById(tenant.host.db, tenant.connectionId);
  if (!found) throw new Error('The connection is gone.');
  return found;
}

async function readerOf(room: TenantRoom): Promise<string | null> {
  const { rows } = await tenant.host.pool.query('select reader from calendar where resource_id = $1', [
    room.resourceId,
  ]);
  return rows[0]?.reader ?? null;
}

async function tryToBook(name: string, period: Interval, by = name) {
  const [organizer, actor] = [await tenant.actor(name), await tenant.actor(by)];
  const times = { start: period.start.toISOString(), end: period.end.toISOString() };
  const body = { resourceIds: [harbour.resourceId], ...times, subject: 'By hand', attendees: [] };
  const request = { body, organizerId: organizer.personId, origin: 'web' as const, actor, idempotencyKey: null };
  return bookResource(tenant.deps.booking, request);
}

const ofAccounts = integrationTypes.filter((type) => type.available && type.roomsByAccount);

describe.each(ofAccounts.map((type) => type.id))('%s', (type) => {
  beforeAll(async () => {
    tenant = await startTenant({ type, rooms: [0, 1] });
    [harbour, other] = tenant.rooms as [TenantRoom, TenantRoom];
  });
  afterAll(() => tenant.stop());
  afterEach(async () => {
    await allow();
    await tenant.clearFaults();
  });

  it('[S16.3] keeps the account’s token sealed, and each new one in place of the last', async () => {
    const token = async () =>
      (await tenant.host.pool.query<{ sealed: Buffer }>('select sealed from room_account')).rows[0]?.sealed;
    const before = await token();
    expect((await connection()).roomAccount).toMatchObject({
      state: 'working',
      address: 'room.desk@lanternbay.example',
    });
    expect(before?.toString('latin1')).not.toContain('1.A');
    await askAnew();
    await tenant.look();
    expect(await token()).not.toEqual(before);
  });

  it('[S16.4] says that the account for the rooms has to sign in, and works again once it has', async () => {
    await refuse(REVOKED, 'room.desk@lanternbay.example');
    await waitFor(async () => (await connection()).failureMend === 'sign-in-room-account', { timeoutMs: 45_000 });
    expect(await connection()).toMatchObject({
      state: 'broken',
      roomAccount: { state: 'broken', error: `AADSTS${REVOKED}` },
    });
    await allow();
    expect(await tenant.signInRoomAccount()).toBe(
      `/console/connections/${tenant.connectionId}/edit/rooms?roomAccount=ok`,
    );
    await waitFor(async () => (await connection()).failureCode === null, { timeoutMs: 45_000 });
    expect((await connection()).roomAccount).toMatchObject({ state: 'working', error: null });
    const peter = await tenant.outlook(PETER);
    await tenant.byEvent(await peter.book({ subject: 'Works again', ...at(3, 9), rooms: [harbour.address] }));
    await tenant.expectInStep();
  });

  it('[S16.4] says that the account was disabled, also at every later try, and what to do', async () => {
    await refuse(DISABLED, 'room.desk@lanternbay.example');
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    const told = { state: 'broken', failureCode: `AADSTS${DISABLED}`, failureMend: 'enable-room-account' };
    expect(await connection()).toMatchObject(told);
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    expect(await connection()).toMatchObject(told);
    const proofs = await roomProofs(tenant.all, tenant.connectionId, [harbour.address]);
    expect(proofs).toMatchObject([{ result: 'failed', mend: 'enable-room-account' }]);
    await allow();
    await tenant.signInRoomAccount();
    await waitFor(async () => (await connection()).failureCode === null, { timeoutMs: 45_000 });
  });

  it('[S16.4] blames consent that was taken away on nobody’s account: given again, all works without a sign-in', async () => {
    await refuse(NO_CONSENT, 'room.desk@lanternbay.example');
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    expect(await connection()).toMatchObject({
      ...{ state: 'broken', failureMend: 'grant-consent' },
      roomAccount: { state: 'working' },
    });
    await allow();
    await tenant.hint(harbour);
    await waitFor(async () => (await connection()).failureCode === null, { timeoutMs: 45_000 });
  });

  it('[S12] proves rooms by their addresses as the account that will read them, each by itself', async () => {
    const addresses = [harbour.address, 'nobody@lanternbay.example', other.address];
    const proofs = await roomProofs(tenant.all, tenant.connectionId, addresses);
    expect(proofs.map(({ address, result, name }) => [address, result, name])).toEqual([
      [harbour.address, 'ok', harbour.name],
      ['nobody@lanternbay.example', 'failed', null],
      [other.address, 'ok', other.name],
    ]);
    expect(proofs[1]?.mend).toBe('check-mailbox');
  });

  it('[S16.5] lets nobody but an administrator begin it, and nobody else end it', async () => {
    const start = `${tenant.url}/console/room-account/start?connectionId=${tenant.connectionId}`;
    expect((await fetch(start, { redirect: 'manual' })).status).toBe(401);
    const stolen = `${tenant.url}/console/room-account/callback?state=of-somebody-else&code=x`;
    expect((await fetch(stolen, { redirect: 'manual' })).status).toBe(401);
  });

  it('[S2.2] reads a room by delta where that comes through a second page, and compares where it is refused', {
    timeout: 60_000,
  }, async () => {
    const peter = await tenant.outlook(PETER);
    const daily = (hour: number) => {
      const { start, end } = at(4, hour);
      const range = { type: 'numbered', numberOfOccurrences: 110, startDate: start.toISOString().slice(0, 10) };
      const recurrence = { pattern: { type: 'daily', interval: 1 }, range };
      return peter.book({ subject: `Daily at ${hour}`, start, end, rooms: [harbour.address], recurrence });
    };
    await daily(8);
    await waitFor(async () => (await readerOf(harbour)) === 'delta', { timeoutMs: 45_000 });
    await tenant.byEvent(await peter.book({ subject: 'By delta', ...at(5, 9), rooms: [harbour.address] }));
    expect(await readerOf(other)).toBeNull();

    // More than a page, and the second is refused: what a whole reading would bring is compared instead.
    await daily(12);
    Object.assign(tenant.sim.context.exchange.parts.dialect, { sharedDelta: 'forbiddenOnNextLink' });
    await tenant.host.pool.query('update calendar set delta_link = null');
    await tenant.hint(harbour);
    await waitFor(async () => (await readerOf(harbour)) === 'compare', { timeoutMs: 45_000 });
    await tenant.expectInStep();
  });

  it('[S1.3] asks no subscription of anybody', () => {
    expect(tenant.sim.context.subscriptions.list()).toEqual([]);
  });
});

const ofPeople = integrationTypes.filter((type) => type.available && type.personMustSignIn);

describe.each(ofPeople.map((type) => type.id))('people of %s', (type) => {
  beforeAll(async () => {
    tenant = await startTenant({ type, rooms: [0, 1] });
    [harbour, other] = tenant.rooms as [TenantRoom, TenantRoom];
  });
  afterAll(() => tenant.stop());
  afterEach(allow);

  it('[S10.4] refuses whose token is refused, with the link that mends it, before a slot is held', async () => {
    await tenant.actor(PETER);
    await refuse(REVOKED, 'peter.brook@lanternbay.example');
    const signInUrl = `/signin/microsoft365?connection=${tenant.connectionId}`;
    const refused = { ok: false, refusal: { code: 'connection-sign-in-required', signInUrl } };
    expect(await tryToBook(PETER, at(2, 10))).toEqual(refused);
    // Nobody signs in for somebody else: whoever books for them is told so, and given no link.
    const forThem = await tryToBook(PETER, at(2, 10), 'Ada Hartley');
    const told = { code: 'organizer-sign-in-required', path: '/body/organizerId' };
    expect(forThem).toMatchObject({ refusal: { ...told, message: expect.stringContaining(PETER) } });
    await allow();
    // Refused once, it is not tried again until there is a new one.
    expect(await tryToBook(PETER, at(2, 10))).toEqual(refused);
    expect((await tenant.host.pool.query('select 1 from hold')).rows).toEqual([]);
    expect(await connection()).toMatchObject({ state: 'working', roomAccount: { state: 'working' } });
    await tenant.signIn(PETER);
    const made = await tryToBook(PETER, at(2, 10));
    if (!made.ok) throw new Error('refused');
    await waitFor(
      async () => (await tenant.byId(made.value.id)).occurrences[0]?.allocations[0]?.exchange === 'accepted',
      { timeoutMs: 45_000 },
    );
    const peter = await tenant.outlook(PETER);
    const { start, end } = at(2, 10);
    expect(await peter.calendar(start, end)).toMatchObject([{ subject: 'By hand', isOrganizer: true }]);
    await tenant.expectInStep();
  });

  it('[S10.6] takes a copy that left the room for its decline, where the organizer has to sign in again', async () => {
    await tenant.signIn(PETER);
    const made = await tryToBook(PETER, at(5, 10));
    if (!made.ok) throw new Error('refused');
    const room = async () => (await tenant.byId(made.value.id)).occurrences[0]?.allocations[0];
    await waitFor(async () => (await room())?.exchange === 'accepted', { timeoutMs: 45_000 });
    const [peter, ruth] = [await tenant.outlook(PETER), await tenant.outlook(RUTH)];
    await ruth.book({ subject: 'Hers', ...at(5, 12), rooms: [harbour.address] });
    await tenant.rest();
    const [event] = await peter.calendar(at(5, 10).start, at(5, 10).end);
    if (!event) throw new Error('It does not stand there.');
    await refuse(REVOKED, 'peter.brook@lanternbay.example');
    await peter.move(event, at(5, 12).start, at(5, 12).end);
    await waitFor(async () => (await peter.answerOf(event, harbour.address)) === 'declined', { timeoutMs: 45_000 });
    await tenant.look(true);
    await waitFor(async () => (await room())?.exchange === 'declined', { timeoutMs: 45_000 });
    expect(await room()).toMatchObject({ state: 'declined' });
  });

  it('[S15.5] gives up what a room accepted and has no more, though its copy came and went between two looks', async () => {
    await tenant.signIn(PETER);
    const made = await tryToBook(PETER, at(4, 10));
    if (!made.ok) throw new Error('refused');
    const room = async () => (await tenant.byId(made.value.id)).occurrences[0]?.allocations[0];
    await waitFor(async () => (await room())?.exchange === 'accepted', { timeoutMs: 45_000 });
    await tenant.rest();
    const peter = await tenant.outlook(PETER);
    const { start, end } = at(4, 10);
    const [event] = await peter.calendar(start, end);
    if (!event) throw new Error('It does not stand there.');
    // As if nobody had looked meanwhile.
    const { pool } = tenant.host;
    await pool.query("delete from copy where role = 'room' and booking_id = $1", [made.value.id]);
    await pool.query("update allocation set exchange_since = exchange_since - interval '3 minutes'");
    await peter.invite(event, []);
    await tenant.look(true);
    await waitFor(async () => (await room())?.state === 'cancelled', { timeoutMs: 45_000 });
    await tenant.expectInStep();
  });

  it('[S7.3] reads the titles of those who have signed in, and of nobody else', async () => {
    await tenant.actor(PETER);
    const ruth = await tenant.outlook(RUTH);
    expect(await personByAddress(tenant.host.db, 'ruth.mason@lanternbay.example')).toBeNull();
    const hers = await ruth.book({ subject: 'Hers', ...at(3, 10), rooms: [harbour.address] });
    const { id } = await tenant.byEvent(hers);
    await tenant.rest();
    expect(await tenant.byId(id)).toMatchObject({ subject: null, organizer: { name: RUTH, personId: null } });
    await tenant.signIn(RUTH);
    const next = await ruth.book({ subject: 'Hers too', ...at(3, 12), rooms: [harbour.address] });
    expect(await tenant.byEvent(next).then(({ id: nextId }) => tenant.byId(nextId))).toMatchObject({
      subject: 'Hers too',
    });
    const mailboxes = tenant.sim.context.log.all().filter((one) => one.appId === tenant.appId && one.mailbox);
    const people = new Set(['peter.brook@lanternbay.example', 'ruth.mason@lanternbay.example'].map(objectId));
    const rooms = new Set(tenant.rooms.map((room) => objectId(room.address.toLowerCase())));
    const asked = new Set(mailboxes.map((one) => one.mailbox ?? ''));
    expect([...asked].filter((mailbox) => !people.has(mailbox) && !rooms.has(mailbox))).toEqual([]);
  });
});
