/** Nothing free: the nearest times and looser wishes, each one click. */
import { Button } from '@fluentui/react-components';
import type { Availability } from '@ones/contract';
import { EmptyState, useReading } from '@ones/ui';
import { formatDayRange, formatRange, instantOf, wallTimeOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import type { Finder } from './use-finder.ts';
import { WiderWishes } from './wider-wishes.tsx';

export function NothingFree({ times, finder }: { times: Availability['nearestTimes']; finder: Finder }) {
  const { t } = useTranslation('finder');
  const reading = useReading();
  const { query, change } = finder;
  const text = t(times.length > 0 ? 'nothing.text' : 'nothing.noTimes');
  return (
    <EmptyState icon="starting-soon" title={t('nothing.title')} text={text}>
      {times.map(({ start, end, free }) => {
        const wall = wallTimeOf(instantOf(start), reading.zone);
        const format = wall.date === query.date ? formatRange : formatDayRange;
        return (
          <Button key={start} appearance="primary" onClick={() => change(wall)}>
            {t('nothing.time', { time: format(instantOf(start), instantOf(end), reading), count: free })}
          </Button>
        );
      })}
      <WiderWishes finder={finder} />
    </EmptyState>
  );
}
