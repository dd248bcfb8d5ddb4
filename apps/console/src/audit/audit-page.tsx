/** What was done, by whom, through what, old and new; newest first, also for one thing alone (B10). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { EmptyState, ErrorState, Skeletons } from '@ones/ui';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useSearchState } from '../search-state.ts';
import { AuditEntry } from './audit-entry.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '10px', alignItems: 'center' },
});

function auditQuery(subjectId: string | null) {
  return infiniteQueryOptions({
    queryKey: ['audit', subjectId],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        api.GET('/api/audit', {
          params: {
            query: {
              limit: 50,
              ...(subjectId === null ? {} : { subjectId }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 5_000,
  });
}

export function AuditPage() {
  const styles = useStyles();
  const { t } = useTranslation(['audit', 'common']);
  const search = useSearchState();
  const subject = search.word('subject');
  const list = useInfiniteQuery(auditQuery(subject));
  const lines = list.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('title')} acts={<Button onClick={() => void list.refetch()}>{t('refresh')}</Button>}>
      <FilterBar label={t('filters')}>
        <SearchField label={t('subject')} word="subject" />
      </FilterBar>
      {lines === undefined ? (
        list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <Skeletons rows={6} height={56} />
        )
      ) : lines.length === 0 ? (
        <EmptyState
          icon="ended"
          title={t(subject === null ? 'none.title' : 'noneFound.title')}
          text={t(subject === null ? 'none.text' : 'noneFound.text')}
        />
      ) : (
        <ol className={styles.list}>
          {lines.map((line) => (
            <AuditEntry key={line.id} line={line} onSubject={(id) => search.open({ subject: id })} />
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        {list.hasNextPage && (
          <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:act.more')}
          </Button>
        )}
        {subject !== null && <Button onClick={() => search.open({ subject: null })}>{t('showAll')}</Button>}
      </div>
    </Page>
  );
}
