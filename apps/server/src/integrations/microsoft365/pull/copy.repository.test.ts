import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeOffice } from '../../../modules/booking/booking.fixture.ts';
import { beginAttempt, endAttempt } from '../push/attempt.repository.ts';
import { sentContents } from './copy.repository.ts';

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
