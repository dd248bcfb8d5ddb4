/**
 * Why a copy has left a room's calendar: declined by the room, or cancelled. The organizer's copy tells them apart; where that is
 * shut to us, a copy of what we made was declined (rule S10): the event that we made stands until somebody says otherwise.
 */
import type { Interval } from '../../../kernel/interval.ts';
import { getEvent, listInstances } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isGraphError } from '../graph/graph-error.ts';
import type { GraphEvent } from '../graph/types.ts';
import { copyOf } from '../translate.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import type { OrganizerCopy } from './copy.repository.ts';

export interface ReasonRequest {
  readonly graph: GraphClient;
  readonly calendar: Pick<FollowedCalendar, 'address'>;
  readonly mailboxZone: string;
  readonly window: Interval;
}

export type ReasonReader = (
  organizerCopy: OrganizerCopy | null,
  originalStart: Date | null,
) => Promise<'cancelled' | 'declined'>;

/** Each organizer's copy is read once a round, however many occurrences are gone. */
export function reasonReader(request: ReasonRequest): ReasonReader {
  const { graph, calendar, mailboxZone, window } = request;
  const read = new Map<string, Promise<Organizers>>();
  return async (organizerCopy, originalStart) => {
    if (!organizerCopy) return 'cancelled';
    const { mailbox, immutableId } = organizerCopy;
    const reading = read.get(immutableId) ?? readOrganizers(graph, mailbox, immutableId, window);
    read.set(immutableId, reading);
    const organizers = await reading;
    if (organizers.isShut) return organizerCopy.isOurs ? 'declined' : 'cancelled';
    const event = originalStart === null ? organizers.whole : organizers.instances.get(originalStart.getTime());
    if (!event) return 'cancelled';
    const copy = copyOf(event, mailboxZone);
    // Still invited, yet its copy is gone: the room said no, whether or not its answer has arrived.
    return !copy.cancelled && copy.resources.has(calendar.address) ? 'declined' : 'cancelled';
  };
}

interface Organizers {
  /** Whoever it belongs to has to sign in again, or was taken from us. */
  readonly isShut: boolean;
  readonly whole: GraphEvent | null;
  /** Of a series, by original start. */
  readonly instances: ReadonlyMap<number, GraphEvent>;
}

async function readOrganizers(graph: GraphClient, mailbox: string, id: string, window: Interval): Promise<Organizers> {
  try {
    const whole = await getEvent(graph, mailbox, id);
    const listed = whole?.type === 'seriesMaster' ? await listInstances(graph, mailbox, id, window) : [];
    const instances = listed.flatMap((event) =>
      event.originalStart ? [[new Date(event.originalStart).getTime(), event] as const] : [],
    );
    return { isShut: false, whole, instances: new Map(instances) };
  } catch (error) {
    if (!isGraphError(error, 'forbidden', 'not-found')) throw error;
    return { isShut: error.kind === 'forbidden', whole: null, instances: new Map() };
  }
}
