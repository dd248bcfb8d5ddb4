/**
 * The title and the people of a meeting, from the organizer's copy where the type may read it (rule S7); else the people as the
 * request told the room. Its title cannot be trusted: Exchange replaces it seconds after accepting. Only of a room that was shown
 * to keep title and private mark is the title taken.
 */
import type { ExternalDetails } from '../../../modules/booking/index.ts';
import { cleanIdOf } from '../clean-id.ts';
import { findByICalUId } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { readableTitle } from '../readiness/arrivals.ts';
import { copyOf, type EventCopy } from '../translate.ts';
import type { OrganizersWord } from './reconcile.ts';

export interface OrganizerCopyRead {
  readonly mailbox: string;
  readonly copy: EventCopy;
}

export interface ReadDetails {
  readonly details: ExternalDetails;
  /** Where it was read; null if only the room's copy could be. */
  readonly organizerCopy: OrganizerCopyRead | null;
  readonly word: OrganizersWord | null;
}

export interface DetailsRequest {
  readonly graph: GraphClient;
  /** Whether somebody's calendar may be read. */
  readonly mayTouch: (address: string) => Promise<boolean>;
  readonly mailboxZone: string;
  readonly roomAddress: string;
  /** Whether the room's copy may supply the title where the organizer's cannot be read. */
  readonly titleFromRoom: boolean;
}

export async function readDetails(request: DetailsRequest, roomCopy: EventCopy): Promise<ReadDetails> {
  const { address } = roomCopy.organizer;
  const elsewhere =
    address !== null && address !== request.roomAddress && !roomCopy.isOrganizer && (await request.mayTouch(address));
  const found = elsewhere ? await readOrganizerCopy(request, address, roomCopy) : 'unreadable';
  if (found === 'unreadable' || found === 'gone' || address === null) {
    const word = found === 'gone' ? { period: null, invites: false } : null;
    const title = found === 'unreadable' && request.titleFromRoom ? titleOnRoom(roomCopy) : {};
    const people = found === 'unreadable' ? peopleOnRoom(roomCopy) : {};
    return { details: { ...detailsOf(roomCopy, roomCopy, false), ...title, ...people }, organizerCopy: null, word };
  }
  const details = detailsOf(found, roomCopy, true);
  return { details, organizerCopy: { mailbox: address, copy: found }, word: wordOf(found, request.roomAddress) };
}

/** Of a private meeting nothing is taken: whoever may read its title can read it in their own calendar. */
function titleOnRoom(roomCopy: EventCopy): Pick<ExternalDetails, 'titleOnRoom' | 'onlineMeeting'> {
  if (roomCopy.isOrganizer) return {};
  const title = roomCopy.private ? null : readableTitle(roomCopy);
  // The link goes with the title: where the one may not be shown, the other may not.
  return { titleOnRoom: title, onlineMeeting: title === null ? null : roomCopy.onlineMeeting };
}

/** Who is invited, as the request told the room; of what the room organizes ONES knows better. */
function peopleOnRoom(roomCopy: EventCopy): Pick<ExternalDetails, 'attendees'> {
  return roomCopy.isOrganizer ? {} : { attendees: roomCopy.people };
}

/** Of a series only "invited" is certain: single occurrences may be invited to other rooms. */
function wordOf(copy: EventCopy, roomAddress: string): OrganizersWord {
  const isSeries = copy.type === 'seriesMaster';
  const invites = !copy.cancelled && copy.resources.has(roomAddress);
  return { period: isSeries || copy.cancelled ? null : copy.period, invites: isSeries && !invites ? null : invites };
}

async function readOrganizerCopy(
  request: DetailsRequest,
  address: string,
  roomCopy: EventCopy,
): Promise<EventCopy | 'unreadable' | 'gone'> {
  // Of a series the organizer's calendar lists the whole; the id of one occurrence is found nowhere.
  const iCalUId = roomCopy.originalStart === null ? roomCopy.iCalUId : cleanIdOf(roomCopy.iCalUId);
  try {
    const event = await findByICalUId(request.graph, address, iCalUId);
    return event ? copyOf(event, request.mailboxZone) : 'gone';
  } catch (error) {
    // An organizer of another company, or without a mailbox: nothing to be read there, and no failure.
    if (isGraphError(error, 'not-found', 'forbidden', 'invalid')) return 'unreadable';
    throw error;
  }
}

/** @param roomCopy as it stands in the room, where it has been read as well. */
export function detailsOf(copy: EventCopy, roomCopy: EventCopy, isOrganizers: boolean): ExternalDetails {
  const recurrence = roomCopy.recurrence ?? copy.recurrence;
  // Of one occurrence alone nothing follows for its series.
  const isPart = roomCopy.originalStart !== null && recurrence === null;
  return {
    ...(isOrganizers ? { subject: copy.subject, attendees: copy.people, onlineMeeting: copy.onlineMeeting } : {}),
    private: copy.private || roomCopy.private,
    organizer: copy.organizer,
    timeZone: copy.timeZone,
    allDay: roomCopy.allDay,
    ...(isPart ? {} : { recurrence }),
  };
}
