/**
 * Whether titles are taken from a room's own copies (rule S7): only where the type may be shut out of the organizer's, where an
 * administrator has said that rooms keep title and private mark, and where a guided test has shown it. Once that changes,
 * titles taken so far are forgotten, or the calendar is read again for them.
 */
import { forgetTitlesOfRoom } from '../../../modules/booking/index.ts';
import { connectionById } from '../../../modules/connection/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { IntegrationDeps } from '../context.ts';
import { readAgainForTitles, titleChoices, writeTitlesTaken } from './title-choice.repository.ts';

export async function matchTitleChoice(deps: IntegrationDeps, connectionId: string): Promise<void> {
  const connection = await connectionById(deps.host.db, connectionId);
  if (!connection) return;
  const isShutOut = capabilitiesOf(connection.type)?.touchesPersonCalendars !== 'yes';
  for (const room of await titleChoices(deps.host.db, connectionId)) {
    const taken = isShutOut && connection.titlesFromRooms && room.provenAt !== null;
    if (taken === room.taken) continue;
    await inTransaction(deps.host, async (tx) => {
      await writeTitlesTaken(tx.db, room.calendarId, taken);
      if (!taken) return forgetTitlesOfRoom(tx.db, room.resourceId);
      await readAgainForTitles(tx.db, room);
      const whole = { calendarId: room.calendarId, whole: true };
      await addJob(tx, 'pull-calendar', whole, { key: `whole ${room.calendarId}` });
    });
  }
}
