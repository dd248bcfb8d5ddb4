/** Meetings from outside that nobody knew of, taken in all at once. What comes of each is the same as one by one. */
import { newId } from '../../kernel/ids.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { KnownPerson } from './deps.ts';
import type { Invited, Said } from './external.repository.ts';
import type { AppliedChange, ExternalChange, ExternalDetails, ExternalMeeting } from './external.ts';
import { insertNewMeetings, type NewMeeting } from './new-meetings.repository.ts';
import { type Applying, freshState, type Outcome } from './take-place.ts';

export interface TakenIn {
  readonly bookingId: string;
  readonly details: ExternalDetails;
  readonly applied: readonly AppliedChange[];
  readonly outcomes: readonly Outcome[];
}

type Placed = ExternalChange & { readonly what: { readonly kind: 'present'; readonly period: Interval } };

interface ToTakeIn {
  readonly meeting: ExternalMeeting & { readonly details: ExternalDetails };
  readonly changes: readonly ExternalChange[];
  readonly placed: readonly Placed[];
}

/** Null for what is known, or not plain: that is applied one after the other. */
export function asNewMeeting(
  applying: Applying,
  meeting: ExternalMeeting,
  changes: readonly ExternalChange[],
): ToTakeIn | null {
  const { details, cleanId } = meeting;
  if (!details || applying.bookings.has(cleanId)) return null;
  const placed = changes.filter(isPlaced);
  if (placed.length === 0 || changes.some(({ what }) => what.kind === 'present' && what.period === null)) return null;
  const isSingle = placed.length === 1 && placed[0]?.originalStart === null;
  const names = new Set(placed.map(({ originalStart }) => originalStart?.getTime()));
  if (!isSingle && (names.size < placed.length || names.has(undefined))) return null;
  return { meeting: { ...meeting, details }, changes, placed };
}

function isPlaced(change: ExternalChange): change is Placed {
  return change.what.kind === 'present' && change.what.period !== null;
}

export async function takeInMeetings(applying: Applying, all: readonly ToTakeIn[]): Promise<TakenIn[]> {
  if (all.length === 0) return [];
  const { tx, deps, now } = applying;
  const organizerOf = ({ meeting }: ToTakeIn) => meeting.details.organizer.address?.toLowerCase();
  const addresses = all.flatMap((one) => [
    ...[organizerOf(one) ?? []].flat(),
    ...(one.meeting.details.attendees ?? []).map(({ address }) => address),
  ]);
  const people = await deps.peopleByAddress(tx.db, addresses);
  const rows = all.map((one) => {
    const organizer = organizerOf(one);
    const invited: readonly Invited[] = one.meeting.details.attendees ?? [];
    return {
      one,
      row: {
        id: newId(now),
        meeting: one.meeting,
        organizerPersonId: (organizer && people.get(organizer)?.id) || null,
        attendees: knownAmong(invited, people),
        occurrences: one.placed.map((change) => occurrenceOf(applying, change)),
      },
    };
  });
  await insertNewMeetings(
    tx.db,
    rows.map(({ row }) => row),
    now,
  );
  return rows.map(({ one, row }) => takenIn(one, row));
}

export function knownAmong(invited: readonly Invited[], people: ReadonlyMap<string, KnownPerson>): Said[] {
  return invited.map((one) => ({ ...one, personId: people.get(one.address)?.id ?? null }));
}

function occurrenceOf({ now, blocksOf }: Applying, { what, originalStart, resourceId }: Placed) {
  const blocks = blocksOf.get(resourceId) ?? [resourceId];
  const allocation = { id: newId(now), resourceId, state: freshState(what.answer), exchange: what.answer, blocks };
  return { id: newId(now), originalStart: originalStart ?? what.period.start, period: what.period, allocation };
}

function takenIn({ meeting, changes, placed }: ToTakeIn, row: NewMeeting): TakenIn {
  const occurrences = new Map<ExternalChange, string>();
  placed.forEach((change, at) => {
    const id = row.occurrences[at]?.id;
    if (id) occurrences.set(change, id);
  });
  return {
    bookingId: row.id,
    details: meeting.details,
    applied: changes.map((change) => ({
      ...{ change, bookingId: row.id, occurrenceId: occurrences.get(change) ?? null },
    })),
    outcomes: placed.map(({ resourceId, what }, at) => ({
      type: 'booking.created',
      resourceId,
      before: null,
      after: what.period,
      ...(row.occurrences[at] ? { fresh: row.occurrences[at].allocation.id } : {}),
    })),
  };
}
