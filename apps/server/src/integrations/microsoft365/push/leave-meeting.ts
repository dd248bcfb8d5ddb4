/**
 * How a room leaves a meeting that was made outside. Exchange lets nobody decline a meeting of their own (400
 * `ErrorInvalidRequest`, https://learn.microsoft.com/graph/api/event-decline): what the room itself organizes it cancels, or
 * takes away where nobody else was invited.
 */
import { cancelEvent, declineEvent, deleteEvent, getEvent } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import type { AttemptKind } from './attempt.repository.ts';
import { mustBeGone } from './gone.ts';

export type WayOut = Extract<AttemptKind, 'respond' | 'cancel' | 'remove'>;

/** Read there, at once before the attempt is noted: nothing that is kept here says whose the event is. */
export async function wayOutOf(graph: GraphClient, mailbox: string, immutableId: string): Promise<WayOut> {
  const event = await getEvent(graph, mailbox, immutableId);
  if (!event?.isOrganizer) return 'respond';
  return (event.attendees ?? []).length > 0 ? 'cancel' : 'remove';
}

export interface Leaving {
  readonly mailbox: string;
  readonly immutableId: string;
  readonly way: WayOut;
  readonly comment: string;
}

/** Gone already: its organizer was quicker, or our own first try took place. */
export async function leaveMeeting(graph: GraphClient, leaving: Leaving): Promise<void> {
  const { mailbox, immutableId, way, comment } = leaving;
  try {
    if (way === 'cancel') await cancelEvent(graph, mailbox, immutableId, comment);
    else if (way === 'remove') await deleteEvent(graph, mailbox, immutableId);
    else await declineEvent(graph, mailbox, immutableId, comment);
  } catch (error) {
    await mustBeGone(graph, leaving, error);
  }
}

/** What the attempt keeps of it. */
export function bodyOf({ way, comment }: Pick<Leaving, 'way' | 'comment'>): object {
  if (way === 'remove') return {};
  return way === 'cancel' ? { comment } : { answer: 'decline', comment };
}
