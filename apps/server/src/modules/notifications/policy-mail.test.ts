/** Real parts: PostgreSQL, outbox, job queue, booking and policy modules, an SMTP server. */
import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpSender } from '../../integrations/smtp/index.ts';
import { mailServer } from '../../integrations/smtp/mail-server.fixture.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, drain } from '../../platform/outbox/index.ts';
import { runDueJobs } from '../../platform/queue/index.ts';
import { declineKept } from '../booking/index.ts';
import { languageOfAddress, personById } from '../directory/index.ts';
import { completionEvent } from '../policy/completion/completion.events.ts';
import { insertCompletion } from '../policy/completion/completion.repository.ts';
import {
  approvalById,
  completionById,
  decide,
  lockedChange,
  lockedJobs,
  openApprovals,
  subscribeLocked,
  verdictsOfBooking,
} from '../policy/index.ts';
import { outOfServiceChanged } from '../policy/policy.events.ts';
import { makeHouse } from '../policy/policy.fixture.ts';
import { bookingForMail, mailJobs, policyMailJobs, subscribePolicyMail } from './index.ts';

const host = await testDatabase();
const clock = testClock();
const server = await mailServer();
const publicUrl = 'https://ones.example';
const sender = smtpSender({ url: server.url, publicUrl });
const { office, bind } = await makeHouse(host, clock);
const subscriptions = createSubscriptions();
subscribePolicyMail(subscriptions);
subscribeLocked(subscriptions);
const around = { host, clock, publicUrl, booking: bookingForMail, languageOf: languageOfAddress };
const closed: { bookingIds: string[] } = { bookingIds: [] };
const jobs = [
  ...lockedJobs(office.deps),
  ...mailJobs({ ...around, sender, alternatives: async () => [] }),
  ...policyMailJobs({
    ...around,
    async approval(db, id) {
      const found = await approvalById(db, id);
      const people = await Promise.all((found?.approverIds ?? []).map((one) => personById(db, one)));
      const approvers = people.flatMap((one) => (one?.email ? [{ address: one.email, name: one.name }] : []));
      return found && { state: found.state, comment: found.comment, approvers };
    },
    completion: completionById,
    lockedChange,
    outOfService: async () => ({ ...closed, period: office.period(0, 600), remark: 'New carpet' }),
  }),
];
await bind('Harbour 1', {
  approval: {
    holds: true,
    approverIds: [office.bo.personId],
    approverGroupIds: [],
    remindAfterMinutes: null,
    expireAfterMinutes: 600,
  },
});
beforeEach(() => {
  clock.advance({ hours: 24 });
  server.mails.length = 0;
});
afterAll(async () => {
  sender.close();
  await server.close();
});

async function work(): Promise<void> {
  await drain({ database: host, subscriptions });
  const context = { database: host, clock, logger: createLogger({ level: 'silent' }), metrics: createMetrics() };
  await runDueJobs({ ...context, jobs });
}

/** As the fixture makes it of the name. */
const addressOf = ({ label }: { readonly label: string }) => `${label.toLowerCase()}@example.com`;

