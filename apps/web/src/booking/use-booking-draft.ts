/** What somebody has said so far of a booking to be made, and the request that it becomes. */
import type { CreateBooking, Recurrence, Resource } from '@ones/contract';
import type { ChosenPerson } from '@ones/ui';
import { type Instant, localZone, timestampOf } from '@ones/ui-core';
import { useCallback, useMemo, useState } from 'react';
import type { SeriesAsked, SeriesBegun } from '../series/series-section.tsx';
import type { AskedAnswers } from './asked-fields.tsx';

export interface DraftFor {
  readonly resource: Resource;
  readonly period: { readonly start: Instant; readonly end: Instant };
  /** null: nobody said that it repeats. */
  readonly begun: SeriesBegun | null;
  /** In whose place, as the finder's address says; null: for oneself. */
  readonly organizerId: string | null;
}

export function useBookingDraft({ resource, period, begun, organizerId }: DraftFor) {
  const [subject, setSubject] = useState('');
  const [attendees, setAttendees] = useState<readonly ChosenPerson[]>([]);
  const [along, setAlong] = useState<readonly string[]>([]);
  const [isPrivate, setPrivate] = useState(false);
  const [isOnline, setOnline] = useState(false);
  const [answers, setAnswers] = useState<AskedAnswers>({});
  const [repeats, setRepeats] = useState(begun !== null);
  const [series, setSeries] = useState<SeriesAsked | null>(null);
  // Stays known while the dry run is asked anew: what can be taken along is free on its dates.
  const [recurrence, setRecurrence] = useState<Recurrence | null>(null);
  const takeSeries = useCallback((next: SeriesAsked | null) => {
    setSeries(next);
    if (next?.recurrence) setRecurrence(next.recurrence);
  }, []);
  const resourceIds = useMemo(() => [resource.id, ...along], [resource.id, along]);
  const forWhom = organizerId === null ? {} : { organizerId };
  const asked = { resourceIds, ...forWhom, start: timestampOf(period.start), end: timestampOf(period.end) };
  /** As said, at a time and with resources that may be others than those asked. */
  const requestFor = (place: Pick<CreateBooking, 'resourceIds' | 'start' | 'end'>, title: string): CreateBooking => ({
    ...place,
    timeZone: localZone(),
    subject: subject.trim() || title,
    attendees: attendees.map(({ email, name }) => ({ email, type: 'required', ...(name === null ? {} : { name }) })),
    ...forWhom,
    ...(isPrivate ? { private: true } : {}),
    ...(isOnline ? { onlineMeeting: 'teams' as const } : {}),
    ...(repeats && series ? series : {}),
    ...answers,
  });
  return {
    ...{ subject, setSubject, attendees, setAttendees, along, setAlong, isPrivate, setPrivate, answers, setAnswers },
    ...{ isOnline, setOnline },
    ...{ repeats, setRepeats, recurrence, takeSeries, resourceIds, asked, requestFor },
    /** A series whose dates are not settled yet. */
    waits: repeats && series === null,
  };
}
