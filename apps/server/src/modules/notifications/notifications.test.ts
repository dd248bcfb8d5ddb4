/** Real parts: PostgreSQL, outbox, job queue, booking and resource modules, an SMTP server. */
import { testClock, testDatabase, waitFor } from '@ones/testkit';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpSender } from '../../integrations/smtp/index.ts';
import { mailServer } from '../../integrations/smtp/mail-server.fixture.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, drain } from '../../platform/outbox/index.ts';
import { addJob, runDueJobs } from '../../platform/queue/index.ts';
import { languageOfAddress } from '../directory/index.ts';
import { type House, makeHouse } from '../displays/house.fixture.ts';
import { bookingForMail, mailJobs, subscribeMail } from './index.ts';

const host = await testDatabase();
const clock = testClock();
const server = await mailServer();
const sender = smtpSender({ url: server.url, publicUrl: 'https://ones.example' });
const subscriptions = createSubscriptions();
subscribeMail(subscriptions);
const jobs = mailJobs({
  host,
  clock,
  publicUrl: 'https://ones.example',
  sender,
  booking: bookingForMail,
  languageOf: languageOfAddress,
  alternatives: async () => [{ resourceId: 'x', resourceName: 'Harbour 4', start: '', end: '' }],
});
let house: House;

beforeAll(async () => {
  house = await makeHouse(host, clock);
});
beforeEach(() => {
  clock.advance({ hours: 24 });
  server.mails.length = 0;
  server.refuseWith(null);
});
afterAll(async () => {
  sender.close();
  await server.close();
});

/** Everything that is due now, and what follows from it. */
async function work(): Promise<void> {
  await drain({ database: host, subscriptions });
  const around = { database: host, clock, logger: createLogger({ level: 'silent' }), metrics: createMetrics() };
  await runDueJobs({ ...around, jobs });
}

function calendarOf(mail: ParsedMail | undefined) {
  const text = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name) ?? null);
  return { method: String(calendar.getFirstPropertyValue('method')), value };
}

const subjects = () => server.mails.map(({ subject }) => subject?.split(' – ')[0]).sort();
const bo = { email: 'bo@example.com', name: 'Bo', type: 'required' } as const;

