import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeOffice } from '../../../modules/booking/booking.fixture.ts';
import { createLogger } from '../../../platform/logger/index.ts';
import { dropHeldRound } from '../compare/held-round.repository.ts';
import { forgetLinksElsewhere } from '../forget-links.repository.ts';
import { calendarById, type FollowedCalendar, insertCalendar } from './calendar.repository.ts';
import { holdCalendar } from './hold-calendar.ts';

const host = await testDatabase();
const clock = testClock();
const office = await makeOffice(host, clock);
const deps = { host, clock, logger: createLogger({ level: 'silent' }) };
const mass = { gone: 8, of: 9 };

async function connection(tenantId: string): Promise<string> {
  const id = newId(clock.now());
  await host.pool.query(
    `insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode, state, created_at,
       updated_at) values ($1, 'M', 'application', 'worldwide', $3, 'c', 'M', 'all', 'working', $2, $2)`,
    [id, clock.now(), tenantId],
  );
  return id;
}

async function calendars(connectionId: string, names: readonly string[]): Promise<FollowedCalendar[]> {
  return Promise.all(
    names.map(async (name) => {
      const [id, mailbox] = [newId(clock.now()), `${name}@${connectionId}.example`];
      const row = { id, connectionId, resourceId: office.room(name), mailbox, address: mailbox };
      await insertCalendar(host.db, row, clock.now());
      return (await calendarById(host.db, id)) as FollowedCalendar;
    }),
  );
}

async function told(connectionId: string): Promise<string[]> {
  const { rows } = await host.pool.query<{ event_id: string }>(
    "select event_id from outbox where type = 'connection.rooms-held' and payload ->> 'connectionId' = $1",
    [connectionId],
  );
  return rows.map((row) => row.event_id);
}

const hold = (calendar: FollowedCalendar) => holdCalendar(deps, calendar, mass, null);

it('[S6.13] takes three rooms that are held in a short time for one trouble of their connection, told once', async () => {
  const [here, there] = [await connection('t'), await connection('u')];
  const [first, second, third] = await calendars(here, ['Harbour 1', 'Harbour 2', 'Harbour 3']);
  const [elsewhere] = await calendars(there, ['Harbour 2+3']);
  if (!first || !second || !third || !elsewhere) throw new Error('There are too few rooms.');
  await hold(first);
  clock.advance({ minutes: 61 });
  // One of long ago, one of another connection, and one that is held as it was before.
  for (const calendar of [second, elsewhere, third, third]) await hold(calendar);
  expect(await told(here)).toEqual([]);
  // Two at the same moment: the third tells, whichever it is.
  for (const { id } of [first, second]) await dropHeldRound(host.db, id);
  await Promise.all([first, second].map(hold));
  const [event, ...more] = await told(here);
  expect([event, more]).toEqual([expect.any(String), []]);
  expect(await told(there)).toEqual([]);
  // Mended, and lost again on the same day: the same event, whose mails went.
  await dropHeldRound(host.db, first.id);
  await hold(first);
  expect(await told(here)).toEqual([event, event]);
});

it('[S1] gives up the links of a Graph that answers at another address now, and keeps those of the present one', async () => {
  const here = await connection('w');
  const [moved, stays] = await calendars(here, ['Harbour 1', 'Harbour 2']);
  const link = (port: number) => `http://127.0.0.1:${port}/v1.0/users/h/calendarView/delta?$deltatoken=1`;
  const cursors = [
    [moved?.id, link(869)],
    [stays?.id, link(8690)],
  ];
  for (const cursor of cursors) await host.pool.query('update calendar set delta_link = $2 where id = $1', cursor);
  await host.pool.query(
    `insert into directory_read (connection_id, kind, selection, stage, delta_link) values
       ($1, 'people', 'id', 'finished', $2), ($1, 'groups', 'id', 'finished', $3)`,
    [here, link(869), link(8690)],
  );
  expect(await forgetLinksElsewhere(host.db, here, 'http://127.0.0.1:8690')).toBe(true);
  const links = await Promise.all(
    cursors.map(async ([id]) => (await calendarById(host.db, id ?? ''))?.deltaLink ?? null),
  );
  expect(links).toEqual([null, link(8690)]);
  const { rows } = await host.pool.query('select kind from directory_read where connection_id = $1', [here]);
  expect(rows).toEqual([{ kind: 'groups' }]);
  expect(await forgetLinksElsewhere(host.db, here, 'http://127.0.0.1:8690')).toBe(false);
});
