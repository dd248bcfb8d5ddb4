/** For tests: how a room treats requests, seen in a running tenant (rules S7 and S12). Called within a suite that has one. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { connectionById, saveRoomSettings, sayPolicyApplied } from '../../../modules/connection/index.ts';
import { acceptedOutside } from '../../../modules/policy/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
/** Rooms are imported and read anew, among much else where many are looked at. */
const READ_ANEW = { timeoutMs: 100_000 };
const PATIENT = { timeout: 240_000 };

export interface ReadinessStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** Bound by a policy of at most an hour; Exchange accepts by itself. */
  readonly alone: TenantRoom;
  /** Leaves its requests to a delegate, and keeps titles and the private mark. */
  readonly waiting: TenantRoom;
}

export function readinessSuite(stage: () => ReadinessStage): void {
  const health = async (room: TenantRoom) => {
    const { tenant } = stage();
    const rooms = await tenant.connection.tenant.roomHealth(tenant.host.db, tenant.connectionId);
    return rooms.find(({ resourceId }) => resourceId === room.resourceId)?.readiness;
  };
  const outside = async (room: TenantRoom) => {
    const { tenant } = stage();
    return acceptedOutside(tenant.host.db, [room.resourceId], 'en', tenant.deps.clock.now());
  };
  const test = (room: TenantRoom) => {
    const { tenant } = stage();
    return tenant.connection.tenant.roomTest(tenant.host.db, tenant.connectionId, room.resourceId);
  };
  const titles = (wanted: boolean) => chooseTitles(stage().tenant, wanted);

  it('[S12] sees which rooms leave requests to us and which Exchange answers by itself', async () => {
    const { tenant, peter, alone, waiting } = stage();
    const request = await peter.book({ subject: 'Waits', ...at(12, 9), rooms: [waiting.address] });
    await tenant.byEvent(request);
    await waitFor(async () => (await health(waiting))?.state === 'ready', BOUNDED);
    await waitFor(async () => (await health(waiting))?.appliedBy === 'observed', BOUNDED);

    for (const hour of [9, 11, 13])
      await peter.book({ subject: 'Too long', ...at(12, hour, 90), rooms: [alone.address] });
    await waitFor(async () => (await health(alone))?.state === 'accepts-by-itself', { ...BOUNDED, what: 'three' });
    // Other days' meetings of this room may be seen as breaches, too.
    const [from, to] = [at(12, 0).start.toISOString(), at(13, 0).start.toISOString()];
    const ofThatDay = async () => (await outside(alone)).filter(({ start }) => start >= from && start < to);
    await waitFor(async () => (await ofThatDay()).length === 3, { ...BOUNDED, what: 'three breaches' });
    const [first] = await outside(alone);
    expect(first?.reasons).toEqual(['A booking lasts 15 min to 1 h; this one 1 h 30 min.']);
  });

  it('[S12] begins anew when an administrator says that the script was run: what was accepted before stands', async () => {
    const { tenant, alone, waiting } = stage();
    const observedAt = (await health(waiting))?.appliedAt;
    const rooms = [alone.resourceId, waiting.resourceId];
    await sayPolicyApplied(tenant.connection, tenant.connectionId, rooms, systemActor);
    const said = await health(alone);
    expect(said).toMatchObject({ state: 'unknown', appliedBy: 'said' });
    // Seen at work before anybody said so.
    expect(await health(waiting)).toMatchObject({ state: 'unknown', appliedBy: 'observed', appliedAt: observedAt });
    const breaches = await outside(alone);
    expect(breaches.filter(({ at: seenAt }) => seenAt >= (said?.appliedAt ?? ''))).toEqual([]);
    const { rows } = await tenant.host.pool.query("select 1 from audit_line where act = 'connection.policy-applied'");
    expect(rows).toHaveLength(1);
  });

  it('[S12] guides through a test: arrived unanswered, title and private mark kept, answered, and let go', async () => {
    const { tenant, peter, waiting } = stage();
    const begun = await tenant.connection.tenant.startRoomTest(tenant.connectionId, waiting.resourceId, peter.address);
    expect(begun).toMatchObject({ state: 'watching', arrivedAt: null });
    const subject = begun?.subject ?? '';
    const event = await peter.book({ subject, ...at(13, 9), rooms: [waiting.address], isPrivate: true });
    await waitFor(async () => (await test(waiting))?.arrived === 'unanswered', BOUNDED);
    await secondsPass(tenant, 'arrived_at');
    await waitFor(async () => (await peter.answerOf(event, waiting.address)) === 'accepted', BOUNDED);
    await waitFor(async () => (await test(waiting))?.state === 'reading', BOUNDED);
    await secondsPass(tenant, 'accepted_at');
    await waitFor(async () => (await test(waiting))?.state === 'passed', BOUNDED);
    expect(await test(waiting)).toMatchObject({ title: 'kept', privateKept: true, failure: null });
    await waitFor(async () => (await peter.answerOf(event, waiting.address)) === 'declined', BOUNDED);
    await tenant.expectInStep();
    expect((await health(waiting))?.titlesProvenAt).not.toBeNull();
  });

  it('[S7] takes the room’s title only where the organizer’s is shut, and never a private one', PATIENT, async () => {
    const { tenant, waiting } = stage();
    const isShut = tenant.capabilities.touchesPersonCalendars !== 'yes';
    // Somebody who has never signed in to ONES.
    const stranger = await tenant.outlook('Ingrid Goldberg');
    const open = await stranger.book({ subject: 'Budget', ...at(14, 9), rooms: [waiting.address] });
    const shut = await stranger.book({
      subject: 'Dismissal',
      ...at(14, 11),
      rooms: [waiting.address],
      isPrivate: true,
    });
    const subjectOf = async (event: typeof open) => (await tenant.byEvent(event)).subject;
    await tenant.byEvent(shut);
    if (!isShut) {
      expect(await subjectOf(open)).toBe('Budget');
      return;
    }
    expect(await subjectOf(open)).toBeNull();
    await titles(true);
    await waitFor(async () => (await subjectOf(open)) === 'Budget', READ_ANEW);
    expect(await tenant.byEvent(shut)).toMatchObject({ subject: null, private: true });
    await titles(false);
    await waitFor(async () => (await subjectOf(open)) === null, READ_ANEW);
  });
}

async function chooseTitles(tenant: Tenant, titlesFromRooms: boolean): Promise<void> {
  const { host, connection, connectionId } = tenant;
  const before = await connectionById(host.db, connectionId);
  if (!before) throw new Error('The connection is gone.');
  const { roomMode: mode, roomAddresses, delegateAddress, version } = before;
  const rooms = { mode, addresses: [...roomAddresses] };
  const body = { rooms, delegateAddress, version, titlesFromRooms };
  expect((await saveRoomSettings(connection, connectionId, body, systemActor)).ok).toBe(true);
}

/** What Exchange needs to settle is over, and the test looks again. */
async function secondsPass({ host }: Tenant, column: 'arrived_at' | 'accepted_at'): Promise<void> {
  const { rows } = await host.pool.query<{ id: string }>(
    `update room_test set ${column} = ${column} - interval '1 minute' where finished_at is null returning id`,
  );
  for (const { id } of rows) await addJob(host.db, 'watch-room-test', { testId: id }, { key: id });
}