async function booked(room: string, more = {}) {
  const result = await office.book(room, 60, 30, more);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('mail about policies', () => {
  it('[B3] asks the approvers without the title of a private meeting, and tells of a decline with its word', async () => {
    await booked('Harbour 1', { subject: 'Takeover', private: true });
    await work();
    const [asked] = server.to(addressOf(office.bo));
    expect(asked?.subject).toContain('Please approve');
    expect(JSON.stringify(asked)).not.toContain('Takeover');
    // Where approvers get who manage nothing, too.
    expect(asked?.text).toMatch(/:\/\/[^/]+\/approvals/);
    expect(server.to(addressOf(office.ada))).toEqual([]);
    const [approval] = await openApprovals(host.db, { personId: null, manages: true }, { limit: 10 });
    const deciding = { decision: 'declined', comment: 'The board meets there.', actor: office.bo } as const;
    await decide(office.deps, { approvalId: approval?.id ?? '', ...deciding });
    await work();
    const [told] = server.to(addressOf(office.ada));
    expect(told?.subject).toBe('Not approved: Takeover');
    expect(told?.text).toContain('The board meets there.');
  });

  it('[S19.7] tells whoever declined in Outlook, once, that the rules keep the booking', async () => {
    const { id } = await booked('Harbour 2', { subject: 'Kept' });
    for (let times = 0; times < 2; times++) {
      await inTransaction(host, async (tx) => tx.publish(declineKept(id, id, clock.now())));
      await work();
    }
    const mails = server.to(addressOf(office.ada));
    expect(mails.map(({ subject }) => subject)).toEqual(['Still booked: Kept']);
    expect(mails[0]?.text).toContain(`${publicUrl}/bookings/${id}`);
  });

  it('[B4] tells the organizers of bookings whose room goes out of service, once, and why', async () => {
    closed.bookingIds = [(await booked('Harbour 2', { subject: 'Review' })).id];
    const event = outOfServiceChanged(
      'resource.out-of-service',
      { id: closed.bookingIds[0] ?? '', resourceIds: [] },
      clock.now(),
    );
    await inTransaction(host, async (tx) => tx.publish(event));
    await work();
    const mails = server.to(addressOf(office.ada));
    expect(mails.map(({ subject }) => subject)).toEqual(['Out of service: Review']);
    expect(mails[0]?.text).toContain('New carpet');
  });

  it('[B7] tells the organizer, in their language, that the room was released', async () => {
    const { id } = await booked('Harbour 3', { subject: 'Nobody' });
    const payload = { bookingId: id, channel: 'system' };
    const event = { ...outOfServiceChanged('resource.back-in-service', { id, resourceIds: [] }, clock.now()), payload };
    await inTransaction(host, async (tx) => tx.publish({ ...event, type: 'booking.released' }));
    await host.pool.query(`update person set language = 'zh-Hans' where id = $1`, [office.ada.personId]);
    await work();
    expect(server.to(addressOf(office.ada)).map(({ subject }) => subject)).toEqual(['已释放: Nobody']);
  });

  it('[S11.11] sends the organizer of a booking made in Outlook to the page where it is completed', async () => {
    const { id: bookingId } = await booked('Harbour 3', { subject: 'Board' });
    const now = clock.now();
    const completion = { id: randomUUID(), bookingId, askedAt: now, dueAt: now, remindAt: null };
    await inTransaction(host, async (tx) => {
      await insertCompletion(tx.db, completion);
      tx.publish(completionEvent('requested', completion, now));
      tx.publish(completionEvent('reminded', completion, now));
    });
    await work();
    const mails = server.to(addressOf(office.ada));
    // In the language that was chosen before.
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(['仍待补填: Board', '请补填: Board']);
    const asked = mails.find(({ subject }) => subject?.startsWith('请'));
    expect(asked?.text).toContain(`${publicUrl}/complete/${completion.id}`);
    expect(asked?.text).toContain('补填期限: ');
  });

  it('[B3.9] tells the managers of a place, once, that a locked meeting was changed in Outlook, and keeps the breach', async () => {
    await bind('Harbour 2', { 'lock-before-start': { minutes: 600 } });
    const roomsOf = 'select building_id from resource where id = $1';
    const { rows } = await host.pool.query<{ building_id: string }>(roomsOf, [office.room('Harbour 2')]);
    await host.pool.query(
      `insert into role_grant (id, person_id, role, access, building_id, created_at)
       values ($1, $2, 'booking-manager', 'write', $3, now())`,
      [randomUUID(), office.bo.personId, rows[0]?.building_id],
    );
    const known = (name: string, from: number) =>
      office.meeting(name, 'Harbour 2', office.period(from, 30), { private: true });
    const [locked] = await office.outside(known('Locked', 300));
    await office.outside(known('Far off', 2000));
    await work();
    const [moved, farOff] = [known('Locked', 400), known('Far off', 2100)];
    await office.outside(moved);
    await office.outside(farOff);
    // The change is looked at first, then told.
    await work();
    await work();
    const mails = () => server.to(addressOf(office.bo)).map(({ subject }) => subject);
    expect(mails()).toEqual([expect.stringContaining('Moved though locked')]);
    expect(JSON.stringify(server.mails)).not.toContain('Far off');
    expect(server.to(addressOf(office.bo))[0]?.text).toContain('Changes and cancellations end 10 h before the start');
    expect(server.to(addressOf(office.bo))[0]?.subject).not.toContain(': Locked');
    const bookingId = locked?.bookingId ?? '';
    const breach = { act: 'move', outcome: 'refused', shadow: true, period: office.period(400, 30) };
    expect(await verdictsOfBooking(host.db, bookingId)).toMatchObject([breach]);
    await office.outside({ ...moved, what: { kind: 'gone', because: 'cancelled', detail: null } });
    await work();
    await work();
    expect(mails().toSorted()).toEqual([
      expect.stringContaining('Cancelled though locked'),
      expect.stringContaining('Moved though locked'),
    ]);
    expect(server.to(addressOf(office.ada))).toEqual([]);
  });
});
