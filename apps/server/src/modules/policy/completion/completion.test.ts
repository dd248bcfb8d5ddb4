/** Real parts: PostgreSQL, the booking and policy modules. What the room then says is proved with the integration. */
import { testClock, testDatabase } from '@ones/testkit';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '../../../kernel/interval.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { findBooking, judgeOutside, requestOutside, type StoredBooking, waitingParts } from '../../booking/index.ts';
import { makeHouse } from '../policy.fixture.ts';
import { formOf, verdictsOfBooking } from '../verdict.repository.ts';
import { askForCompletion, roomsToComplete } from './ask-for-completion.ts';
import { completeBooking } from './complete-booking.ts';
import { lookAtCompletions } from './completion.jobs.ts';
import { completionById, openCompletionsOf } from './completion.repository.ts';
import { expireCompletion } from './expire-completion.ts';

const host = await testDatabase();
const clock = testClock();
const { office, bind } = await makeHouse(host, clock);
const text = { en: 'Leave it tidy.', 'zh-Hant': '保持整潔。', 'zh-Hans': '保持整洁。' };
const length = { minMinutes: 15, maxMinutes: 240 };
await bind('Harbour 1', { terms: { text }, pin: { required: true }, completion: { withinMinutes: 120 }, length });
const filledIn = { termsAccepted: true, pin: '2468' };
const adasAddress = `${office.ada.label.toLowerCase()}@example.com`;
let made = 0;

beforeEach(() => clock.advance({ hours: 24 }));

/** Made in Outlook by Ada; the room has not answered. */
async function asked(from = 300, minutes = 30): Promise<StoredBooking> {
  const name = `meeting ${++made}`;
  await outside(name, from, minutes);
  const { rows } = await host.pool.query<{ id: string }>(
    'select booking_id as id from outside_name where clean_id = $1',
    [name],
  );
  return read(rows[0]?.id ?? '');
}

async function outside(name: string, from: number, minutes: number) {
  const organizer = { name: 'Ada', address: adasAddress };
  const change = office.meeting(name, 'Harbour 1', office.period(from, minutes), { organizer });
  await office.outside({ ...change, what: { ...change.what, answer: 'pending' } as never });
}

async function read(id: string): Promise<StoredBooking> {
  const found = await findBooking(host.db, id);
  if (!found) throw new Error('There is no booking.');
  return found;
}

async function judgedNow(booking: StoredBooking) {
  const parts = waitingParts(booking, clock.now());
  const judged = await judgeOutside(office.deps, await requestOutside(office.deps, booking, parts));
  if (!judged) throw new Error('Nothing binds it.');
  return { judged, parts };
}

async function ask(booking: StoredBooking) {
  const { judged, parts } = await judgedNow(booking);
  await inTransaction(host, (tx) => askForCompletion(office.deps, tx, { booking, judged, asked: parts }));
  const [open] = await openCompletionsOf(host.db, [booking.id]);
  if (!open) throw new Error('Nothing is asked for.');
  return open;
}

const complete = (completionId: string, form: object = filledIn) =>
  completeBooking(office.deps, { completionId, form, actor: office.ada });
const partOf = async (id: string) => (await read(id)).occurrences[0]?.allocations[0];
const stateOf = async (id: string) => (await completionById(host.db, id))?.state;
const published = async (type: string, bookingId: string) =>
  (await host.pool.query(`select 1 from outbox where type = $1 and payload->>'bookingId' = $2`, [type, bookingId])).rows
    .length;

