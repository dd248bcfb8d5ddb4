/** For tests: a room to whose meeting nobody came, and who comes back to it later. Called within a suite that has a tenant. */
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { addMinutes, type Interval } from '../../../kernel/interval.ts';
import { checkIn, type StoredBooking } from '../../../modules/booking/index.ts';
import { keepSeries } from '../../../modules/booking/series/keep-series.ts';
import { addJob } from '../../../platform/queue/index.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PATIENT = { timeout: 60_000 };
const PETER = 'Peter Brook';
const door = { channel: 'player' as const, personId: null, label: 'Door' };

interface NoShowStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** Has a check-in that opens 90 minutes before. */
  readonly room: TenantRoom;
  /** What the room wrote to the organizer. */
  commentTo(event: PersonEvent): Promise<string | undefined>;
}

export function noShowSuite(stage: () => NoShowStage): void {
  let theirs: { readonly event: PersonEvent; readonly id: string; readonly period: Interval };
  let ours: { readonly id: string; readonly period: Interval };

  it(
    '[B7.4] leaves a meeting to which nobody came to its organizer: the room declines, and says why',
    PATIENT,
    async () => {
      const { tenant, peter, room } = stage();
      const period = soon(tenant, 4);
      const event = await peter.book({ subject: 'Nobody', ...period, rooms: [room.address] });
      await answered(event, 'accepted');
      const { id } = await tenant.byEvent(event);
      theirs = { event, id, period };
      await nobodyCame(tenant, id);
      await answered(event, 'declined');
      expect(await stage().commentTo(event)).toContain('Nobody checked in');
      expect((await peter.read(event))?.isCancelled).toBe(false);
      await tenant.expectInStep();
      expect(allocationOf(await tenant.byId(id))).toMatchObject({ state: 'released', exchange: 'none' });
      const what = 'The room declines, and says why; the meeting stays its organizer’s. The room is free at once.';
      proves(tenant, { function: 'no-show', origin: 'outlook', outcome: 'yes', what });

      const later = soon(tenant, 40);
      const made = await tenant.book(PETER, [room], later, { subject: 'Ours' });
      ours = { id: made.id, period: later };
      await stands(tenant, made.id);
      await nobodyCame(tenant, made.id);
      await tenant.expectInStep();
      const freed = 'The room leaves the meeting, or, where it organizes it, takes it away. The room is free at once.';
      proves(tenant, { function: 'no-show', origin: 'ones', outcome: 'yes', what: freed });
      if (tenant.capabilities.writesTo === 'resource') return;
      const there = await standing(peter, later);
      expect(there.map((one) => one.subject)).toEqual(['Ours']);
      expect(there[0]?.attendees.map((one) => one.status.response)).toEqual(['declined']);
    },
  );

  it('[B7.7] invites the room again for who comes back later, or has it hold the time itself', PATIENT, async () => {
    const { tenant, peter, room } = stage();
    const reachable = tenant.capabilities.writesTo === 'organizer';
    const back = await Promise.all(
      [theirs.id, ours.id].map((bookingId) => checkIn(tenant.deps.booking, { bookingId, actor: door, viewer: null })),
    );
    const [intoTheirs, intoOurs] = back.map((one) => (one.ok ? one.value : null));
    if (!intoTheirs || !intoOurs) throw new Error(JSON.stringify(back));
    await tenant.rest();
    await Promise.all([intoTheirs, intoOurs].map(({ id }) => stands(tenant, id)));
    await tenant.expectInStep();
    expect(intoOurs.id).toBe(ours.id);
    for (const { id } of [intoTheirs, intoOurs])
      expect(allocationOf(await tenant.byId(id))).toMatchObject({ state: 'checked_in', exchange: 'accepted' });
    const inRoom = await tenant.outlook(room.address);
    for (const { period } of [theirs, ours]) expect(await standing(inRoom, period)).toHaveLength(1);
    // One meeting at its organizer, whoever holds the room; where nobody may ask the room for it, two.
    const atPeter = [await standing(peter, theirs.period), await standing(peter, ours.period)].map(
      ({ length }) => length,
    );
    expect(atPeter).toEqual(reachable ? [1, 1] : [2, 1]);
    expect(intoTheirs.id === theirs.id).toBe(reachable);
    if (reachable) await answered(theirs.event, 'accepted');
  });

  it(
    '[B7.8] takes the dates of a series back where its organizer can invite the room to them again',
    PATIENT,
    async () => {
      const { tenant, peter, room } = stage();
      const first = at(37, 9, 30);
      const startDate = first.start.toISOString().slice(0, 10);
      const recurrence = {
        pattern: { type: 'daily' as const, interval: 1 },
        range: { type: 'numbered' as const, startDate, numberOfOccurrences: 3 },
      };
      const { id } = await tenant.book(PETER, [room], first, {
        subject: 'Thrice',
        timeZone: 'Europe/London',
        recurrence,
      });
      const exchange = async () =>
        (await tenant.byId(id)).occurrences.flatMap(({ allocations }) => allocations.map((one) => one.exchange));
      const allStand = async () => (await exchange()).join() === 'accepted,accepted,accepted';
      await waitFor(allStand, { ...BOUNDED, what: 'three accepted dates' });
      await seriesGivenUp(tenant, id);
      await tenant.expectInStep();
      const actor = await tenant.actor(PETER);
      const kept = await keepSeries(tenant.deps.booking, {
        bookingId: id,
        actor,
        viewer: { ...actor, manages: false },
      });
      if (tenant.capabilities.writesTo === 'resource') {
        expect(kept).toMatchObject({ ok: false, refusal: { code: 'not-offered-by-integration-type' } });
        return;
      }
      expect(kept).toMatchObject({ ok: true, value: { taken: [] } });
      await tenant.rest();
      await waitFor(allStand, { ...BOUNDED, what: 'three accepted dates again' });
      await tenant.expectInStep();
      const dates = await standing(peter, { start: first.start, end: addMinutes(first.end, 2 * 1440) });
      expect(dates.map(({ attendees }) => attendees.map((one) => one.status.response))).toEqual(
        Array(3).fill(['accepted']),
      );
    },
  );

  const answered = (event: PersonEvent, answer: string) => {
    const { peter, room } = stage();
    return waitFor(async () => (await peter.answerOf(event, room.address)) === answer, { ...BOUNDED, what: answer });
  };
}

