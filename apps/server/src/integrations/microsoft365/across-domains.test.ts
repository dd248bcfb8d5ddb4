/** Bookings across domains, in the types that write to people's calendars: through whom, what both sides see, what is refused (rule S19). */
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import {
  bookResource,
  cancelBooking,
  changeBooking,
  meetingsOfOrganizer,
  type StoredBooking,
} from '../../modules/booking/index.ts';
import { connectionById } from '../../modules/connection/index.ts';
import { activePeopleAmong, membershipOf, membershipsAmong } from '../../modules/directory/index.ts';
import { savePolicy } from '../../modules/policy/index.ts';
import { integrationTypes } from './capabilities.ts';
import { lookAtRepresentatives, NEAR_DAYS, watchDeclines } from './represent/watch-declines.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

const PETER = 'Peter Brook';
const PETER_ADDRESS = 'peter.brook@lanternbay.example';
const RECEPTION = 'reception@lanternbay-asia.example';
const DOMAIN = 'lanternbay-asia.example';
/** Harbour 3, and two of the second domain. */
const ROOMS = [0, 16, 17];
const types = integrationTypes.filter((type) => type.available && type.representatives !== 'none');

let tenant: Tenant;
let harbour: TenantRoom;
let far: TenantRoom;
let farther: TenantRoom;
let peter: OutlookPerson;
let reception: OutlookPerson;

async function tryToBook(rooms: readonly TenantRoom[], period: Interval) {
  const actor = await tenant.actor(PETER);
  const times = { start: period.start.toISOString(), end: period.end.toISOString() };
  const body = { resourceIds: rooms.map((one) => one.resourceId), ...times, subject: 'Across', attendees: [] };
  const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
  return bookResource(tenant.deps.booking, request);
}

async function change(booking: StoredBooking, body: Parameters<typeof changeBooking>[1]['body']) {
  const actor = await tenant.actor(PETER);
  const viewer = { personId: actor.personId, manages: false };
  return changeBooking(tenant.deps.booking, { bookingId: booking.id, body, viewer, actor });
}

async function events(of: OutlookPerson, { start, end }: Interval): Promise<PersonEvent[]> {
  return (await of.calendar(start, end)).filter((event) => !event.isCancelled);
}

async function accepted(id: string): Promise<StoredBooking> {
  await waitFor(
    async () => (await tenant.byId(id)).occurrences.every((one) => one.allocations[0]?.exchange === 'accepted'),
    { timeoutMs: 45_000, what: 'acceptance' },
  );
  await tenant.rest();
  return tenant.byId(id);
}

async function declineIn(period: Interval): Promise<void> {
  const [invitation] = await events(peter, period);
  await peter.answer(invitation as PersonEvent, 'decline');
  await tenant.rest();
}

async function states(id: string) {
  return (await tenant.byId(id)).occurrences.map((one) => one.allocations[0]?.state);
}

async function attempts(id: string, kind: string) {
  const { rows } = await tenant.host.pool.query('select 1 from attempt where booking_id = $1 and kind = $2', [
    id,
    kind,
  ]);
  return rows.length;
}

async function begin(type: string): Promise<void> {
  tenant = await startTenant({ type, rooms: ROOMS, representatives: [{ domain: DOMAIN, address: RECEPTION }] });
  [harbour, far, farther] = tenant.rooms as [TenantRoom, TenantRoom, TenantRoom];
  [peter, reception] = [await tenant.outlook(PETER), await tenant.outlook(RECEPTION)];
}

