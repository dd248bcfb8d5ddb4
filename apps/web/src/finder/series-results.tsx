/** The answer to the bar for a meeting that repeats: rooms free on all dates first, then those free on most. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { EmptyState, ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatDate, formatNumber, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { seriesAvailabilityQuery } from './finder-queries.ts';
import { SeriesRow } from './series-row.tsx';
import type { Finder } from './use-finder.ts';
import { WiderWishes } from './wider-wishes.tsx';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: '10px' },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export default function SeriesResults({ finder }: { finder: Finder }) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const reading = useReading();
  const asked = seriesAvailabilityQuery(finder.query, finder.period);
  const answer = useQuery(asked);
  const { period } = finder;
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (asked.enabled === false && !answer.data) return null;
  if (!answer.data || !period) return <Skeletons rows={5} />;
  const { items, judged, judgedUntil, goesOn, capped } = answer.data;
  const always = items.filter(({ freeOn }) => freeOn === judged).length;
  return (
    <div className={styles.results} aria-busy={answer.isPlaceholderData}>
      <h2 className={styles.count}>
        <span role="status">
          {always > 0 ? t('series.always', { count: always, dates: judged }) : t('series.none', { count: judged })}
        </span>
      </h2>
      {goesOn && <p>{t('series.goesOn', { count: judged, date: formatDate(instantOf(judgedUntil), reading) })}</p>}
      {capped && (
        <p>
          {t('series.capped', {
            tried: formatNumber(capped.tried, reading.locale),
            of: formatNumber(capped.of, reading.locale),
          })}
        </p>
      )}
      {items.length === 0 && (
        <EmptyState icon="starting-soon" title={t('nothing.title')} text={t('nothing.noTimes')}>
          <WiderWishes finder={finder} />
        </EmptyState>
      )}
      <ul className={styles.results}>
        {items.map((one) => (
          <SeriesRow key={one.resource.id} found={one} judged={judged} period={period} onBook={finder.openPanel} />
        ))}
      </ul>
    </div>
  );
}
