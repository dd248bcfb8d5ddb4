/** The three unkind tests: a race, chaos, and all types. Real are Exchange's attendant, the jobs, the database and HTTP. */

import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookResource, cancelBooking, changeBooking, type StoredBooking } from '../../modules/booking/index.ts';
import { setBookers } from '../../modules/connection/index.ts';
import { integrationTypes } from './capabilities.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

const PEOPLE = ['Peter Brook', 'Ruth Mason'];

describe.each(integrationTypes.filter((type) => type.available))('$id', ({ id: type, writesTo, learnsBy }) => {
  let tenant: Tenant;
  let rooms: readonly TenantRoom[];

  beforeAll(async () => {
    tenant = await startTenant({ type, rooms: [0, 1, 2] });
    ({ rooms } = tenant);
    const personIds = await Promise.all(PEOPLE.map(async (name) => (await tenant.actor(name)).personId));
    // Counts only where rooms organize their meetings themselves.
    const admin = { channel: 'console' as const, personId: null, label: 'test' };
    await setBookers(tenant.connection, tenant.connectionId, personIds, admin);
  });
  afterAll(() => tenant.stop());

  async function tryToBook(name: string, wanted: readonly TenantRoom[], subject: string, slot: ReturnType<typeof at>) {
    const actor = await tenant.actor(name);
    const times = { start: slot.start.toISOString(), end: slot.end.toISOString() };
    const body = { resourceIds: wanted.map((room) => room.resourceId), ...times, subject, attendees: [] };
    const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
    return bookResource(tenant.deps.booking, request);
  }

  it('[B1.1] gives a slot that fifty want on both sides at once to one of them, and all agree who that is', {
    timeout: 180_000,
  }, async () => {
    const slot = at(2, 10);
    const harbour = rooms[0] as TenantRoom;
    const outlook = await tenant.outlook('Ruth Mason');
    const here = Array.from({ length: 40 }, (_, index) => tryToBook('Peter Brook', [harbour], `Here ${index}`, slot));
    const there = Array.from({ length: 10 }, (_, index) =>
      outlook.book({ subject: `There ${index}`, ...slot, rooms: [harbour.address] }),
    );
    const [booked] = await Promise.all([Promise.all(here), Promise.all(there)]);
    expect(booked.filter((result) => result.ok).length).toBeLessThanOrEqual(1);
    await waitFor(
      async () => {
        const { rows } = await tenant.host.pool.query(
          "select 1 from allocation where exchange in ('queued', 'sent', 'pending') and state not in ('cancelled', 'declined')",
        );
        return rows.length === 0;
      },
      { timeoutMs: 45_000, what: 'every answer' },
    );
    // What a room organizes is looked at once more after a minute, for whoever came in between (rule S21).
    await waitFor(() => tenant.expectInStep().then(() => true), { timeoutMs: 100_000, what: 'both sides in step' });
    const { rows } = await tenant.host.pool.query(
      'select count(*)::int as holders from hold where active and lower(held) = $1',
      [slot.start],
    );
    expect(rows[0].holders).toBe(1);
  });

  // With all jobs side by side, where changes are told and both sides write; the stepped runs of chaos/ try every type.
  const itWhereTold = writesTo === 'organizer' && learnsBy === 'notification' ? it : null;
  itWhereTold?.('[S3.3] ends in step after random acts on both sides, with faults', { timeout: 180_000 }, async () => {
    const people = new Map<string, OutlookPerson>();
    for (const name of PEOPLE) people.set(name, await tenant.outlook(name));
    const made: { ones: string[]; outlook: { who: string; event: PersonEvent }[] } = { ones: [], outlook: [] };
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 20, maxLength: 30 }), async (all) => {
        run++;
        for (const kind of ['drop', 'duplicate', 'reorder'])
          await tenant.fault({ kind: `${kind}-notifications`, probability: 0.4 });
        await tenant.fault({ kind: 'throttle', retryAfter: 1, probability: 0.08, appId: tenant.appId });
        await tenant.fault({ kind: 'error', status: 503, probability: 0.08, appId: tenant.appId });
        for (const [index, act] of all.entries()) await perform(act, `${run}.${index}`, people, made);
        await tenant.clearFaults();
        await tenant.look();
        await waitFor(
          async () => {
            await tenant.look();
            await tenant.expectInStep();
            for (const id of made.ones) await expectSameThere(id, people);
            return true;
          },
          { timeoutMs: 100_000, what: 'both sides in step' },
        );
      }),
      { seed: 20_260_302, numRuns: 5, endOnFailure: true },
    );
    const fired = tenant.sim.context.faults.fired();
    for (const kind of ['drop-notifications', 'duplicate-notifications', 'reorder-notifications', 'throttle', 'error'])
      expect(fired[kind], kind).toBeGreaterThan(0);
  });

  /** The calendar that the table of types names. */
  async function whereItStands(booking: StoredBooking, people: ReadonlyMap<string, OutlookPerson>) {
    if (tenant.capabilities.writesTo === 'organizer') return people.get(booking.organizer.name) as OutlookPerson;
    const held = booking.occurrences[0]?.allocations[0]?.resourceId;
    return tenant.outlook(rooms.find((room) => room.resourceId === held)?.address ?? '');
  }

  /** One event at the organizer for a booking made here, with its time and title; none for a cancelled one. */
  async function expectSameThere(id: string, people: ReadonlyMap<string, OutlookPerson>): Promise<void> {
    const booking = await tenant.byId(id);
    const organizer = await whereItStands(booking, people);
    const day = { start: at(20, 0).start, end: at(21, 0).start };
    const events = (await organizer.calendar(day.start, day.end)).filter(
      (event) => event.iCalUId === booking.cleanId && !event.isCancelled,
    );
    const states = booking.occurrences.flatMap((o) => o.allocations.map((a) => a.state));
    if (states.every((state) => state === 'cancelled')) expect(events).toEqual([]);
    if (!states.some((state) => state === 'confirmed' || state === 'conflicted')) return;
    const start = booking.occurrences[0]?.period.start.toISOString();
    expect(
      events.map((event) => [event.subject, new Date(`${event.start.dateTime.slice(0, 19)}Z`).toISOString()]),
    ).toEqual([[booking.subject, start]]);
  }

  const acts = fc.record({
    what: fc.constantFrom('book', 'move', 'rooms', 'cancel', 'rename'),
    side: fc.constantFrom('here', 'there'),
    who: fc.constantFrom(...PEOPLE),
    hour: fc.integer({ min: 8, max: 16 }),
    rooms: fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
    which: fc.nat(),
  });
  type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;
  interface Made {
    ones: string[];
    outlook: { who: string; event: PersonEvent }[];
  }

  async function perform(act: Act, name: string, people: ReadonlyMap<string, OutlookPerson>, made: Made) {
    const slot = at(20, act.hour, 45);
    const wanted = act.rooms.flatMap((index) => rooms[index] ?? []);
    if (act.side === 'there') return performThere(act, { name, slot, wanted, people, made });
    if (act.what === 'book' || made.ones.length === 0) {
      const result = await tryToBook(act.who, wanted, `Here ${name}`, slot);
      if (result.ok) made.ones.push(result.value.id);
      return;
    }
    const bookingId = made.ones[act.which % made.ones.length] as string;
    const actor = await tenant.actor(act.who);
    const viewer = { personId: actor.personId, manages: true };
    const common = { bookingId, viewer, actor };
    const times = { start: slot.start.toISOString(), end: slot.end.toISOString() };
    if (act.what === 'cancel') await cancelBooking(tenant.deps.booking, common);
    if (act.what === 'move') await changeBooking(tenant.deps.booking, { ...common, body: times });
    if (act.what === 'rename')
      await changeBooking(tenant.deps.booking, { ...common, body: { subject: `Here ${name}` } });
    if (act.what === 'rooms') {
      const body = { resourceIds: wanted.map((room) => room.resourceId) };
      await changeBooking(tenant.deps.booking, { ...common, body });
    }
  }

  interface There {
    readonly name: string;
    readonly slot: ReturnType<typeof at>;
    readonly wanted: readonly TenantRoom[];
    readonly people: ReadonlyMap<string, OutlookPerson>;
    readonly made: Made;
  }

  async function performThere(act: Act, { name, slot, wanted, people, made }: There) {
    const addresses = wanted.map((room) => room.address);
    if (act.what === 'book' || made.outlook.length === 0) {
      const person = people.get(act.who) as OutlookPerson;
      const event = await person.book({ subject: `There ${name}`, ...slot, rooms: addresses });
      made.outlook.push({ who: act.who, event });
      return;
    }
    const { who, event } = made.outlook[act.which % made.outlook.length] as Made['outlook'][number];
    const person = people.get(who) as OutlookPerson;
    // Cancelled before, here or there.
    if (!(await person.read(event))) return;
    if (act.what === 'cancel') await person.cancel(event);
    if (act.what === 'move') await person.move(event, slot.start, slot.end);
    if (act.what === 'rename') await person.rename(event, `There ${name}`);
    if (act.what === 'rooms') await person.invite(event, addresses);
  }
});