describe('mail', () => {
  it('[B11] confirms a booking, tells of its move and of its end, each with a calendar file of the same meeting', async () => {
    const bookingId = await house.book('Harbour 1', 'Review', 60, 30, { attendees: [bo] });
    await work();
    expect(subjects()).toEqual(['Confirmed: Review', 'Invitation: Review']);
    const invitation = calendarOf(server.to('bo@example.com')[0]);
    expect(invitation.method).toBe('REQUEST');
    expect(calendarOf(server.to('ada@example.com')[0]).method).toBe('PUBLISH');
    await house.move(bookingId, 30);
    await work();
    await house.cancel(bookingId);
    await work();
    const told = server.to('bo@example.com').map(calendarOf);
    expect(told.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set(told.map(({ value }) => value('uid')))).toEqual(new Set([bookingId]));
    const revisions = told.map(({ value }) => Number(value('sequence')));
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(3);
    expect(server.to('ada@example.com').map(({ subject }) => subject?.split(':')[0])).toEqual([
      'Confirmed',
      'Changed',
      'Cancelled',
    ]);
  });

  it('[B11] is sent once, however often its event is worked on', async () => {
    const bookingId = await house.book('Harbour 1', 'Once', 60, 30, { attendees: [bo] });
    const event = { type: 'booking.created', bookingId, channel: 'web' };
    for (let i = 0; i < 5; i += 1) {
      await addJob(host.db, 'plan-mail', event);
    }
    await work();
    expect(subjects()).toEqual(['Confirmed: Once', 'Invitation: Once']);
  });

  it('[B9] never carries the title of a private meeting to others', async () => {
    await house.book('Harbour 1', 'Takeover of Contoso', 60, 30, { attendees: [bo], private: true });
    await work();
    const [mail] = server.to('bo@example.com');
    expect(mail?.subject).toContain('Private meeting');
    expect(calendarOf(mail).value('class')).toBe('PRIVATE');
    const raw = JSON.stringify({
      ...mail,
      attachments: mail?.attachments.map(({ content }) => content.toString('utf8')),
    });
    expect(raw).not.toContain('Contoso');
    expect(server.to('ada@example.com')[0]?.subject).toContain('Contoso');
  });

  it('[U6] speaks the language of each reader, in the subject, the text and the names of places', async () => {
    await host.pool.query('insert into person_address (address, person_id, is_primary) values ($1, $2, true)', [
      'ada@example.com',
      house.personId,
    ]);
    const setLanguage = 'update person set language = $1';
    await host.pool.query(setLanguage, ['zh-Hant']);
    await host.pool.query(`update resource set names = '{"zh-Hant": "海港一號"}' where name = 'Harbour 1'`);
    await house.book('Harbour 1', 'Review', 60, 30, { attendees: [bo] });
    await work();
    await host.pool.query(setLanguage, [null]);
    expect(subjects()).toEqual(['Invitation: Review', '已確認: Review']);
    const [mail] = server.to('ada@example.com');
    expect(mail?.text).toContain('您的預約已確認。');
    expect(mail?.text).toContain('地點: 海港一號, ');
    expect(calendarOf(mail).value('location')).toContain('海港一號');
    expect(server.to('bo@example.com')[0]?.text).toContain('Where: Harbour 1, ');
  });

  it('[S10] waits for Exchange, and tells of a decline with what is free instead', async () => {
    const bookingId = await house.book('Harbour 2', 'Synced', 60, 30, { attendees: [bo] });
    const answer = async (state: string, exchange: string) => {
      await host.pool.query('update allocation set state = $2, exchange = $3 where booking_id = $1', [
        bookingId,
        state,
        exchange,
      ]);
      const event = { type: 'booking.answered', bookingId, channel: 'sync' };
      await addJob(host.db, 'plan-mail', event);
      await work();
    };
    await answer('confirmed', 'queued');
    expect(subjects()).toEqual([]);
    await answer('confirmed', 'accepted');
    expect(subjects()).toEqual(['Confirmed: Synced']);
    await answer('declined', 'declined');
    expect(subjects()).toEqual(['Confirmed: Synced', 'Declined: Synced']);
    expect(server.mails[1]?.text).toContain('Free instead at this time: Harbour 4');
  });
});

describe('a mail that the server does not take', () => {
  const row = async (bookingId: string) =>
    (
      await host.pool.query('select state, error, content, sent_at from mail_message where booking_id = $1', [
        bookingId,
      ])
    ).rows[0];

  it('[B11] is tried again, and keeps meanwhile what was wrong', async () => {
    server.refuseWith(451);
    const bookingId = await house.book('Harbour 1', 'Later', 60, 30);
    await work();
    expect(await row(bookingId)).toMatchObject({ state: 'queued', error: expect.stringContaining('451') });
    server.refuseWith(null);
    await host.pool.query('update graphile_worker._private_jobs set run_at = $1', [clock.now()]);
    await work();
    expect(subjects()).toEqual(['Confirmed: Later']);
    expect(await row(bookingId)).toMatchObject({ state: 'sent', error: null, content: null, sent_at: clock.now() });
  });

  it('[B11] for good is given up at once and says why', async () => {
    server.refuseWith(550);
    const bookingId = await house.book('Harbour 1', 'Never', 60, 30);
    await work();
    expect(await row(bookingId)).toMatchObject({ state: 'failed', error: expect.stringContaining('550') });
    await waitFor(async () => {
      const { rowCount } = await host.pool.query('select 1 from graphile_worker._private_jobs');
      return rowCount === 0;
    });
    expect(subjects()).toEqual([]);
  });
});
