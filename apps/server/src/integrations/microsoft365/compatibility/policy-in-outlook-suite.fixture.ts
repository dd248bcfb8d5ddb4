/** For tests: the policies of ONES on requests made in Outlook: the room answers with our verdict (rule S11). */
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { addMinutes } from '../../../kernel/interval.ts';
import { bookingsWaiting, meetingsOfOrganizer } from '../../../modules/booking/index.ts';
import { activePeopleAmong, membershipOf, membershipsAmong } from '../../../modules/directory/index.ts';
import { decide, openApprovals, savePolicy, verdictsOfBooking } from '../../../modules/policy/index.ts';
import type { MailServer } from '../../smtp/mail-server.fixture.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { readdressSuite, relinkSuite } from '../import/relink.fixture.ts';
import { readinessSuite } from '../readiness/readiness-in-outlook.fixture.ts';
import { at, startTenant, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { completedRules, completionSuite } from './completion-suite.fixture.ts';
import { doorRules, doorSuite } from './door-suite.fixture.ts';
import { formsSuite, lockedRules } from './forms-suite.fixture.ts';
import { mailSuite } from './mail-suite.fixture.ts';
import { noShowSuite } from './no-show-suite.fixture.ts';
import { onlineSuite } from './online-suite.fixture.ts';
import { proves } from './proves.fixture.ts';
import { openByDay, ruled, rulesSuite } from './rules-suite.fixture.ts';
import { leavesToUs, mayBook } from './stage.fixture.ts';

const PETER = 'Peter Brook';
/** The last five rooms of Harbour House wait for their delegate. */
const WAITING_ROOMS = [11, 12, 13, 14];
/** Waits as well, from now on. */
const COMPLETED_ROOM = 10;
/** Set up by the suites of the table of compatibility: one that waits like them, three that accept by themselves. */
const COMPARED_ROOMS = [1, 2, 3, 4];
type Six = [TenantRoom, TenantRoom, TenantRoom, TenantRoom, TenantRoom, TenantRoom];
type Four = [TenantRoom, TenantRoom, TenantRoom, TenantRoom];
const BOUNDED = { timeoutMs: 45_000 };

/** Once a type; each has a tenant of its own. */
export function policyInOutlook(type: string, mails: MailServer): void {
  let tenant: Tenant;
  let completed: TenantRoom;
  let short: TenantRoom;
  let byApproval: TenantRoom;
  let notHeld: TenantRoom;
  let unbound: TenantRoom;
  let alone: TenantRoom;
  let peter: OutlookPerson;
  let comparedRooms: Four;

  beforeAll(async () => {
    tenant = await startTenant({
      type,
      smtpUrl: mails.url,
      rooms: [0, COMPLETED_ROOM, ...WAITING_ROOMS, ...COMPARED_ROOMS],
    });
    // In the tenant's order.
    const compared = tenant.rooms.slice(1, 5);
    [alone, completed, short, byApproval, notHeld, unbound] = tenant.rooms.filter(
      (one) => !compared.includes(one),
    ) as Six;
    await mayBook(tenant, PETER, 'Ruth Mason');
    await stageCompared(compared as Four);
    await leavesToUs(tenant, completed);
    peter = await tenant.outlook(PETER);
    const length = { minMinutes: 15, maxMinutes: 60 };
    const checkIn = { ...doorRules['check-in'], opensMinutesBefore: 90 };
    await bind('Short', { length, overlap: { mode: 'not-within-policy' }, 'check-in': checkIn }, [short, alone]);
    await bind('By approval', { approval: approval(true) }, [byApproval]);
    await bind('Completed', completedRules, [completed]);
    await bind('Not held', { approval: approval(false) }, [notHeld]);
  });
  afterAll(() => tenant.stop());

  /** One that waits like the others, three that Exchange answers for. */
  async function stageCompared(rooms: Four) {
    const [strict, locked, ...atDoors] = rooms;
    await leavesToUs(tenant, strict);
    await bind('Ruled', ruled, [strict]);
    await openByDay(tenant, [strict]);
    await bind('Locked', lockedRules, [locked]);
    await bind('Doors', doorRules, atDoors);
    comparedRooms = rooms;
  }

  const policy = () => ({
    host: tenant.host,
    clock: tenant.deps.clock,
    who: membershipOf,
    whoAmong: membershipsAmong,
    approvers: activePeopleAmong,
    meetingsOf: meetingsOfOrganizer,
  });

  async function bind(name: string, rules: Parameters<typeof savePolicy>[1]['rules'], rooms: readonly TenantRoom[]) {
    const resourceIds = rooms.map((room) => room.resourceId);
    const saved = await savePolicy(policy(), { name, rules, overrides: [], resourceIds, known: null }, systemActor);
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  }

  function approval(holds: boolean) {
    const [approverIds, approverGroupIds] = [[] as string[], [] as string[]];
    return { holds, approverIds, approverGroupIds, remindAfterMinutes: null, expireAfterMinutes: null };
  }

  const answered = (event: PersonEvent, room: TenantRoom, answer: string) =>
    waitFor(async () => (await peter.answerOf(event, room.address)) === answer, { ...BOUNDED, what: answer });

  async function allocation(event: PersonEvent) {
    const { id } = await tenant.byEvent(event);
    return (await tenant.byId(id)).occurrences[0]?.allocations[0];
  }

  /** What the room wrote to the organizer. */
  async function commentTo(event: PersonEvent): Promise<string | undefined> {
    const { id } = await tenant.byEvent(event);
    const { rows } = await tenant.host.pool.query<{ body: { comment: string } }>(
      `select body from attempt where booking_id = $1 and kind = 'respond' order by started_at desc limit 1`,
      [id],
    );
    return rows[0]?.body.comment;
  }

  async function decideOn(event: PersonEvent, decision: 'approved' | 'declined', comment: string | null = null) {
    const { id } = await tenant.byEvent(event);
    const open = await waitFor(
      async () =>
        (await openApprovals(tenant.host.db, { personId: null, manages: true }, { limit: 50 })).find(
          (one) => one.bookingId === id,
        ),
      BOUNDED,
    );
    const deciding = { approvalId: open.id, decision, comment, actor: systemActor };
    expect((await decide(tenant.deps.booking, deciding)).ok).toBe(true);
  }

  /** Peter alone has made meetings here. */
  async function readsChinese(does: boolean): Promise<void> {
    await tenant.host.pool.query('update person set language = $1, language_chosen = $2', [
      does ? 'zh-Hant' : null,
      does,
    ]);
    const names = does ? `jsonb_build_object('zh-Hant', '海港 ' || name)` : `'{}'`;
    await tenant.host.pool.query(`update resource set names = ${names}`);
  }

  it('[S11.3] accepts what the policy allows, and keeps the verdict', async () => {
    const event = await peter.book({ subject: 'Fine', ...at(3, 9), rooms: [short.address] });
    await answered(event, short, 'accepted');
    await tenant.expectInStep();
    expect(await allocation(event)).toMatchObject({ state: 'confirmed', exchange: 'accepted' });
    const { id } = await tenant.byEvent(event);
    expect(await verdictsOfBooking(tenant.host.db, id)).toMatchObject([
      { outcome: 'allowed', channel: 'outlook', shadow: false },
    ]);
  });

  it('[S11.3] declines what it refuses in the rule’s own words and the organizer’s language, with what is free instead, and frees the slot', async () => {
    const when = at(3, 11, 120);
    await readsChinese(true);
    const event = await peter.book({ subject: 'Too long', ...when, rooms: [short.address] });
    await answered(event, short, 'declined');
    await readsChinese(false);
    await tenant.expectInStep();
    expect((await allocation(event))?.state).toMatch(/declined|cancelled/);
    const comment = await commentTo(event);
    expect(comment).toContain('每次預約須為 15 分鐘 至 1 小時；這次為 2 小時。');
    expect(comment).toContain('可改選：\n– 海港');
    const { id } = await tenant.byEvent(event);
    expect(await verdictsOfBooking(tenant.host.db, id)).toMatchObject([{ outcome: 'refused' }]);
    const { rows } = await tenant.host.pool.query(
      'select 1 from hold join allocation a on a.id = allocation_id where a.booking_id = $1',
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('[S11.4] judges a move again', async () => {
    const { start, end } = at(3, 15);
    const event = await peter.book({ subject: 'Moves', start, end, rooms: [short.address] });
    await answered(event, short, 'accepted');
    await tenant.rest();
    await peter.move(event, start, addMinutes(start, 45));
    await answered(event, short, 'accepted');
    await tenant.expectInStep();
    await peter.move(event, start, addMinutes(start, 90));
    await answered(event, short, 'declined');
    await tenant.expectInStep();
    const { id } = await tenant.byEvent(event);
    const outcomes = (await verdictsOfBooking(tenant.host.db, id)).map((verdict) => verdict.outcome);
    expect(outcomes).toEqual(['refused', 'allowed', 'allowed']);
  });

  it('[S11.5] stays tentative until an approver has answered', async () => {
    const when = at(4, 9);
    const yes = await peter.book({ subject: 'May we', ...when, rooms: [byApproval.address] });
    await waitFor(async () => (await allocation(yes))?.state === 'requested', BOUNDED);
    await tenant.rest();
    expect(await peter.answerOf(yes, byApproval.address)).not.toMatch(/accepted$|declined/);
    expect(await allocation(yes)).toMatchObject({ state: 'requested', exchange: 'pending' });
    await decideOn(yes, 'approved');
    await answered(yes, byApproval, 'accepted');
    await tenant.expectInStep();

    const no = await peter.book({ subject: 'May we not', ...at(4, 11), rooms: [byApproval.address] });
    await decideOn(no, 'declined', 'The board meets.');
    await answered(no, byApproval, 'declined');
    await tenant.expectInStep();
    expect(await commentTo(no)).toBe('The board meets.');
    // The meeting itself is its organizer's.
    expect((await peter.read(no))?.isCancelled).toBe(false);
    const what = 'The room stays tentative, and is held, until somebody has approved; then it accepts or declines.';
    proves(tenant, { function: 'approval-holding', origin: 'outlook', outcome: 'yes', what });
  });

  it('[S11.5] holds nothing for an approval that does not hold, and takes the slot once it is given', async () => {
    const event = await peter.book({ subject: 'Perhaps', ...at(4, 14), rooms: [notHeld.address] });
    await waitFor(async () => (await allocation(event))?.state === 'requested', BOUNDED);
    const { id } = await tenant.byEvent(event);
    const held = () =>
      tenant.host.pool.query('select 1 from hold join allocation a on a.id = allocation_id where a.booking_id = $1', [
        id,
      ]);
    expect((await held()).rows).toEqual([]);
    await decideOn(event, 'approved');
    await answered(event, notHeld, 'accepted');
    expect((await held()).rows).toHaveLength(1);
    await tenant.expectInStep();
    const what = 'ONES holds nothing meanwhile; Exchange shows the request as tentative until it is answered.';
    proves(tenant, { function: 'approval', origin: 'outlook', outcome: 'partly', what });
  });

  it('[S11.6] answers a whole series, and the date that is too long alone', async () => {
    const { start, end } = at(6, 9);
    const recurrence = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'numbered', startDate: start.toISOString().slice(0, 10), numberOfOccurrences: 3 },
    };
    const series = await peter.book({ subject: 'Daily', start, end, rooms: [short.address], recurrence });
    await answered(series, short, 'accepted');
    await tenant.expectInStep();
    const { id } = await tenant.byEvent(series);
    const states = async () => (await tenant.byId(id)).occurrences.map(({ allocations }) => allocations[0]?.state);
    expect(await states()).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const [, second] = await peter.occurrences(series, start, at(10, 0).start);
    if (!second) throw new Error('no dates');
    await peter.move(second, at(7, 12).start, at(7, 14).start);
    await waitFor(async () => (await states()).filter((state) => state === 'confirmed').length === 2, BOUNDED);
    await waitFor(async () => (await states()).some((state) => state === 'declined' || state === 'cancelled'), BOUNDED);
    await tenant.expectInStep();
  });

  it('[S11.7] leaves a room without a policy to its own delegate', async () => {
    const event = await peter.book({ subject: 'Theirs', ...at(5, 9), rooms: [unbound.address] });
    await waitFor(async () => (await allocation(event))?.exchange === 'pending', BOUNDED);
    await tenant.rest();
    expect(await allocation(event)).toMatchObject({ state: 'pending_validation', exchange: 'pending' });
    const { id } = await tenant.byEvent(event);
    const lost = await bookingsWaiting(tenant.host, addMinutes(tenant.deps.clock.now(), 60));
    expect(lost.map(({ bookingId }) => bookingId)).not.toContain(id);
    const desk = await tenant.outlook('Room Desk');
    const [request] = await desk.calendar(at(5, 9).start, at(5, 9).end, unbound.address);
    await desk.answerForRoom(unbound.address, request?.id ?? '', 'accept');
    await waitFor(async () => (await allocation(event))?.state === 'confirmed', BOUNDED);
  });

  it('[S11.8] keeps what Exchange accepted by itself, and shows what the policy would have said', async () => {
    const bound = (when: string) =>
      tenant.host.pool.query(`update resource_policy set bound_at = ${when} where resource_id = $1`, [
        alone.resourceId,
      ]);
    // What was there before the room had its policy is no breach of it.
    await bound("now() + interval '1 hour'");
    const before = await peter.book({ subject: 'Was there', ...at(5, 9, 90), rooms: [alone.address] });
    await answered(before, alone, 'accepted');
    await tenant.expectInStep();
    expect(await verdictsOfBooking(tenant.host.db, (await tenant.byEvent(before)).id)).toEqual([]);
    await bound("now() - interval '1 hour'");
    const event = await peter.book({ subject: 'By itself', ...at(5, 12, 90), rooms: [alone.address] });
    await answered(event, alone, 'accepted');
    const { id } = await tenant.byEvent(event);
    const verdicts = await waitFor(async () => {
      const found = await verdictsOfBooking(tenant.host.db, id);
      return found.length > 0 ? found : null;
    }, BOUNDED);
    expect(verdicts).toMatchObject([{ outcome: 'refused', shadow: true }]);
    expect(await allocation(event)).toMatchObject({ state: 'confirmed', exchange: 'accepted' });
    await tenant.look(true);
    expect(await verdictsOfBooking(tenant.host.db, id)).toHaveLength(1);
  });

  completionSuite(() => ({ tenant, peter, room: completed, commentTo }));
  noShowSuite(() => ({ tenant, peter, room: alone, commentTo }));
  rulesSuite(() => ({ tenant, peter, rooms: { alone, beside: short, ruled: comparedRooms[0] } }));
  onlineSuite(() => ({ tenant, peter, mails, room: alone }));
  formsSuite(() => ({ tenant, peter, holding: byApproval, notHolding: notHeld, locked: comparedRooms[1] }));
  doorSuite(() => ({ tenant, peter, rooms: [comparedRooms[2], comparedRooms[3], comparedRooms[1]] }));
  mailSuite(() => ({ tenant, peter, room: short, mails }));
  readinessSuite(() => ({ tenant, peter, alone, waiting: unbound }));
  // What is withdrawn does not depend on the type.
  if (capabilitiesOf(type)?.importsPeople)
    it('[S11.8] goes on asking for one room what Exchange accepted by itself in another', async () => {
      const event = await peter.book({ subject: 'Two', ...at(5, 15), rooms: [byApproval.address, alone.address] });
      const { id } = await tenant.byEvent(event);
      await waitFor(async () => (await verdictsOfBooking(tenant.host.db, id)).some(({ shadow }) => shadow), BOUNDED);
      await tenant.rest();
      await decideOn(event, 'approved');
      await answered(event, byApproval, 'accepted');
      await tenant.expectInStep();
    });
  if (capabilitiesOf(type)?.importsPeople)
    it('[S11.4] goes on asking for the dates of a series that wait when another date moves and needs no approval', async () => {
      const { start, end } = at(12, 9);
      const range = { type: 'numbered', startDate: start.toISOString().slice(0, 10), numberOfOccurrences: 3 };
      const recurrence = { pattern: { type: 'daily', interval: 1 }, range };
      const series = await peter.book({ subject: 'Three', start, end, rooms: [byApproval.address], recurrence });
      const all = async () => {
        const { id } = await tenant.byEvent(series);
        return (await tenant.byId(id)).occurrences.map(({ allocations }) => allocations[0]?.state).sort();
      };
      const becomes = (...states: string[]) =>
        waitFor(async () => String(await all()) === String(states), { ...BOUNDED, what: String(states) });
      await becomes('requested', 'requested', 'requested');
      await bind('Since then', {}, [byApproval]);
      const [, second] = await peter.occurrences(series, start, at(16, 0).start);
      if (!second) throw new Error('no dates');
      await peter.move(second, at(13, 15).start, at(13, 16).start);
      await becomes('confirmed', 'requested', 'requested');
      await decideOn(series, 'approved');
      await becomes('confirmed', 'confirmed', 'confirmed');
      await answered(series, byApproval, 'accepted');
      await tenant.expectInStep();
    });
  // One that lists rooms, and one whose rooms are entered.
  if (capabilitiesOf(type)?.writesTo === 'organizer') relinkSuite(() => ({ tenant, peter, room: alone }));
  if (capabilitiesOf(type)?.importsPlaces) readdressSuite(() => ({ tenant, peter, room: alone }));
}
