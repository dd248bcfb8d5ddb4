import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeOffice } from '../../../modules/booking/booking.fixture.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import { massRemoval } from './mass-removal.ts';

const host = await testDatabase();
const clock = testClock();
const office = await makeOffice(host, clock);

it('[S6.3] holds a round for what is lost here: not for what the room has declined, nor for what was cancelled', async () => {
  const all = Array.from({ length: 12 }, (_, at) =>
    office.meeting(`meeting ${at}`, 'Harbour 1', office.period(60 * (at + 1), 30)),
  );
  for (const one of all) await office.outside(one);
  const declined = all.slice(0, 7);
  for (const one of declined) {
    const meeting = { ...one.meeting, details: null };
    await office.outside({ ...one, meeting, what: { kind: 'gone', because: 'declined', detail: null } });
  }
  const resourceId = all[0]?.resourceId ?? '';
  const calendar: Pick<FollowedCalendar, 'id' | 'connectionId' | 'resourceId'> = {
    ...{ id: newId(clock.now()), connectionId: office.connectionId, resourceId },
  };
  const gone = (some: typeof all) => some.map(({ meeting: { cleanId } }) => ({ cleanId, originalStart: null }));
  expect(await massRemoval(host.db, calendar, gone(declined), clock.now())).toBeNull();
  const more = Array.from({ length: 3 }, (_, at) =>
    office.meeting(`more ${at}`, 'Harbour 1', office.period(60 * (at + 20), 30)),
  );
  for (const one of more) await office.outside(one);
  const held = await massRemoval(host.db, calendar, gone([...all, ...more]), clock.now());
  expect(held).toEqual({ gone: 8, of: 8 });
});
