/**
 * Whether an event is gone where Graph finds none. A room's calendar that is shut to us looks as if nothing were in it, so a 404
 * counts only where the calendar itself can be read, before and after (rule S6): else what we were about to write would be lost.
 */
import { probeCalendar } from '../graph/calendar-view.ts';
import { getEvent } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { GraphError, isGraphError } from '../graph/graph-error.ts';
import type { GraphEvent } from '../graph/types.ts';

/** What Exchange says of an item, whether it is not there or not for us to see; of a mailbox that is gone it says otherwise. */
const NO_SUCH_ITEM = 'ErrorItemNotFound';

export interface Place {
  readonly mailbox: string;
  readonly immutableId: string;
}

/** @returns null only where it is gone. @throws what the calendar is refused with. */
export async function eventIfAny(graph: GraphClient, place: Place): Promise<GraphEvent | null> {
  return (await getEvent(graph, place.mailbox, place.immutableId)) ?? lookAgain(graph, place);
}

/** Of a write that was refused: comes back if the event is gone. @throws whatever else is the matter. */
export async function mustBeGone(graph: GraphClient, place: Place, error: unknown): Promise<void> {
  if (!isGraphError(error, 'not-found')) throw error;
  // It was shut for a moment: to be written again, at once.
  if (await lookAgain(graph, place)) throw new GraphError({ ...error.details, kind: 'conflict' }, { cause: error });
}

async function lookAgain(graph: GraphClient, { mailbox, immutableId }: Place): Promise<GraphEvent | null> {
  await mustBeOpen(graph, mailbox);
  const event = await getEvent(graph, mailbox, immutableId);
  if (!event) await mustBeOpen(graph, mailbox);
  return event;
}

async function mustBeOpen(graph: GraphClient, mailbox: string): Promise<void> {
  await probeCalendar(graph, mailbox).catch((error: unknown) => {
    const isGoneAsAWhole = isGraphError(error, 'not-found') && error.details.code !== NO_SUCH_ITEM;
    if (!isGoneAsAWhole) throw error;
  });
}
