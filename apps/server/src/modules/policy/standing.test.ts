/** Exceptions of a policy that are about standing meetings: web, doors and the release of no-shows go by the organizer's. */
import type { CreateBooking } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { addMinutes } from '../../kernel/interval.ts';
import { endBooking } from '../booking/end-or-extend.ts';
import { bookResource, doorMeetings, findBooking, mySchedule, showBooking } from '../booking/index.ts';
import { deadlines } from '../booking/release-no-show.ts';
import { doorMeetingsBy } from './door-meetings.ts';
import { makeHouse } from './policy.fixture.ts';
import { checkIn as rule } from './rules/check-in.ts';

// Real parts: PostgreSQL, the booking module.
const host = await testDatabase();
const clock = testClock();
const { office, bind, deps: policies } = await makeHouse(host, clock);
const { deps, ada, bo } = office;
const viewer = { personId: bo.personId, manages: true };
const door = doorMeetingsBy(policies, doorMeetings);
const CHECK_IN = rule.example;
const ROOM_OF = new Map([
  [ada.personId, 'Harbour 1'],
  [bo.personId, 'Harbour 3'],
]);

/** Ada is on the board. */
const board = crypto.randomUUID();
await host.pool.query(
  "insert into people_group (id, name, state, created_at, updated_at) values ($1, 'Board', 'active', now(), now())",
  [board],
);
await host.pool.query('insert into group_member (group_id, person_id) values ($1, $2)', [board, ada.personId]);

async function bindBoth(rules: object, exception: object): Promise<void> {
  const overrides = [{ name: 'Board', roles: [], groupIds: [board], rules: exception }];
  for (const room of ROOM_OF.values()) await bind(room, rules as never, overrides);
}

async function booked({ personId }: typeof ada, from: number, attendees: CreateBooking['attendees'] = []) {
  const { start, end } = office.period(from, 30);
  const resourceIds = [office.room(ROOM_OF.get(personId) ?? '')];
  const body = { resourceIds, start: start.toISOString(), end: end.toISOString(), subject: 'Plan', attendees };
  const made = await bookResource(deps, {
    body,
    organizerId: personId,
    origin: 'web',
    actor: bo,
    idempotencyKey: null,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.id;
}

/** What web and door say of it, whoever looks. */
async function screens(id: string) {
  const found = await findBooking(host.db, id);
  if (!found) throw new Error('gone');
  const { start, end } = found.occurrences[0]?.period ?? office.period(0, 0);
  const rooms = [...ROOM_OF.values()].map(office.room);
  const atDoors = [...(await door(host.db, rooms, start, end)).values()].flat();
  const shown = atDoors.find(({ bookingId }) => bookingId === id);
  const closes = [(await showBooking(deps, found, viewer)).checkIn?.closesAt, shown?.checkIn?.closesAt];
  return { closes, said: [shown?.title, shown?.organizer] };
}

const later = { ...CHECK_IN, closesMinutesAfter: 20 };
it.each([
  ['asks nothing of them', { 'check-in': CHECK_IN }, { 'check-in': null }, [null, 15]],
  ['waits longer for them', { 'check-in': CHECK_IN }, { 'check-in': later }, [20, 15]],
  ['asks them alone', {}, { 'check-in': CHECK_IN }, [15, null]],
])('[B3.3] %s: what each screen says is what the release does', async (_, rules, exception, minutes) => {
  clock.advance({ hours: 48 });
  await bindBoth(rules, exception);
  const start = addMinutes(clock.now(), 60);
  const early = [await booked(ada, 60), await booked(bo, 60)];
  // Whoever books while check-in is open is there.
  const late = [await booked(ada, 5), await booked(bo, 5)];
  const said = await Promise.all([...early, ...late].map(async (id) => (await screens(id)).closes));
  clock.advance({ minutes: 85 });
  const due = new Map((await deadlines(deps)).map(({ bookingId, at }) => [bookingId, at.toISOString()]));
  const expected = minutes.map((one) => (one === null ? undefined : addMinutes(start, one).toISOString()));
  expect([...early, ...late].map((id) => due.get(id))).toEqual([...expected, undefined, undefined]);
  expect(said).toEqual([...expected, undefined, undefined].map((one) => [one, one]));
});

it.each([
  ['hides what they organize', { show: 'everything' }, { show: 'nothing' }],
  ['shows what they organize', { show: 'nothing' }, null],
])('[B3.3] a door %s, and no other meeting differently', async (_, rule, exception) => {
  clock.advance({ hours: 48 });
  await bindBoth({ confidentiality: rule }, { confidentiality: exception });
  const [theirs, other] = [await screens(await booked(ada, 60)), await screens(await booked(bo, 60))];
  const hidden = [null, null];
  expect(theirs.said).toEqual(exception ? hidden : ['Plan', ada.label]);
  expect(other.said).toEqual(exception ? ['Plan', bo.label] : hidden);
});

it('[B3.3] ends early whose organizer may, whoever ends it', async () => {
  clock.advance({ hours: 48 });
  const never = { ...CHECK_IN, required: false, earlyCheckOut: false };
  await bindBoth({ 'check-in': never }, { 'check-in': null });
  const [theirs, other] = [await booked(ada, 0), await booked(bo, 0)];
  clock.advance({ minutes: 10 });
  const atDoor = { channel: 'player', personId: null, label: 'Door' } as const;
  const end = (bookingId: string) => endBooking(deps, { bookingId, viewer: null, actor: atDoor });
  expect([(await end(theirs)).ok, (await end(other)).ok]).toEqual([true, false]);
});

it('[B7] offers attendees the check-in by the rule of their own room, whatever others in the list say', async () => {
  clock.advance({ hours: 48 });
  await bind('Harbour 1', { 'check-in': CHECK_IN });
  await bind('Harbour 3', { 'check-in': { ...CHECK_IN, attendeesMay: false } });
  const invited = await booked(ada, 30, [{ email: `${bo.label.toLowerCase()}@example.com`, type: 'required' }]);
  const own = await booked(bo, 60);
  clock.advance({ minutes: 25 });
  const { start, end } = office.period(0, 120);
  const seen = { personId: bo.personId, manages: false };
  const { items } = await mySchedule(deps, { from: start.toISOString(), to: end.toISOString() }, seen);
  expect(items.map(({ id, acts }) => [id, acts.includes('check-in')])).toEqual([
    [invited, true],
    [own, false],
  ]);
});