describe.each(types.map((type) => type.id))('%s', { timeout: 60_000 }, (type) => {
  beforeAll(() => begin(type));
  afterAll(() => tenant.stop());

  it('[S19.5] asks a representative to sign in itself where the application does not speak for it', async () => {
    const { capabilities, connectionId } = tenant;
    if (capabilities.representatives === 'by-application') {
      expect(await tenant.connection.tenant.proveRepresentative(connectionId, RECEPTION)).toMatchObject({
        result: 'ok',
      });
      return;
    }
    const proof = () => tenant.connection.tenant.proveRepresentative(connectionId, RECEPTION);
    expect(await proof()).toMatchObject({ result: 'failed', mend: 'sign-in-representative' });
    const refusal = { code: 'no-representative', path: '/body/resourceIds' };
    expect(await tryToBook([far], at(2, 9))).toMatchObject({ ok: false, refusal });
    const page = `/console/connections/${connectionId}/edit/server`;
    expect(await tenant.signInRepresentative(RECEPTION, PETER)).toBe(`${page}?representative=other-account`);
    expect(await tenant.signInRepresentative(RECEPTION)).toBe(`${page}?representative=ok`);
    const stored = await connectionById(tenant.host.db, connectionId);
    expect(stored?.representativeAccounts).toMatchObject([{ address: RECEPTION, state: 'working' }]);
    expect(await proof()).toMatchObject({ result: 'ok' });
    expect(await tenant.host.pool.query('select 1 from hold')).toMatchObject({ rows: [] });
  });

  it('[S19.2] is organized by the representative, and invites whoever booked; here it stays theirs', async () => {
    const period = at(2, 2);
    const attendees = [{ email: 'ruth.mason@lanternbay.example', type: 'required' as const }];
    const booking = await accepted((await tenant.book(PETER, [far], period, { attendees })).id);
    expect(booking).toMatchObject({ origin: 'web', organizer: { name: PETER }, subject: 'Planning' });
    expect(booking.attendees.map(({ address }) => address)).toEqual(['ruth.mason@lanternbay.example']);
    const [event, ...more] = await events(reception, period);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ isOrganizer: true, subject: 'Planning' });
    expect(event?.attendees.map((one) => one.emailAddress.address).sort()).toEqual(
      [far.address, PETER_ADDRESS, 'ruth.mason@lanternbay.example'].sort(),
    );
    expect(await events(peter, period)).toMatchObject([
      { isOrganizer: false, organizer: { emailAddress: { address: RECEPTION } } },
    ]);
    await tenant.look(true);
    expect((await tenant.byId(booking.id)).attendees).toHaveLength(1);
    await tenant.expectInStep();
  });

  it('[S19.3] takes the booker’s decline as a request to cancel, however often it is seen', async () => {
    const period = at(4, 2);
    const booking = await accepted((await tenant.book(PETER, [far], period)).id);
    await declineIn(period);
    await Promise.all([1, 2, 3].map(() => lookAtRepresentatives(tenant.deps, NEAR_DAYS)));
    await waitFor(async () => (await states(booking.id))[0] === 'cancelled', { timeoutMs: 45_000, what: 'the cancel' });
    await lookAtRepresentatives(tenant.deps, NEAR_DAYS);
    await waitFor(async () => (await events(reception, period)).length === 0, { timeoutMs: 45_000 });
    await tenant.rest();
    expect(await attempts(booking.id, 'cancel')).toBe(1);
    expect(await tryToBook([far], period)).toMatchObject({ ok: true });
    await tenant.expectInStep();
  });

  if (type === types[0]?.id) theRest();
});

