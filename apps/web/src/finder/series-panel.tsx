/** Books a room for a meeting that repeats as it was shown: with the other rooms that were named for the missing dates. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { BookingPanel, type BookingPanelProps } from '../booking/booking-panel.tsx';
import type { Repeat } from '../series/repeat.ts';
import { seriesAvailabilityQuery } from './finder-queries.ts';
import type { Finder } from './use-finder.ts';

interface SeriesPanelProps extends Omit<BookingPanelProps, 'begun'> {
  readonly finder: Finder;
  readonly repeat: Repeat;
}

export default function SeriesPanel({ finder, repeat, ...panel }: SeriesPanelProps) {
  const answer = useQuery(seriesAvailabilityQuery(finder.query, finder.period)).data;
  // What the address says stays until the panel closes, even while the answer is asked anew.
  const [begunWith] = useState(repeat);
  const begun = useMemo(() => {
    const missing = answer?.items.find(({ resource }) => resource.id === panel.resourceId)?.missing ?? [];
    const others = Object.fromEntries(missing.flatMap(({ date, other }) => (other ? [[date, other]] : [])));
    return { repeat: begunWith, others };
  }, [answer, begunWith, panel.resourceId]);
  return <BookingPanel {...panel} begun={begun} />;
}
