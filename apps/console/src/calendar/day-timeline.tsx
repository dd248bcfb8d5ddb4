/** The timeline of one building and day, with the states of its coming, and the panel of what was opened. */
import type { Places } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, Timeline, useReading } from '@ones/ui';
import { formatDay, type Instant, localZone, sameWallClock, zoneCity } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '../search-state.ts';
import { BookingPanel } from './booking-panel.tsx';
import { titleOf } from './booking-words.ts';
import { type CalendarDay, groupsOf, itemsOf } from './calendar-day.ts';
import { roomsOfBuildingQuery, timelineQuery } from './calendar-queries.ts';

interface DayTimelineProps {
  readonly places: Places;
  readonly buildingId: string | null;
  readonly zone: string;
  readonly day: CalendarDay;
  readonly now: Instant;
}

export function DayTimeline({ places, buildingId, zone, day, now }: DayTimelineProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const search = useSearchState();
  const reading = useReading(zone);
  const { start, end, date } = day;
  const rooms = useQuery(roomsOfBuildingQuery(buildingId));
  const entries = useQuery(timelineQuery({ start, end, buildingId }));
  const groups = useMemo(
    () => groupsOf(rooms.data ?? [], places, { noFloor: t('noFloor'), seats: (count) => t('seats', { count }) }),
    [rooms.data, places, t],
  );
  const items = useMemo(() => itemsOf(entries.data ?? [], (entry) => titleOf(entry, t)), [entries.data, t]);
  const period = useMemo(() => ({ start, end }), [start, end]);
  const error = rooms.error ?? entries.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([rooms.refetch(), entries.refetch()])} />;
  if (!rooms.data || !entries.data) return <Skeletons rows={8} height={44} />;
  if (rooms.data.length === 0) return <EmptyState icon="booked" title={t('none.title')} text={t('none.text')} />;
  const opened = items.find(({ id }) => id === search.word('open'));
  return (
    <>
      {!sameWallClock(zone, localZone(), start) && <p>{t('common:zone', { city: zoneCity(zone) })}</p>}
      <p role="status">
        {t('count', { count: items.length, day: formatDay(start + (end - start) / 2, reading, 'long') })}
      </p>
      <div aria-busy={entries.isPlaceholderData}>
        <Timeline
          key={`${buildingId} ${date}`}
          label={t('grid', { day: formatDay(start + (end - start) / 2, reading, 'long') })}
          rowTitle={t('room')}
          {...{ groups, items, period, reading, now }}
          onOpen={({ id }) => search.open({ open: id })}
        />
      </div>
      {opened && <BookingPanel entry={opened.entry} zone={zone} onClose={() => search.replace({ open: null })} />}
    </>
  );
}
