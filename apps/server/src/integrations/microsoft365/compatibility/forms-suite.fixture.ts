/** For tests: approval, lock, channel and whose booking it is, where ONES is asked. Called within a suite that has a tenant. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { addMinutes, type Interval } from '../../../kernel/interval.ts';
import { bookResource, cancelBooking, changeBooking } from '../../../modules/booking/index.ts';
import { nameDelegate } from '../../../modules/directory/index.ts';
import { decide, openApprovals } from '../../../modules/policy/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PATIENT = { timeout: 90_000 };
const PETER = 'Peter Brook';
const RUTH = 'Ruth Mason';

export const lockedRules = {
  'lock-before-start': { minutes: 600 },
  channels: { allowed: ['web', 'player'] },
  terms: { text: { en: 'Leave it tidy.', 'zh-Hant': '保持整潔。', 'zh-Hans': '保持整洁。' } },
  pin: { required: true },
};

interface FormsStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  readonly holding: TenantRoom;
  readonly notHolding: TenantRoom;
  /** Bound by `lockedRules`; Exchange accepts by itself. */
  readonly locked: TenantRoom;
}

const FILLED_IN = { termsAccepted: true, pin: '2468' };

export function formsSuite(stage: () => FormsStage): void {
  const of = async (id: string) => (await stage().tenant.byId(id)).occurrences[0]?.allocations[0];

  async function approve(bookingId: string) {
    const { tenant } = stage();
    const open = (await openApprovals(tenant.host.db, { personId: null, manages: true }, { limit: 50 })).find(
      (one) => one.bookingId === bookingId,
    );
    const deciding = { approvalId: open?.id ?? '', decision: 'approved' as const, comment: null, actor: systemActor };
    expect((await decide(tenant.deps.booking, deciding)).ok).toBe(true);
    await waitFor(async () => (await of(bookingId))?.exchange === 'accepted', { ...BOUNDED, what: 'accepted' });
    expect((await of(bookingId))?.state).toBe('confirmed');
  }

  it(
    '[S11.5] asks for approval of what is booked in ONES: held in Exchange meanwhile, or not sent before',
    PATIENT,
    async () => {
      const { tenant, holding, notHolding } = stage();
      const held = await tenant.book(PETER, [holding], at(15, 9));
      const notHeld = await tenant.book(PETER, [notHolding], at(15, 9));
      expect((await of(held.id))?.state).toBe('requested');
      expect(await of(notHeld.id)).toMatchObject({ state: 'requested', exchange: 'none' });
      await waitFor(async () => (await of(held.id))?.exchange !== 'queued', BOUNDED);
      await Promise.all([approve(held.id), approve(notHeld.id)]);
      await tenant.expectInStep();
      const yes = { origin: 'ones', outcome: 'yes' } as const;
      const named = tenant.capabilities.writesTo === 'resource';
      proves(
        tenant,
        { ...yes, function: 'approval-holding', what: 'The room is taken in Exchange while somebody decides.' },
        { ...yes, function: 'approval', what: 'Nothing is sent to Exchange before somebody has approved.' },
        {
          function: 'create',
          origin: 'ones',
          outcome: named ? 'yes-if-allowed' : 'yes',
          what: named
            ? 'By people whom an administrator has named: the room is the organizer, they are invited.'
            : 'In the organizer’s own calendar, with the room and the people.',
        },
      );
    },
  );

  it('[B3] asks for terms and PIN, and locks what was booked in ONES before its start', PATIENT, async () => {
    const { tenant, peter, locked } = stage();
    const actor = await tenant.actor(PETER);
    const start = inTwoHours(tenant);
    const period = { start, end: addMinutes(start, 30) };
    await expect(tenant.book(PETER, [locked], period)).rejects.toThrow(/terms.*pin|pin.*terms/);
    await expect(tenant.book(PETER, [locked], period, FILLED_IN)).resolves.toMatchObject({ origin: 'web' });
    const ours = await tenant.book(
      PETER,
      [locked],
      { start: addMinutes(start, 60), end: addMinutes(start, 90) },
      FILLED_IN,
    );
    const viewer = { personId: actor.personId, manages: false };
    const cancelled = await cancelBooking(tenant.deps.booking, { bookingId: ours.id, viewer, actor });
    expect(cancelled).toMatchObject({ refusal: { reasons: [{ rule: 'lock-before-start' }] } });
    const body = { subject: 'Other' };
    const byApi = { ...actor, channel: 'api' as const };
    const changed = await changeBooking(tenant.deps.booking, { bookingId: ours.id, body, viewer, actor: byApi });
    expect(reasonsOf(changed)).toContain('channels');

    const later = addMinutes(start, 180);
    const event = await peter.book({
      subject: 'Locked',
      start: later,
      end: addMinutes(later, 30),
      rooms: [locked.address],
    });
    const theirs = await tenant.byEvent(event);
    await tenant.rest();
    const moved = addMinutes(later, 60);
    await peter.move(event, moved, addMinutes(moved, 30));
    const startsAt = async () => (await tenant.byId(theirs.id)).occurrences[0]?.period.start;
    await waitFor(async () => (await startsAt())?.getTime() === moved.getTime(), BOUNDED);
    await tenant.expectInStep();
    proves(
      tenant,
      { function: 'terms', origin: 'ones', outcome: 'yes', what: 'Asked for in the form; refused without them.' },
      { function: 'lock', origin: 'ones', outcome: 'yes', what: 'Neither changed nor cancelled from then on.' },
      { function: 'channel', origin: 'ones', outcome: 'yes', what: 'Refused through any other channel.' },
      {
        function: 'lock',
        origin: 'outlook',
        outcome: 'no',
        what: 'Nobody can hold Outlook back: ONES and the display follow the change.',
      },
    );
  });

  it('[X2] books for somebody else: the meeting is theirs in Outlook', PATIENT, async () => {
    const { tenant, peter, holding } = stage();
    const [manager, organizer] = [await tenant.actor(RUTH), await tenant.actor(PETER)];
    const { host, deps } = tenant;
    const bookAt = (period: Interval, asDelegate: boolean) => {
      const times = { start: period.start.toISOString(), end: period.end.toISOString() };
      const body = { resourceIds: [holding.resourceId], subject: 'For Peter', attendees: [], ...times };
      const request = { organizerId: organizer.personId, origin: 'web' as const, actor: manager, asDelegate };
      return bookResource(deps.booking, { ...request, body, idempotencyKey: null });
    };
    expect(await bookAt(at(15, 15), true)).toMatchObject({ refusal: { code: 'forbidden' } });
    const pair = { principalId: organizer.personId, delegateId: manager.personId };
    await inTransaction(host, (tx) => nameDelegate(tx, { ...pair, actor: organizer }, deps.clock.now()));
    const bookAndLook = async (period: Interval, asDelegate: boolean) => {
      const made = await bookAt(period, asDelegate);
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
      expect(made.value.bookedBy?.personId).toBe(manager.personId);
      await approve(made.value.id);
      const [event] = (await peter.calendar(period.start, period.end)).filter(({ isCancelled }) => !isCancelled);
      expect(event).toMatchObject({ subject: 'For Peter', isOrganizer: tenant.capabilities.writesTo === 'organizer' });
    };
    await Promise.all([bookAndLook(at(15, 14), false), bookAndLook(at(15, 15), true)]);
    const what = 'The meeting stands in the calendar of whoever it was booked for.';
    proves(tenant, { function: 'for-others', origin: 'ones', outcome: 'yes', what });
  });
}

/** Two hours from now; Exchange keeps no fractions. */
function inTwoHours({ deps }: Tenant): Date {
  return addMinutes(new Date(Math.ceil(deps.clock.now().getTime() / 60_000) * 60_000), 120);
}

function reasonsOf(result: Awaited<ReturnType<typeof changeBooking>>): string[] {
  return !result.ok && result.refusal.code === 'policy-refused' ? result.refusal.reasons.map(({ rule }) => rule) : [];
}
