/** A person's word about one room: look at all of it now, or do what a held round would do (rules S1 and S6). */
import type { Tx } from '../../../platform/db/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import { calendarOf, lookAtCalendar } from '../pull/calendar.repository.ts';
import { approveRound } from './held-round.repository.ts';

export interface Room {
  readonly connectionId: string;
  readonly resourceId: string;
}

/** @returns false if the connection follows no such room. */
export async function lookNow(tx: Tx, { connectionId, resourceId }: Room): Promise<boolean> {
  const calendar = await calendarOf(tx.db, connectionId, resourceId);
  if (!calendar) return false;
  await look(tx, calendar.id);
  return true;
}

/** @returns what is to go; null where nothing is held. */
export async function applyHeldRound(tx: Tx, { connectionId, resourceId }: Room, now: Date) {
  const approved = await approveRound(tx.db, connectionId, resourceId, now);
  if (approved) await look(tx, approved.calendarId);
  return approved && { gone: approved.gone, of: approved.of };
}

async function look(tx: Tx, calendarId: string): Promise<void> {
  await lookAtCalendar(tx.db, calendarId);
  await addJob(tx, 'pull-calendar', { calendarId, whole: true, report: true }, { key: `whole ${calendarId}` });
}
