import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeOffice } from '../../../modules/booking/booking.fixture.ts';
import { readProgress, writeProgress } from '../../../modules/connection/index.ts';
import { insertCalendar } from '../pull/calendar.repository.ts';
import { noteCalendarRead } from './first-sync-progress.ts';

const host = await testDatabase();
const clock = testClock();
const { room, connectionId } = await makeOffice(host, clock);
await host.pool.query(
  `insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode, state, created_at,
     updated_at) values ($1, 'M', 'application', 'worldwide', 't', 'c', 'M', 'all', 'working', $2, $2)`,
  [connectionId, clock.now()],
);

it('[S2] ends the first sync, should the last calendars be read at once and an older count come to be written later', async () => {
  const ids = ['Harbour 1', 'Harbour 2'].map((name) => ({ id: newId(clock.now()), resourceId: room(name) }));
  for (const one of ids) {
    const mailbox = `${one.resourceId}@lanternbay.example`;
    await insertCalendar(host.db, { ...one, connectionId, mailbox, address: mailbox }, clock.now());
  }
  const begun = { stage: 'calendars' as const, done: 0, total: ids.length, failure: null };
  await writeProgress(host.db, connectionId, begun, clock.now());
  // Whoever has counted one that waits is slow to say so.
  await host.pool.query(`
    create function slowly() returns trigger language plpgsql as $$
      begin if new.stage = 'calendars' then perform pg_sleep(0.2); end if; return new; end $$;
    create trigger slowly before insert on sync_progress for each row execute function slowly()`);
  await Promise.all(
    ids.map(async ({ id }) => {
      await host.pool.query("update calendar set state = 'in-step' where id = $1", [id]);
      await noteCalendarRead({ host, clock }, connectionId);
    }),
  );
  expect(await readProgress(host.db, connectionId)).toMatchObject({ stage: 'finished', done: ids.length });
});