/** Nothing of it depends on who speaks for the representative. */
function theRest(): void {
  it('[S19.2] gives a slot to one of many, and moves and cancels its one event though no notification comes', async () => {
    const period = at(3, 2);
    await tenant.fault({ kind: 'drop-notifications' });
    const tries = await Promise.all(Array.from({ length: 8 }, () => tryToBook([far], period)));
    const won = tries.flatMap((one) => (one.ok ? [one.value] : []));
    expect(won).toHaveLength(1);
    await waitFor(async () => (await events(reception, period)).length > 0, { timeoutMs: 45_000, what: 'an event' });
    const booking = await tenant.byId(won[0]?.id ?? '');
    const later = at(3, 4);
    const moved = { start: later.start.toISOString(), end: later.end.toISOString() };
    expect(await change(booking, moved)).toMatchObject({ ok: true });
    await waitFor(async () => (await events(peter, later)).length > 0, { timeoutMs: 45_000, what: 'an invitation' });
    expect(await events(reception, { start: period.start, end: later.end })).toHaveLength(1);
    expect(await events(peter, later)).toMatchObject([{ isOrganizer: false }]);
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    await cancelBooking(tenant.deps.booking, { bookingId: booking.id, viewer, actor });
    await tenant.rest();
    expect([await events(reception, later), await events(peter, later)]).toEqual([[], []]);
    expect(await attempts(booking.id, 'create')).toBe(1);
    await tenant.clearFaults();
    await tenant.look();
    await tenant.expectInStep();
  });

  it('[S19.3] lets one date of a series go that its booker declined, and keeps the others', async () => {
    const period = at(5, 2);
    const startDate = period.start.toISOString().slice(0, 10);
    const recurrence = {
      pattern: { type: 'daily' as const, interval: 1 },
      range: { type: 'numbered' as const, startDate, numberOfOccurrences: 3 },
    };
    const booking = await accepted((await tenant.book(PETER, [far], period, { recurrence, timeZone: 'UTC' })).id);
    expect(await events(reception, { start: period.start, end: at(8, 2).end })).toHaveLength(3);
    await declineIn(at(6, 2));
    await lookAtRepresentatives(tenant.deps, NEAR_DAYS);
    await waitFor(async () => (await states(booking.id)).join() === 'confirmed,cancelled,confirmed', {
      timeoutMs: 45_000,
      what: 'one date gone',
    });
    await tenant.rest();
    expect(await events(reception, { start: period.start, end: at(8, 2).end })).toHaveLength(2);
    await tenant.expectInStep();
  });

  it('[S19.4] refuses two domains, another domain than before, and a domain without a representative; nothing is held', async () => {
    const period = at(9, 2);
    const before = (await tenant.host.pool.query('select 1 from hold')).rows.length;
    const refusal = { code: 'rooms-in-two-domains', path: '/body/resourceIds' };
    expect(await tryToBook([harbour, far], period)).toMatchObject({ ok: false, refusal });
    await tenant.host.pool.query("update connection set representatives = '[]', updated_at = clock_timestamp()");
    const nobody = { code: 'no-representative', path: '/body/resourceIds/0' };
    expect(await tryToBook([far], period)).toMatchObject({ ok: false, refusal: nobody });
    expect((await tenant.host.pool.query('select 1 from hold')).rows).toHaveLength(before);
    const represented = JSON.stringify([{ domain: DOMAIN, address: RECEPTION }]);
    const put = 'update connection set representatives = $1, updated_at = clock_timestamp()';
    await tenant.host.pool.query(put, [represented]);
    const booking = await tenant.book(PETER, [far], period);
    expect(await change(booking, { resourceIds: [harbour.resourceId] })).toMatchObject({ ok: false, refusal });
    expect(await change(booking, { resourceIds: [farther.resourceId] })).toMatchObject({ ok: true });
    await tenant.rest();
    expect(await events(await tenant.outlook(farther.address), period)).toHaveLength(1);
    await tenant.expectInStep();
  });

  it('[S19.7] keeps what the rules do not let go, and says so once however often the decline is seen', async () => {
    const period = at(10, 2);
    const booking = await accepted((await tenant.book(PETER, [far], period)).id);
    const policies = {
      ...{ host: tenant.host, clock: tenant.deps.clock },
      ...{
        who: membershipOf,
        whoAmong: membershipsAmong,
        approvers: activePeopleAmong,
        meetingsOf: meetingsOfOrganizer,
      },
    };
    const rules = { 'lock-before-start': { minutes: 20 * 24 * 60 } };
    const policy = { name: 'Locked', rules, overrides: [], resourceIds: [far.resourceId], known: null };
    expect(await savePolicy(policies, policy, systemActor)).toMatchObject({ ok: true });
    await declineIn(period);
    const said = async () => {
      const query = "select after from audit_line where act = 'booking.decline-kept' and subject_id = $1";
      return (await tenant.host.pool.query(query, [booking.id])).rows;
    };
    const once = [{ after: { start: period.start.toISOString() } }];
    await lookAtRepresentatives(tenant.deps, NEAR_DAYS);
    await waitFor(async () => (await said()).length > 0, { timeoutMs: 45_000, what: 'a word' });
    const watch = { connectionId: tenant.connectionId, mailbox: RECEPTION, days: NEAR_DAYS };
    await watchDeclines(tenant.deps, tenant.all, watch);
    expect(await said()).toEqual(once);
    expect(await states(booking.id)).toEqual(['confirmed']);
    await tenant.expectInStep();
  });
}
