/**
 * Bookings that the room itself organizes (rule S21). A write into a room's own calendar passes Exchange's attendant by, so we
 * look before it, at once after it and once more a minute later; where somebody else was quicker, ours gives way.
 */
import { addSeconds, overlaps } from '../../../kernel/interval.ts';
import { knownMeetings, recordExchangeProgress } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { hold } from '../../../platform/lease/index.ts';
import { addJob, RetryAt } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { readView } from '../graph/calendar-view.ts';
import { calendarOfResource } from '../pull/calendar.repository.ts';
import { occupies } from '../pull/reconcile.ts';
import { copyOf } from '../translate.ts';
import { loadPushing, type Pushing, resourceIdOf, roomMailboxesOf } from './load-pushing.ts';
import { performCreate } from './perform-push.ts';
import type { PushAct } from './plan-push.ts';

const LOOK_AGAIN_SECONDS = 60;
const TAKEN = 'taken-outside';

export async function performCreateAsRoom(pushing: Pushing, act: Extract<PushAct, { kind: 'create' }>): Promise<void> {
  const { deps, booking } = pushing;
  const { db } = deps.host;
  const now = deps.clock.now();
  const key = `room-write:${act.mailbox}`;
  const lease = await hold(db, { key, clock: deps.clock });
  if (!lease) throw new RetryAt(addSeconds(now, 1));
  try {
    if (!act.afterOpenCreate && (await isTaken(pushing, act.mailbox))) return await giveWay(pushing);
    await performCreate(pushing, act);
    if (await isTaken(pushing, act.mailbox)) return await giveWay(pushing);
  } finally {
    await lease.letGo();
  }
  const resourceId = resourceIdOf(booking);
  const calendar = resourceId === null ? null : await calendarOfResource(db, resourceId);
  if (calendar) await addJob(db, 'pull-calendar', { calendarId: calendar.id }, { key: calendar.id, keepRunAt: true });
  const again = { key: booking.id, runAt: addSeconds(deps.clock.now(), LOOK_AGAIN_SECONDS) };
  await addJob(db, 'verify-room-booking', { bookingId: booking.id }, again);
}

/** The second look: a request that Exchange was still working on may have come in between. */
export async function verifyRoomBooking(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const loaded = await loadPushing(deps, all, bookingId);
  if (!loaded?.copy || loaded.pushing.wanted.cancelled) return;
  // Moved to another room since, where the push that is under way looks by itself.
  if ((await roomMailboxesOf(loaded.pushing)).leftMailboxes.includes(loaded.copy.mailbox)) return;
  if (!(await isTaken(loaded.pushing, loaded.copy.mailbox))) return;
  await giveWay(loaded.pushing);
  await addJob(deps.host.db, 'push-booking', { bookingId }, { key: bookingId });
}

/** Whether somebody else has the room at this time. What we know and hold elsewhere in time is only not written yet. */
async function isTaken({ deps, context, booking }: Pushing, mailbox: string): Promise<boolean> {
  const period = booking.occurrences[0]?.period;
  const resourceId = resourceIdOf(booking);
  if (!period || resourceId === null) return false;
  const there = (await readView(context.graph, mailbox, period))
    .map((event) => copyOf(event, booking.timeZone))
    .filter((copy) => !copy.isOrganizer && occupies(copy) && overlaps(copy.period, period));
  if (there.length === 0) return false;
  const cleanIds = [...new Set(there.map((copy) => copy.cleanId))];
  const known = await knownMeetings(deps.host.db, { connectionId: context.connection.id, resourceId, cleanIds });
  return cleanIds.some((cleanId) => {
    const meeting = known.get(cleanId);
    if (!meeting) return true;
    return meeting.occurrences.some((one) => one.allocation?.live && overlaps(one.period, period));
  });
}

async function giveWay({ deps, booking }: Pushing): Promise<void> {
  const about = { bookingId: booking.id, resourceId: null, exchange: 'declined' as const, detail: TAKEN };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, about, deps.clock.now()));
}
