/** Keeps what came of the Teams meeting that was asked for with a booking, and tells who has to know. */
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { findBooking, touchBooking } from './booking.repository.ts';
import type { ExternalDetails } from './external.ts';
import { lockOnlineMeeting, saveOnlineMeeting } from './online-meeting.repository.ts';
import { afterRead, afterWrite, type OnlineMeeting, type OnlineMeetingThere, sameOnline } from './online-meeting.ts';
import { resourcesOf } from './present-booking.ts';

const syncActor: Actor = { ...systemActor, channel: 'sync', label: 'Exchange' };

export interface OnlineMeetingNews {
  readonly bookingId: string;
  /** Whether the write that was answered wished for one. */
  readonly asked: boolean;
  readonly there: OnlineMeetingThere;
}

/** As the calendar answered our own write; what it ignored is told (rule B10). */
export async function noteOnlineMeeting(
  tx: Tx,
  { bookingId, asked, there }: OnlineMeetingNews,
  now: Date,
): Promise<void> {
  const before = await lockOnlineMeeting(tx.db, bookingId);
  const after = afterWrite(before, there, { asked });
  if (sameOnline(before, after)) return;
  await saveOnlineMeeting(tx.db, bookingId, after);
  await announce(tx, bookingId, before?.state === 'waiting' || isLinked(before, after), now);
  if (after?.state !== 'refused') return;
  const audited = { actor: syncActor, act: 'booking.online-meeting-refused', subjectType: 'booking' };
  const said = { before: { onlineMeeting: 'waiting' }, after: { onlineMeeting: 'refused' } };
  await recordAudit(tx, { ...audited, subjectId: bookingId, ...said }, now);
}

async function announce(tx: Tx, bookingId: string, answered: boolean, now: Date): Promise<void> {
  const version = await touchBooking(tx.db, bookingId, {}, now);
  const booking = await findBooking(tx.db, bookingId);
  const resourceIds = booking ? [...new Set(resourcesOf(booking))] : [];
  const about = { id: bookingId, version, resourceIds, ...(answered ? { act: 'online-answered' as const } : {}) };
  tx.publish(bookingEvent('booking.answered', about, syncActor, now));
}

function isLinked(before: OnlineMeeting | null, after: OnlineMeeting | null): boolean {
  return Boolean(after?.joinUrl) && before?.joinUrl !== after?.joinUrl;
}

/**
 * As a look at the organizer's copy found it: the link of what was asked for here is told, one that somebody added there is
 * theirs to tell. @returns whether anything is different now.
 */
export async function takeOnlineMeeting(
  tx: Tx,
  bookingId: string,
  details: ExternalDetails,
  now: Date,
): Promise<boolean> {
  if (details.onlineMeeting === undefined) return false;
  const before = await lockOnlineMeeting(tx.db, bookingId);
  const after = afterRead(before, details.onlineMeeting, details.before?.onlineMeeting);
  if (sameOnline(before, after)) return false;
  await saveOnlineMeeting(tx.db, bookingId, after);
  if (before && before.joinUrl === null && isLinked(before, after)) await announce(tx, bookingId, true, now);
  return true;
}
