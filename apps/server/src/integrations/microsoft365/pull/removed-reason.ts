/** Why a copy has left a room's calendar: asked before it is believed (rule S6), and told apart by the organizer's copy. */
import type { Interval } from '../../../kernel/interval.ts';
import { getEvent } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { copyOf, type EventCopy } from '../translate.ts';

export type Removed =
  | { readonly kind: 'still-there'; readonly copy: EventCopy }
  | { readonly kind: 'gone'; readonly because: 'cancelled' | 'declined' };

export interface RemovedRequest {
  readonly graph: GraphClient;
  readonly mailbox: string;
  readonly roomAddress: string;
  readonly mailboxZone: string;
  readonly window: Interval;
}

export async function whyRemoved(
  request: RemovedRequest,
  immutableId: string,
  organizerCopy: { readonly mailbox: string; readonly immutableId: string } | null,
): Promise<Removed> {
  const still = await getEvent(request.graph, request.mailbox, immutableId);
  if (still) return { kind: 'still-there', copy: copyOf(still, request.mailboxZone) };
  if (!organizerCopy) return { kind: 'gone', because: 'cancelled' };
  const organizers = await readQuietly(request.graph, organizerCopy.mailbox, organizerCopy.immutableId);
  if (!organizers) return { kind: 'gone', because: 'cancelled' };
  const copy = copyOf(organizers, request.mailboxZone);
  const answer = copy.cancelled ? undefined : copy.resources.get(request.roomAddress);
  // Still invited, yet its copy is gone: the room said no, whether or not its answer has arrived.
  return { kind: 'gone', because: answer === undefined ? 'cancelled' : 'declined' };
}

async function readQuietly(graph: GraphClient, mailbox: string, id: string) {
  try {
    return await getEvent(graph, mailbox, id);
  } catch (error) {
    if (isGraphError(error, 'forbidden')) return null;
    throw error;
  }
}