/** Whole minutes, and half an hour long. */
function soon({ deps }: Tenant, minutes: number): Interval {
  const now = Math.floor(deps.clock.now().getTime() / 60_000) * 60_000;
  const start = addMinutes(new Date(now), minutes);
  return { start, end: addMinutes(start, 30) };
}

function allocationOf({ occurrences }: StoredBooking) {
  return occurrences[0]?.allocations[0];
}

async function stands(tenant: Tenant, id: string): Promise<void> {
  const exchange = async () => allocationOf(await tenant.byId(id))?.exchange;
  await waitFor(async () => (await exchange()) === 'accepted', { ...BOUNDED, what: 'accepted' });
}

async function standing(person: OutlookPerson, { start, end }: Interval): Promise<PersonEvent[]> {
  return (await person.calendar(start, end)).filter((one) => !one.isCancelled);
}

/** What the deadline's job does once its two minutes are over. */
async function nobodyCame(tenant: Tenant, bookingId: string): Promise<void> {
  await tenant.rest();
  const { pool } = tenant.host;
  await pool.query("update allocation set state = 'released', exchange = 'queued' where booking_id = $1", [bookingId]);
  await pool.query('delete from hold using allocation a where a.id = allocation_id and a.booking_id = $1', [bookingId]);
  await addJob(tenant.host.db, 'push-booking', { bookingId }, { key: bookingId });
}

/** What the undo's end does after as many no-shows as the rule bears: all dates but the first are let go. */
async function seriesGivenUp(tenant: Tenant, bookingId: string): Promise<void> {
  await tenant.rest();
  const { pool } = tenant.host;
  const [first, ...coming] = (await tenant.byId(bookingId)).occurrences.flatMap(({ allocations }) => allocations);
  const ids = coming.map(({ id }) => id);
  await pool.query("update allocation set state = 'released', exchange = 'queued' where id = any($1)", [ids]);
  await pool.query('delete from hold where allocation_id = any($1)', [ids]);
  await pool.query(
    `insert into series_release (id, booking_id, resource_id, allocation_id, no_shows, dates, released_at)
     values (gen_random_uuid(), $1, $2, $3, 1, $4, now())`,
    [bookingId, first?.resourceId, first?.id, ids.length],
  );
  await addJob(tenant.host.db, 'push-booking', { bookingId }, { key: bookingId });
  await tenant.rest();
}
