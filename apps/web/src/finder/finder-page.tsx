/** The front page: find a room that is free and book it, three clicks at most. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Skeletons, useLive, useNow, usePageTitle } from '@ones/ui';
import { minute } from '@ones/ui-core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingPanelProps } from '../booking/booking-panel.tsx';
import { FinderBar } from './finder-bar.tsx';
import { Results } from './results.tsx';
import { type Finder, useFinder } from './use-finder.ts';

const BookingPanel = lazy(() =>
  import('../booking/booking-panel.tsx').then((module) => ({ default: module.BookingPanel })),
);

const SeriesResults = lazy(() => import('./series-results.tsx'));
const SeriesPanel = lazy(() => import('./series-panel.tsx'));

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '1180px', margin: '0 auto' },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  past: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

export function FinderPage() {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const finder = useFinder();
  usePageTitle(t('title'));
  useLive('resources');
  const { repeat } = finder.query;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <FinderBar finder={finder} />
      <PastNote finder={finder} />
      {repeat ? (
        <Suspense fallback={<Skeletons rows={5} />}>
          <SeriesResults finder={finder} />
        </Suspense>
      ) : (
        <Results finder={finder} />
      )}
      {finder.booking !== null && finder.period && (
        <Suspense fallback={null}>
          <Panel finder={finder} resourceId={finder.booking} period={finder.period} />
        </Suspense>
      )}
    </div>
  );
}

interface PanelProps extends Pick<BookingPanelProps, 'resourceId' | 'period'> {
  readonly finder: Finder;
}

function Panel({ finder, ...about }: PanelProps) {
  const { repeat } = finder.query;
  const whose = { organizerId: finder.query.organizerId, onOrganizer: finder.chooseOrganizer };
  const panel = { ...about, ...whose, onClose: finder.closePanel };
  if (repeat) return <SeriesPanel key={about.resourceId} finder={finder} repeat={repeat} {...panel} />;
  return <BookingPanel key={about.resourceId} {...panel} />;
}

/** An old link, or a page left open: said at once, before a booking is refused. */
function PastNote({ finder }: { finder: ReturnType<typeof useFinder> }) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const now = useNow();
  if (!finder.period || finder.period.start > now - 5 * minute) return null;
  return (
    <p role="status" className={styles.past}>
      {t('past.title')}
      <Button onClick={finder.showNow}>{t('past.act')}</Button>
    </p>
  );
}
