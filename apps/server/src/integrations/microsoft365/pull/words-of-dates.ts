/**
 * What the organizer's series says of single dates of which a room's calendar says other than we: it has one that was let go
 * here or never taken, or has one as cancelled for which it was named again. Its copy of the date trails what was written to that
 * date by seconds, and the list of the whole says nothing about one date (rule S5); so the date itself is asked.
 */
import type { KnownMeeting } from '../../../modules/booking/index.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { instancesAt } from '../push/series/instances-at.ts';
import { copyOf, type EventCopy } from '../translate.ts';
import type { OrganizerCopyRead } from './organizer-details.ts';
import { type OrganizersWord, occupies } from './reconcile.ts';

type Occurrence = KnownMeeting['occurrences'][number];

export interface Standing {
  readonly copy: EventCopy;
  readonly ours: Occurrence | null;
}

export interface AskedDates {
  readonly graph: GraphClient;
  readonly roomAddress: string;
  readonly meeting: Pick<KnownMeeting, 'origin'>;
  readonly series: OrganizerCopyRead;
  readonly standing: readonly Standing[];
}

/** By original start in milliseconds; none where the word on the whole is good enough. */
export async function wordsOfDates(asked: AskedDates): Promise<ReadonlyMap<number, OrganizersWord>> {
  const { graph, roomAddress, series, standing } = asked;
  const inDoubt = series.copy.type === 'seriesMaster' ? standing.filter((one) => isInDoubt(one, asked.meeting)) : [];
  if (inDoubt.length === 0) return new Map();
  const { mailbox, copy } = series;
  const dates = inDoubt.flatMap(({ copy: { originalStart } }) => originalStart?.toISOString() ?? []);
  const listed = await instancesAt(
    { graph, timeZone: copy.timeZone },
    { mailbox, immutableId: copy.immutableId },
    dates,
  );
  const byDate = new Map(listed.map(({ date, event }) => [date, copyOf(event, copy.timeZone)]));
  const bySeries = copy.resources.has(roomAddress);
  return new Map(
    inDoubt.flatMap(({ copy: { originalStart }, ours }) => {
      if (!originalStart) return [];
      const date = byDate.get(originalStart.toISOString());
      // The whole has invited it to a date that is still to be written: nobody has added it there.
      const isStale = bySeries && ours?.allocation === null && ours.unpushed;
      const invites = date?.resources.has(roomAddress) === true && !isStale;
      return [[originalStart.getTime(), { period: date?.period ?? null, invites }]];
    }),
  );
}

function isInDoubt({ copy, ours }: Standing, { origin }: Pick<KnownMeeting, 'origin'>): boolean {
  if (copy.originalStart === null || !ours) return false;
  const { allocation } = ours;
  if (!occupies(copy)) return copy.cancelled && allocation?.live === true && allocation.exchange !== 'accepted';
  return allocation === null ? origin !== 'outlook' : !allocation.live && !allocation.ended;
}
