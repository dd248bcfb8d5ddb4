/**
 * Bookings that the room itself organizes (rule S21). A write into a room's own calendar passes Exchange's attendant by, so we
 * look before it, at once after it and once more a minute later; where somebody else was quicker, ours gives way.
 */
import { addSeconds, type Interval, overlaps } from '../../../kernel/interval.ts';
import {
  cutShort,
  isLive,
  knownMeetings,
  recordExchangeProgress,
  type StoredBooking,
} from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { hold } from '../../../platform/lease/index.ts';
import { addJob, RetryAt } from '../../../platform/queue/index.ts';
import { readView } from '../graph/calendar-view.ts';
import { calendarOfResource } from '../pull/calendar.repository.ts';
import { occupies } from '../pull/reconcile.ts';
import { copyOf } from '../translate.ts';
import { attemptsOf } from './attempt.repository.ts';
import { type Pushing, resourceIdOf } from './load-pushing.ts';
import { performCreate, performUpdate } from './perform-push.ts';
import type { PushAct } from './plan-push.ts';

const LOOK_AGAIN_SECONDS = 60;
const TAKEN = 'taken-outside';

export function performCreateAsRoom(pushing: Pushing, act: Extract<PushAct, { kind: 'create' }>): Promise<void> {
  const { mailbox, afterOpenCreate } = act;
  return writeWatching(pushing, { mailbox, lookFirst: !afterOpenCreate }, () => performCreate(pushing, act));
}

/** To another time: what is in the way there is looked for as before it is made. */
export function performMoveAsRoom(pushing: Pushing, act: Extract<PushAct, { kind: 'update' }>): Promise<void> {
  // To another time all rooms go together, whenever each of them came to it.
  const where = { mailbox: act.copy.mailbox, lookFirst: true };
  const together = { ...pushing, joinedLater: false };
  return writeWatching(together, where, () => performUpdate(pushing, act));
}

/** Dates of a series that are taken at other times. What is in the way of one is given up before anything is written. */
export function performDatesAsRoom(
  pushing: Pushing,
  { mailbox, dates }: { readonly mailbox: string; readonly dates: readonly string[] },
  write: () => Promise<void>,
): Promise<void> {
  const where = { mailbox, lookFirst: true, dates: new Set(dates) };
  return writeWatching({ ...pushing, joinedLater: false }, where, write);
}

interface Watched {
  readonly mailbox: string;
  /** Not where it may have been written already. */
  readonly lookFirst: boolean;
  /** Original starts of the dates of a series that it is about; all of them when left out. */
  readonly dates?: ReadonlySet<string>;
}

/** One room's lease at a time: whoever waits for it holds no other, so that two bookings of the same rooms cannot wait in a ring. */
async function writeWatching(
  pushing: Pushing,
  { mailbox, lookFirst, dates }: Watched,
  write: () => Promise<void>,
): Promise<void> {
  const { deps, booking } = pushing;
  const { db } = deps.host;
  const now = deps.clock.now();
  const lease = await hold(db, { key: `room-write:${mailbox}`, clock: deps.clock });
  if (!lease) throw new RetryAt(addSeconds(now, 1));
  try {
    const before = lookFirst ? await gaveWay(pushing, mailbox, dates) : 'nothing';
    // Of dates what is left is written after it was planned anew.
    if (before === 'all' || (dates && before === 'some')) return;
    await write();
    if ((await gaveWay(pushing, mailbox, dates)) === 'all') return;
  } finally {
    await lease.letGo();
  }
  const resourceId = resourceIdOf(booking);
  const calendar = resourceId === null ? null : await calendarOfResource(db, resourceId);
  if (calendar) await addJob(db, 'pull-calendar', { calendarId: calendar.id }, { key: calendar.id, keepRunAt: true });
  const again = { key: booking.id, runAt: addSeconds(deps.clock.now(), LOOK_AGAIN_SECONDS) };
  await addJob(db, 'verify-room-booking', { bookingId: booking.id }, again);
}

