/** Writes to a room's own copy of somebody else's meeting, where the organizer's may not be written (rule B7). */
import { nameBasedId } from '../../../kernel/ids.ts';
import type { StoredBooking } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { updateEvent } from '../graph/events.ts';
import { saveOrganizerBase } from '../pull/copy.repository.ts';
import { type CopyContent, contentOf, copyOf } from '../translate.ts';
import { endAttempt } from './attempt.repository.ts';
import { mustBeGone } from './gone.ts';
import { leaveMeeting, wayOutOf } from './leave-meeting.ts';
import type { Pushing } from './load-pushing.ts';
import { begin } from './perform-push.ts';
import type { RoomAct } from './plan-as-room.ts';
import { renderEvent, timesFor } from './render-event.ts';

export async function performAsRoom(pushing: Pushing, { kind, roomCopy }: RoomAct): Promise<void> {
  const { deps, context, booking } = pushing;
  const { mailbox, immutableId } = roomCopy;
  const way = kind === 'decline' ? await wayOutOf(context.graph, mailbox, immutableId) : null;
  const body = way === null ? endOf(booking) : {};
  const transactionId = nameBasedId(booking.id, mailbox, 1);
  const attemptId = await begin(pushing, { kind: way ?? 'update', mailbox, body, transactionId, immutableId });
  let content: CopyContent = { start: pushing.wanted.start, end: pushing.wanted.end, cancelled: true };
  try {
    if (way) await leaveMeeting(context.graph, { mailbox, immutableId, way, comment: '' });
    else content = contentOf(copyOf(await updateEvent(context.graph, mailbox, immutableId, body), booking.timeZone));
  } catch (error) {
    // Gone meanwhile: that is as good as declined, and the next look tells of it.
    await mustBeGone(context.graph, roomCopy, error);
  }
  const key = { connectionId: context.connection.id, mailbox, immutableId };
  await inTransaction(deps.host, async (tx) => {
    await endAttempt(tx.db, attemptId, { state: 'done', immutableId }, deps.clock.now());
    await saveOrganizerBase(tx.db, key, content, booking.id);
  });
}

/** Its start is its organizer's; only where it was of whole days it needs to be told, too. */
function endOf(booking: StoredBooking): object {
  const period = booking.occurrences[0]?.period;
  const times = booking.allDay && period ? timesFor(booking, period, booking.timeZone) : null;
  return times?.isAllDay === false ? times : { end: renderEvent(booking).end };
}
