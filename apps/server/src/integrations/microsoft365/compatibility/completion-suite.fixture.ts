/** For tests: a booking made in Outlook that lacks what only ONES asks for. Called within a suite that has a tenant. */
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { addMinutes } from '../../../kernel/interval.ts';
import { completeBooking, expireCompletion, verdictsOfBooking } from '../../../modules/policy/index.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PETER = 'Peter Brook';

export const completedRules = {
  terms: { text: { en: 'Leave it tidy.', 'zh-Hant': '保持整潔。', 'zh-Hans': '保持整洁。' } },
  pin: { required: true },
  completion: { withinMinutes: 120 },
};

interface CompletionStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** Bound by `completedRules`; it waits for its delegate. */
  readonly room: TenantRoom;
  /** What a room wrote to the organizer. */
  readonly commentTo: (event: PersonEvent) => Promise<string | undefined>;
}

export function completionSuite(stage: () => CompletionStage): void {
  const answered = ({ peter, room }: CompletionStage, event: PersonEvent, answer: string) =>
    waitFor(async () => (await peter.answerOf(event, room.address)) === answer, { ...BOUNDED, what: answer });

  async function waiting({ tenant }: CompletionStage, event: PersonEvent): Promise<string> {
    const { id } = await tenant.byEvent(event);
    const open = async () => (await tenant.deps.booking.policy.openCompletions(tenant.host.db, [id])).get(id);
    return (await waitFor(open, { ...BOUNDED, what: 'a completion' })).id;
  }

  it('[S11.11] stays tentative until its organizer has filled in what is missing; asked once, whatever moves', async () => {
    const set = stage();
    const { tenant, peter, room } = set;
    const { start, end } = at(8, 9);
    const event = await peter.book({ subject: 'To complete', start, end, rooms: [room.address] });
    const completionId = await waiting(set, event);
    await tenant.rest();
    expect(await peter.answerOf(event, room.address)).not.toMatch(/accepted$|declined/);
    const { id } = await tenant.byEvent(event);
    const part = async () => (await tenant.byId(id)).occurrences[0]?.allocations[0];
    expect(await part()).toMatchObject({ state: 'pending_validation', exchange: 'pending' });

    const completing = { completionId, form: { termsAccepted: true, pin: '2468' }, actor: await tenant.actor(PETER) };
    expect((await completeBooking(tenant.deps.booking, completing)).ok).toBe(true);
    await answered(set, event, 'accepted');
    await tenant.rest();
    await peter.move(event, addMinutes(start, 60), addMinutes(end, 60));
    const moved = async () =>
      (await tenant.byId(id)).occurrences[0]?.period.start.getTime() === start.getTime() + 3.6e6;
    await waitFor(async () => (await moved()) && (await part())?.exchange === 'accepted', BOUNDED);
    await tenant.expectInStep();
    expect(await part()).toMatchObject({ state: 'confirmed', exchange: 'accepted' });
    const outcomes = (await verdictsOfBooking(tenant.host.db, id)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['allowed', 'allowed']);
    const what =
      'The room stays tentative, the organizer is sent a link and fills it in; else the room declines in time.';
    proves(tenant, { function: 'terms', origin: 'outlook', outcome: 'yes', what });
  });

  it('[S11.11] declines what nobody completed in time, and at once what nobody could', async () => {
    const set = stage();
    const { tenant, peter, room, commentTo } = set;
    const late = await peter.book({ subject: 'Too late', ...at(8, 13), rooms: [room.address] });
    const completionId = await waiting(set, late);
    const { pool } = tenant.host;
    await pool.query('update completion set due_at = asked_at where id = $1', [completionId]);
    expect(await expireCompletion(tenant.deps.booking, completionId)).toBe(true);
    await answered(set, late, 'declined');
    expect(await commentTo(late)).toMatch(/not completed in time\.\nAccept the terms/);
    expect((await peter.read(late))?.isCancelled).toBe(false);

    const { personId } = await tenant.actor(PETER);
    await pool.query("update person set state = 'disabled' where id = $1", [personId]);
    const nobodys = await peter.book({ subject: 'No account', ...at(8, 15), rooms: [room.address] });
    await answered(set, nobodys, 'declined');
    await pool.query("update person set state = 'active' where id = $1", [personId]);
    expect(await commentTo(nobodys)).toMatch(/Accept the terms.*\n.*\nOnly people with an account/);
    await tenant.expectInStep();
  });
}
