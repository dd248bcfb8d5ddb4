/** What has to be written to one instance of a series, compared with how it stands there. Pure. */
import { sameInterval } from '../../../../kernel/interval.ts';
import type { GraphEvent } from '../../graph/types.ts';
import { copyOf } from '../../translate.ts';
import { placesOf, timesFor } from '../render-event.ts';
import { nameOf, namesOf, peopleOfDate, peopleOfSeries, roomsOf, type SeriesFacts } from './series-base.ts';

export interface DateWrite {
  readonly immutableId: string;
  /** null: it does not take place. */
  readonly body: object | null;
  /** Of one that does not: somebody was asked to it, and is told. */
  readonly tells?: boolean;
}

export interface DateAsked extends SeriesFacts {
  /** Original start. */
  readonly date: string;
  readonly event: GraphEvent;
  /** Before anybody is invited there is nobody to name at single dates either. */
  readonly invited: boolean;
  /** A room of the whole may have been told of this date, though it is on its list no more. */
  readonly ofTheWhole: boolean;
}

export function writesOfDate(asked: DateAsked): DateWrite[] {
  const write = writeOfDate(asked);
  const isToldAnyway = write !== null && (write.body === null || 'attendees' in write.body);
  const lists = asked.ofTheWhole && !isToldAnyway ? offAgain(asked) : [];
  const { id: immutableId } = asked.event;
  if (!immutableId || lists.length === 0) return write ? [write] : [];
  const [on, off] = lists;
  return [
    { immutableId, body: on ?? {} },
    { immutableId, body: { ...write?.body, ...off } },
  ];
}

/** Of being off a list only those are told who were on it: rooms of the whole are named for the date, and taken off it. */
function offAgain(asked: DateAsked): object[] {
  const occurrence = occurrenceOf(asked);
  const own = occurrence ? peopleOfDate(asked, occurrence) : null;
  if (own === null) return [];
  const named = new Set(namesOf(own));
  const others = peopleOfSeries(asked).attendees.filter((one) => !named.has(nameOf(one)));
  return others.length === 0 ? [] : [{ attendees: [...own.attendees, ...others] }, own];
}

function occurrenceOf({ booking, date }: DateAsked) {
  return booking.occurrences.find((one) => one.originalStart.toISOString() === date);
}

function writeOfDate(asked: DateAsked): DateWrite | null {
  const { booking, event, invited } = asked;
  const occurrence = occurrenceOf(asked);
  const immutableId = event.id;
  if (!occurrence || !immutableId) return null;
  if (roomsOf(asked, occurrence).length === 0)
    return { immutableId, body: null, tells: (event.attendees ?? []).length > 0 };
  const there = copyOf(event, booking.timeZone);
  const subject = occurrence.subject ?? booking.subject;
  const body = {
    ...(sameInterval(there.period, occurrence.period) ? {} : timesFor(there, occurrence.period, booking.timeZone)),
    ...(subject === null || subject === there.subject ? {} : { subject }),
    ...(invited ? peopleThatDiffer(asked, occurrence) : {}),
  };
  return Object.keys(body).length === 0 ? null : { immutableId, body };
}

function peopleThatDiffer(asked: DateAsked, occurrence: Parameters<typeof peopleOfDate>[1]): object {
  const wanted = peopleOfDate(asked, occurrence) ?? peopleOfSeries(asked);
  const invited = (asked.event.attendees ?? []).map((one) => {
    const type = one.type ?? 'required';
    return `${type}:${one.emailAddress?.address?.toLowerCase() ?? ''}`;
  });
  const there = {
    locations: (asked.event.locations ?? []).map(({ displayName }) => ({ displayName: displayName ?? '' })),
  };
  // Of what a person organizes the places go with the rooms that are asked.
  const isThere = asked.own === null || placesOf(there) === placesOf(wanted);
  return invited.sort().join() === namesOf(wanted).join() && isThere ? {} : wanted;
}