/**
 * Gives up what somebody else has of the times that this booking wants: all of its rooms, or dates of a series one by one; a
 * room that was added to what stands goes alone. What runs and was extended is but cut off where theirs begins.
 */
export async function gaveWay(
  pushing: Pushing,
  mailbox: string,
  dates?: ReadonlySet<string>,
): Promise<'nothing' | 'some' | 'all'> {
  const { deps, booking } = pushing;
  const wanted = wantedDates(booking).filter(
    ({ originalStart }) => dates === undefined || dates.has(originalStart.toISOString()),
  );
  const taken = await takenDates(pushing, mailbox, wanted);
  const resourceId = pushing.joinedLater ? resourceIdOf(booking) : null;
  const about = { bookingId: booking.id, resourceId, exchange: 'declined' as const, detail: TAKEN };
  for (const { occurrence, from } of taken) {
    const { originalStart } = occurrence;
    const cuts = !pushing.joinedLater && (await isOnlyExtended(pushing, { occurrence, from }, mailbox));
    const progress = booking.recurrence === null ? about : { ...about, originalStart };
    await inTransaction(deps.host, (tx) => {
      const now = deps.clock.now();
      if (cuts) return cutShort(tx, { bookingId: booking.id, originalStart, end: from }, now);
      return recordExchangeProgress(tx, progress, now);
    });
  }
  if (taken.length === 0) return 'nothing';
  return taken.length === wanted.length ? 'all' : 'some';
}

/** Whether it takes place already, and had agreed there on an end before theirs begins: only what was added is in their way. */
async function isOnlyExtended(
  { deps, booking }: Pushing,
  { occurrence, from }: TakenDate,
  mailbox: string,
): Promise<boolean> {
  const now = deps.clock.now();
  const { start } = occurrence.period;
  if (now < start || from <= now) return false;
  if (booking.recurrence !== null) return true;
  const written = (await attemptsOf(deps.host.db, booking.id)).filter(
    (one) => one.mailbox === mailbox && one.state === 'done' && (one.kind === 'create' || one.kind === 'update'),
  );
  return written.some(({ content }) => content.start === start.toISOString() && new Date(content.end) <= from);
}

type Occurrence = StoredBooking['occurrences'][number];

function wantedDates({ occurrences }: StoredBooking): readonly Occurrence[] {
  return occurrences.filter(({ allocations }) => allocations.some(({ state }) => isLive(state)));
}

interface TakenDate {
  readonly occurrence: Occurrence;
  /** When the first of theirs begins. */
  readonly from: Date;
}

/** When somebody else has the room. What we know and hold elsewhere in time is only not written yet. */
async function takenDates(
  { deps, context, booking }: Pushing,
  mailbox: string,
  wanted: readonly Occurrence[],
): Promise<readonly TakenDate[]> {
  const resourceId = resourceIdOf(booking);
  const [first] = wanted;
  if (!first || resourceId === null) return [];
  const last = Math.max(...wanted.map(({ period }) => period.end.getTime()));
  const there = (await readView(context.graph, mailbox, { start: first.period.start, end: new Date(last) }))
    .map((event) => copyOf(event, booking.timeZone))
    .filter((copy) => !copy.isOrganizer && occupies(copy));
  if (there.length === 0) return [];
  const cleanIds = [...new Set(there.map((copy) => copy.cleanId))];
  const known = await knownMeetings(deps.host.db, { connectionId: context.connection.id, resourceId, cleanIds });
  const holds = (cleanId: string, period: Interval) => {
    const meeting = known.get(cleanId);
    // The room was invited there to the event of another room of ours.
    if (meeting?.bookingId === booking.id) return false;
    return !meeting || meeting.occurrences.some((one) => one.allocation?.live && overlaps(one.period, period));
  };
  return wanted.flatMap((occurrence) => {
    const { period } = occurrence;
    const theirs = there.filter((copy) => overlaps(copy.period, period) && holds(copy.cleanId, period));
    const begins = theirs.map((copy) => copy.period.start.getTime());
    return begins.length > 0 ? [{ occurrence, from: new Date(Math.min(...begins)) }] : [];
  });
}
