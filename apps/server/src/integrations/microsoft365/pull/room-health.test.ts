import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeOffice } from '../../../modules/booking/booking.fixture.ts';
import { insertWanted, saveActive, saveFailed } from '../subscribe/subscription.repository.ts';
import { insertCalendar } from './calendar.repository.ts';
import { calendarHealth } from './room-health.repository.ts';

const host = await testDatabase();
const clock = testClock();
const { connectionId, meeting, period } = await makeOffice(host, clock);
await host.pool.query(
  `insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode, state, created_at,
     updated_at) values ($1, 'M', 'application', 'worldwide', 't', 'c', 'M', 'all', 'working', $2, $2)`,
  [connectionId, clock.now()],
);

it('[S14.4] says since when a room cannot be subscribed to, what Graph said last, and what to do', async () => {
  const { resourceId } = meeting('any', 'Harbour 1', period(60, 30));
  const id = newId(clock.now());
  const mailbox = 'harbour1@lanternbay.example';
  await insertCalendar(host.db, { id, connectionId, resourceId, mailbox, address: mailbox }, clock.now());
  const health = async () => {
    const all = await calendarHealth(host.db, connectionId, clock.now());
    return all.find((room) => room.resourceId === resourceId)?.subscriptionFailure;
  };
  expect(await health()).toBeNull();
  const since = clock.now().toISOString();
  for (const code of ['ServiceUnavailable', 'ErrorAccessDenied']) {
    await saveFailed(host.db, await insertWanted(host.db, id, code, clock.now()), code);
    clock.advance({ minutes: 5 });
  }
  expect(await health()).toEqual({ code: 'ErrorAccessDenied', since, mend: 'check-access-policy' });
  const active = await insertWanted(host.db, id, 'state', clock.now());
  const later = new Date(clock.now().getTime() + 3_600_000);
  await saveActive(host.db, active, { graphId: 'g', expiresAt: later, renewAt: later });
  expect(await health()).toBeNull();
});
