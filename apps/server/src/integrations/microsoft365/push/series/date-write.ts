/** What has to be written to one instance of a series, compared with how it stands there. Pure. */
import { sameInterval } from '../../../../kernel/interval.ts';
import type { GraphEvent } from '../../graph/types.ts';
import { copyOf } from '../../translate.ts';
import { placesOf, timesOf } from '../render-event.ts';
import { namesOf, peopleOfDate, peopleOfSeries, roomsOf, type SeriesFacts } from './series-base.ts';

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
}

export function writeOfDate(asked: DateAsked): DateWrite | null {
  const { booking, event, date, invited } = asked;
  const occurrence = booking.occurrences.find((one) => one.originalStart.toISOString() === date);
  const immutableId = event.id;
  if (!occurrence || !immutableId) return null;
  if (roomsOf(asked, occurrence).length === 0)
    return { immutableId, body: null, tells: (event.attendees ?? []).length > 0 };
  const there = copyOf(event, booking.timeZone);
  const subject = occurrence.subject ?? booking.subject;
  const body = {
    ...(sameInterval(there.period, occurrence.period) ? {} : timesOf(occurrence.period, booking.timeZone)),
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
