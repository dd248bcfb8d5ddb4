import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeOffice } from '../../../modules/booking/booking.fixture.ts';
import { beginAttempt, endAttempt } from '../push/attempt.repository.ts';
import { writeTitlesTaken } from '../readiness/title-choice.repository.ts';
import { calendarById, insertCalendar, isAsRead } from './calendar.repository.ts';
import { copiesOfSeries, forgetLeft, saveCopies, sentContents } from './copy.repository.ts';

const host = await testDatabase();
const clock = testClock();
const { connectionId, meeting, outside, period } = await makeOffice(host, clock);
await host.pool.query(
  `insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode, state, created_at,
     updated_at) values ($1, 'M', 'application', 'worldwide', 't', 'c', 'M', 'all', 'working', $2, $2)`,
  [connectionId, clock.now()],
);

it('[S5.2] knows the echoes of what was written, and takes no answer for one: another room may be asked for that time', async () => {
  const [applied] = await outside(meeting('moved', 'Harbour 1', period(60, 30)));
  const bookingId = applied?.bookingId ?? '';
  const write = async (kind: 'update' | 'respond', minutes: number) => {
    const { start, end } = period(minutes, 30);
    const content = { start: start.toISOString(), end: end.toISOString(), cancelled: false };
    const fixed = { connectionId, bookingId, generation: 1, body: {}, immutableId: null };
    const attempt = { ...fixed, kind, mailbox: 'harbour1@example.com', transactionId: newId(clock.now()), content };
    await endAttempt(host.db, await beginAttempt(host.db, attempt, clock.now()), { state: 'done' }, clock.now());
    return content;
  };
  const updated = await write('update', 90);
  await write('respond', 120);
  expect((await sentContents(host.db, [bookingId])).get(bookingId)).toEqual([updated]);
});

it('[S5.1] forgets what its room has left, so that whoever asks for it again is no echo, and nothing beside it', async () => {
  const where = { connectionId, mailbox: 'harbour2@example.com' };
  const [applied] = await outside(meeting('left', 'Harbour 2', period(180, 30)));
  const occurrenceId = applied?.occurrenceId ?? null;
  const content = { start: '2026-03-03T09:00:00.000Z', end: '2026-03-03T10:00:00.000Z', cancelled: false };
  const copyOf = (immutableId: string, its: string | null, mailbox: string) => ({
    copy: {
      immutableId,
      type: 'occurrence' as const,
      iCalUId: 'u',
      cleanId: 'c',
      changeKey: '1',
      etag: null,
      ...dated,
    },
    ...{ role: 'room' as const, base: content, resourceId: null, bookingId: null, occurrenceId: its, mailbox },
  });
  const dated = { seriesMasterId: 'series', originalStart: new Date(content.start) };
  const other = 'harbour3@example.com';
  const copies = [copyOf('left', occurrenceId, where.mailbox), copyOf('beside', null, where.mailbox)];
  await saveCopies(host.db, where, [...copies, copyOf('left', occurrenceId, other)], clock.now());
  await forgetLeft(host.db, where, [occurrenceId ?? '']);
  const left = async (mailbox: string) =>
    (await copiesOfSeries(host.db, { connectionId, mailbox }, ['series'])).map(({ immutableId }) => immutableId);
  expect(await left(where.mailbox)).toEqual(['beside']);
  expect(await left(other)).toEqual(['left']);
});

it('[S7] keeps nothing of a round that began before the choice of its titles changed', async () => {
  const { resourceId } = meeting('any', 'Harbour 1', period(240, 30));
  const id = newId(clock.now());
  const mailbox = 'harbour1@lanternbay.example';
  await insertCalendar(host.db, { id, connectionId, resourceId, mailbox, address: mailbox }, clock.now());
  const begun = await calendarById(host.db, id);
  if (!begun) throw new Error('There is no calendar.');
  expect(await isAsRead(host.db, begun)).toBe(true);
  await writeTitlesTaken(host.db, id, true);
  expect(await isAsRead(host.db, begun)).toBe(false);
  expect(await isAsRead(host.db, { ...begun, titlesTaken: true })).toBe(true);
});
