/**
 * The title and the people of a meeting, from the organizer's copy where the type may read it (rule S7). The room's copy
 * cannot be trusted with either: Exchange replaces its subject seconds after accepting.
 */
import type { ExternalDetails } from '../../../modules/booking/index.ts';
import { findByICalUId } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { copyOf, type EventCopy } from '../translate.ts';

export interface ReadDetails {
  readonly details: ExternalDetails;
  /** Where it was read; null if only the room's copy could be. */
  readonly organizerCopy: { readonly mailbox: string; readonly copy: EventCopy } | null;
}

export interface DetailsRequest {
  readonly graph: GraphClient;
  readonly mayReadPeople: boolean;
  readonly mailboxZone: string;
  readonly roomAddress: string;
}

export async function readDetails(request: DetailsRequest, roomCopy: EventCopy): Promise<ReadDetails> {
  const { address } = roomCopy.organizer;
  const elsewhere =
    request.mayReadPeople && address !== null && address !== request.roomAddress && !roomCopy.isOrganizer;
  const copy = elsewhere ? await readOrganizerCopy(request, address, roomCopy) : null;
  if (!copy || address === null) return { details: detailsOf(roomCopy, roomCopy, false), organizerCopy: null };
  return { details: detailsOf(copy, roomCopy, true), organizerCopy: { mailbox: address, copy } };
}

async function readOrganizerCopy(
  request: DetailsRequest,
  address: string,
  roomCopy: EventCopy,
): Promise<EventCopy | null> {
  try {
    const event = await findByICalUId(request.graph, address, roomCopy.iCalUId);
    return event ? copyOf(event, request.mailboxZone) : null;
  } catch (error) {
    // An organizer of another company, or without a mailbox: nothing to be read there, and no failure.
    if (isGraphError(error, 'not-found', 'forbidden', 'invalid')) return null;
    throw error;
  }
}

function detailsOf(copy: EventCopy, roomCopy: EventCopy, isOrganizers: boolean): ExternalDetails {
  return {
    ...(isOrganizers ? { subject: copy.subject, attendees: copy.people } : {}),
    private: copy.private || roomCopy.private,
    organizer: copy.organizer,
    timeZone: copy.timeZone,
    allDay: roomCopy.allDay,
    recurrence: roomCopy.recurrence,
  };
}
