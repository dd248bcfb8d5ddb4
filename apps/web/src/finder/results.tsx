/** The answer to the bar: free rooms, best first; then those that are not, with reasons. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Availability, FreeResource } from '@ones/contract';
import { ErrorState, Skeletons, useNow } from '@ones/ui';
import type { Instant } from '@ones/ui-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { availabilityQuery } from './finder-queries.ts';
import { NothingFree } from './nothing-free.tsx';
import { ResultRow } from './result-row.tsx';
import { UnavailableList } from './unavailable-list.tsx';
import type { Finder } from './use-finder.ts';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: '14px' },
  list: { display: 'flex', flexDirection: 'column', gap: '10px' },
  count: {
    display: 'flex',
    gap: '10px',
    alignItems: 'baseline',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Results({ finder }: { finder: Finder }) {
  const styles = useStyles();
  const { t } = useTranslation(['finder', 'common']);
  const answer = useInfiniteQuery(availabilityQuery(finder.query, finder.period));
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const first = answer.data?.pages[0];
  if (!first || !finder.period) return <Skeletons rows={5} />;
  const items = answer.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.results} aria-busy={answer.isPlaceholderData}>
      <Count
        rooms={finder.query.kind === 'room'}
        shown={items.length}
        more={answer.hasNextPage}
        updating={answer.isPlaceholderData}
      />
      {items.length === 0 && !answer.isPlaceholderData && <NothingFree times={first.nearestTimes} finder={finder} />}
      <FreeList items={items} period={finder.period} onBook={finder.openPanel} />
      {answer.hasNextPage && (
        <Button disabledFocusable={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t('common:act.more')}
        </Button>
      )}
      <UnavailableList taken={takenOf(first)} period={finder.period} />
    </div>
  );
}

/** What is merely taken comes before what does not fit anyway. */
function takenOf(answer: Availability): Availability['unavailable'] {
  const order = ['taken', 'closed', 'policy', 'out-of-service', 'lacks-amenity', 'too-small'];
  return [...answer.unavailable].sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
}

interface CountProps {
  readonly rooms: boolean;
  readonly shown: number;
  readonly more: boolean;
  readonly updating: boolean;
}

function Count({ rooms, shown, more, updating }: CountProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  return (
    <h2 className={styles.count}>
      <span role="status">
        {rooms
          ? t(more ? 'countMore' : 'count', { count: shown })
          : t(more ? 'thingsMore' : 'things', { count: shown })}
      </span>
      {updating && <span>{t('updating')}</span>}
    </h2>
  );
}

interface FreeListProps {
  readonly items: readonly FreeResource[];
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly onBook: (resourceId: string) => void;
}

function FreeList({ items, period, onBook }: FreeListProps) {
  const styles = useStyles();
  const now = useNow();
  return (
    <ul className={styles.list}>
      {items.map((free) => (
        <ResultRow key={free.resource.id} free={free} period={period} now={now} onBook={onBook} />
      ))}
    </ul>
  );
}
