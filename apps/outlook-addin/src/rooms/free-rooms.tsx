/** The rooms that are free at the appointment's time, best fit first; else what to do instead; then those that are not. */
import { Button } from '@fluentui/react-components';
import { EmptyState, ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatDayRange, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import type { AppointmentState } from '../office/appointment.ts';
import { FreeRoomCard } from './free-room-card.tsx';
import { TakenRooms } from './taken-rooms.tsx';
import { type Filter, useFreeRooms } from './use-availability.ts';
import type { Change } from './use-change.ts';
import { sameAddress } from './verdict.ts';

interface FreeRoomsProps {
  readonly state: AppointmentState;
  readonly filter: Filter;
  readonly change: Change;
  readonly onReset: () => void;
}

export function FreeRooms({ state, filter, change, onReset }: FreeRoomsProps) {
  const { t } = useTranslation('addin');
  const found = useFreeRooms(state.time, filter, true);
  if (found.isPending) return <Skeletons rows={3} height={120} />;
  if (found.isError && !found.data) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const pages = found.data?.pages ?? [];
  const isChosen = (address: string | null) => state.rooms.some((room) => sameAddress(room.emailAddress, address));
  const free = pages.flatMap((page) => page.items).filter(({ resource }) => !isChosen(resource.emailAddress));
  const taken = (pages[0]?.unavailable ?? []).filter(({ resource }) => !isChosen(resource.emailAddress));
  return (
    <section aria-busy={found.isPlaceholderData}>
      <h2>{t('free.title')}</h2>
      <p className="ones-hidden" role="status">
        {t('free.count', { count: free.length })}
      </p>
      {free.length === 0 && <NothingFree times={pages[0]?.nearestTimes ?? []} change={change} onReset={onReset} />}
      <ul className="cards">
        {free.map((room) => (
          <FreeRoomCard key={room.resource.id} found={room} time={state.time} change={change} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button className="wide" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('free.more')}
        </Button>
      )}
      {taken.length > 0 && <TakenRooms taken={taken} />}
    </section>
  );
}

interface NothingFreeProps extends Pick<FreeRoomsProps, 'change' | 'onReset'> {
  readonly times: readonly { readonly start: string; readonly end: string }[];
}

function NothingFree({ times, change, onReset }: NothingFreeProps) {
  const { t } = useTranslation('addin');
  const reading = useReading();
  return (
    <EmptyState icon="declined" heading="h2" title={t('empty.title')} text={t('empty.text')}>
      {times.length > 0 && <p className="wide">{t('empty.nearest')}</p>}
      {times.map((period) => {
        const time = { start: instantOf(period.start), end: instantOf(period.end) };
        const words = formatDayRange(time.start, time.end, reading);
        return (
          <Button
            key={period.start}
            aria-label={t('empty.take', { time: words })}
            disabled={change.busy !== null}
            onClick={() => change.moveTo(time)}
          >
            {words}
          </Button>
        );
      })}
      <Button appearance="subtle" onClick={onReset}>
        {t('empty.reset')}
      </Button>
    </EmptyState>
  );
}