describe('what is filled in after a booking in Outlook', () => {
  it('[B3.8] is asked for once, where nothing else stands against it and there is time', async () => {
    const booking = await asked();
    const { judged, parts } = await judgedNow(booking);
    const now = clock.now();
    expect([...roomsToComplete(judged, parts, { isOpen: false, now })]).toEqual([office.room('Harbour 1')]);
    const open = await ask(booking);
    expect(open.dueAt).toEqual(addMinutes(now, 120));
    expect((await ask(booking)).id).toBe(open.id);
    expect(await published('completion.requested', booking.id)).toBe(1);
    // Too long, too: filling in would not help.
    const long = await judgedNow(await asked(600, 300));
    expect(long.judged.judgement.reasons.map(({ rule }) => rule)).toContain('length');
    expect(roomsToComplete(long.judged, long.parts, { isOpen: false, now }).size).toBe(0);
    const begun = await judgedNow(await asked(-5, 30));
    expect(roomsToComplete(begun.judged, begun.parts, { isOpen: false, now }).size).toBe(0);
  });

  it('[S11.11] is kept and judged anew: of eight who complete at once one does', async () => {
    const booking = await asked();
    const open = await ask(booking);
    const missing = await complete(open.id, { termsAccepted: true, pin: '12' });
    expect(missing).toMatchObject({
      refusal: { code: 'policy-refused', reasons: [{ rule: 'pin', path: '/body/pin' }] },
    });
    expect(await formOf(host.db, booking.id)).toBeNull();
    const all = await Promise.all(Array.from({ length: 8 }, () => complete(open.id)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'booking-not-changeable' } });
    expect(await stateOf(open.id)).toBe('completed');
    expect((await formOf(host.db, booking.id))?.pinHash).not.toContain('2468');
    expect((await judgedNow(await read(booking.id))).judged.judgement.outcome).toBe('allowed');
    expect(await published('booking.answered', booking.id)).toBe(1);
  });

  it('[S11.11] is missed at its deadline: the slot is free, the room says why', async () => {
    const booking = await asked();
    const open = await ask(booking);
    expect(await expireCompletion(office.deps, open.id)).toBe(true);
    expect(await stateOf(open.id)).toBe('open');
    clock.advance({ minutes: 120 });
    expect(await expireCompletion(office.deps, open.id)).toBe(true);
    expect(await partOf(booking.id)).toMatchObject({
      state: 'declined',
      exchange: 'queued',
      exchangeDetail: expect.stringMatching(/not completed in time\.\nAccept the terms.*\nChoose a PIN/),
    });
    const { rows } = await host.pool.query(
      'select 1 from hold h join allocation a on a.id = h.allocation_id where a.booking_id = $1',
      [booking.id],
    );
    expect(rows).toEqual([]);
    expect(await verdictsOfBooking(host.db, booking.id)).toMatchObject([{ outcome: 'refused' }]);
    expect(await complete(open.id)).toMatchObject({ refusal: { code: 'booking-not-changeable' } });
  });

  it('[S11.11] goes to one alone where somebody completes at the deadline, whatever the order', async () => {
    for (let round = 0; round < 6; round++) {
      const booking = await asked(300 + round * 60);
      const open = await ask(booking);
      clock.advance({ seconds: 120 * 60 - 1 });
      const completing = complete(open.id);
      for (let look = 0; look < round * 3; look++) await host.pool.query('select 1');
      clock.advance({ seconds: 1 });
      const [completed] = await Promise.all([completing, expireCompletion(office.deps, open.id)]);
      // Whoever saw it change under their hands looks again.
      await expireCompletion(office.deps, open.id);
      const part = await partOf(booking.id);
      expect(await stateOf(open.id)).toBe(completed.ok ? 'completed' : 'expired');
      expect(part?.state).toBe(completed.ok ? 'pending_validation' : 'declined');
    }
  });

  it('[S11.11] waits on when the meeting moves, never past its start, and no longer than the meeting is there', async () => {
    const booking = await asked(300);
    const open = await ask(booking);
    await outside(booking.cleanId ?? '', 60, 30);
    const moved = await completionById(host.db, open.id);
    expect(moved).toMatchObject({ state: 'open', dueAt: (await read(booking.id)).occurrences[0]?.period.start });
    const change = office.meeting(booking.cleanId ?? '', 'Harbour 1', office.period(60, 30));
    await office.outside({ ...change, what: { kind: 'gone', because: 'cancelled', detail: null } });
    expect(await complete(open.id)).toMatchObject({ refusal: { code: 'booking-not-changeable' } });
    await expireCompletion(office.deps, open.id);
    expect(await stateOf(open.id)).toBe('withdrawn');
    expect((await partOf(booking.id))?.state).toBe('cancelled');
  });

  it('[S11.11] is reminded of once, half-way, and its end is planned for its very time', async () => {
    const booking = await asked();
    const open = await ask(booking);
    clock.advance({ minutes: 59 });
    await lookAtCompletions(office.deps);
    expect(await published('completion.reminded', booking.id)).toBe(0);
    clock.advance({ minutes: 59 });
    await lookAtCompletions(office.deps);
    await lookAtCompletions(office.deps);
    expect(await published('completion.reminded', booking.id)).toBe(1);
    const { rows } = await host.pool.query<{ run_at: Date }>(
      'select run_at from graphile_worker.jobs where key like $1',
      [`%${open.id}`],
    );
    expect(rows).toEqual([{ run_at: open.dueAt }]);
  });
});
