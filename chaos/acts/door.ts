/** What happens at a door: somebody walks in, comes, goes early or stays longer, whoever made the meeting; or nobody comes. */
import {
  checkIn,
  endBooking,
  extendBooking,
  type StoredBooking,
  walkIn,
} from '../../apps/server/src/modules/booking/index.ts';
import { passTime } from '../world/time.ts';
import { acknowledgeTime, nobody, type Performer, type Performing, remember } from './ones.ts';
import { chosen } from './story.ts';
import { roomsOf } from './wanted.ts';

const actor = { channel: 'player' as const, personId: null, label: 'Door display' };

/** Meetings in a followed room that begin within the quarter hour or run, in one of these states, by their start. */
async function atDoors({ world, act }: Performing, states: readonly string[]): Promise<string | undefined> {
  const now = new Date(world.now());
  const rows = await world.rows<{ id: string }>(
    `select distinct o.booking_id as id, o.starts_at from occurrence o join allocation a on a.occurrence_id = o.id
     where o.starts_at < $1 and o.ends_at > $2 and a.state = any($3) and a.resource_id = any($4)
     order by o.starts_at, o.booking_id`,
    [new Date(now.getTime() + 900_000), now, states, world.rooms.map((room) => room.resourceId)],
  );
  return chosen(rows, act.which)?.id;
}

const HOLDS = ['confirmed', 'checked_in'];

/** Whoever made it in ONES is told its new end. */
async function nameOf(performing: Performing, booking: StoredBooking): Promise<string> {
  const made = performing.story.here.find((one) => one.id === booking.id);
  if (made) acknowledgeTime(made, performing.index, booking);
  return `done (${made?.name ?? booking.subject ?? 'no title'})`;
}

interface Waited {
  readonly id: string;
  readonly start: Date;
}

/** The next meeting of a room that wants people to check in, running or to come within the hour. */
async function awaited({ world, act }: Performing): Promise<Waited | undefined> {
  const now = new Date(world.now());
  const rows = await world.rows<Waited>(
    `select distinct o.booking_id as id, o.starts_at as start from occurrence o
       join allocation a on a.occurrence_id = o.id join resource_policy r on r.resource_id = a.resource_id
       join policy p on p.id = r.policy_id
     where p.rules ? 'check-in' and a.state in ('confirmed', 'released') and o.starts_at < $1 and o.ends_at > $2
     order by o.starts_at, o.booking_id`,
    [new Date(now.getTime() + 3_600_000), now],
  );
  return chosen(rows.slice(0, 3), act.which);
}

/** Some minutes after the start of a meeting somebody checks in. */
function checkInAfter(minutesOf: (performing: Performing) => number): Performer {
  return async (performing) => {
    const { world, story } = performing;
    const next = await awaited(performing);
    if (!next) return nobody;
    const seconds = Math.ceil((next.start.getTime() + minutesOf(performing) * 60_000 - world.now()) / 1000);
    if (seconds > 0) await passTime(world, { seconds, idle: story.workerStopped });
    const result = await checkIn(world.one.house.booking, { bookingId: next.id, actor, viewer: null });
    if (!result.ok) return result.refusal.code;
    if (result.value.id !== next.id) return 'done (held by the room)';
    return nameOf(performing, result.value);
  };
}

export const doorActs = {
  'ones.walk-in': async ({ world, story, act, index }) => {
    const [room] = roomsOf(world, act);
    const result = await walkIn(world.one.house.booking, { resourceId: room?.resourceId ?? '', minutes: 30, actor });
    if (!result.ok) return result.refusal.code;
    remember(story, index, result.value, room?.address ?? '');
    return 'booked';
  },
  'ones.extend': async (performing) => {
    const bookingId = await atDoors(performing, HOLDS);
    if (!bookingId) return nobody;
    const wish = { bookingId, actor, viewer: null, minutes: 30 };
    const result = await extendBooking(performing.world.one.house.booking, wish);
    return result.ok ? nameOf(performing, result.value) : result.refusal.code;
  },
  'ones.end': async (performing) => {
    const bookingId = await atDoors(performing, HOLDS);
    if (!bookingId) return nobody;
    const result = await endBooking(performing.world.one.house.booking, { bookingId, actor, viewer: null });
    return result.ok ? nameOf(performing, result.value) : result.refusal.code;
  },
  'ones.check-in': checkInAfter(() => 1),
  // The room is released after five minutes; two more, and it is given up outside.
  'ones.come-back': checkInAfter(({ act }) => (act.share < 0.4 ? 6 : 9)),
  'time.pass': async ({ world, story, act }) => {
    const minutes = 10 + Math.round(act.share * 40);
    await passTime(world, { seconds: minutes * 60, idle: story.workerStopped });
    return `${minutes} minutes`;
  },
} satisfies Record<string, Performer>;
