/** What was done, by whom, through what, old and new; newest first, also for one thing alone (B10). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { EmptyState, ErrorState, Skeletons, useReading } from '@ones/ui';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { WordField } from '../resources/building-fields.tsx';
import { useSearchState } from '../search-state.ts';
import { AuditEntry } from './audit-entry.tsx';
import { type AuditWords, queryOf, UntilField, useAuditWords } from './audit-filters.tsx';

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

function auditQuery(words: AuditWords, zone: string) {
  return infiniteQueryOptions({
    queryKey: ['audit', words, zone],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        api.GET('/api/audit', {
          params: {
            query: {
              limit: 50,
              ...queryOf(words, zone),
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

/** What most is asked about; all else is found by words and days. */
const subjectTypes = ['booking', 'resource', 'policy', 'person', 'group', 'connection', 'player'] as const;

export function AuditPage() {
  const styles = useStyles();
  const { t } = useTranslation(['audit', 'common']);
  const search = useSearchState();
  const { zone } = useReading();
  const words = useAuditWords();
  const filtered = Object.values(words).some((word) => word !== null);
  const list = useInfiniteQuery(auditQuery(words, zone));
  const kinds = subjectTypes.map((id) => ({ id, name: t(`subjectType.${id}`) }));
  const lines = list.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('title')} acts={<Button onClick={() => void list.refetch()}>{t('refresh')}</Button>}>
      <FilterBar label={t('filters')}>
        <SearchField label={t('search')} />
        <WordField word="kind" label={t('kind')} any={t('anyKind')} words={kinds} />
        <UntilField />
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
          title={t(filtered ? 'noneFound.title' : 'none.title')}
          text={t(filtered ? 'noneFound.text' : 'none.text')}
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
        {filtered && (
          <Button onClick={() => search.open({ q: null, kind: null, until: null, subject: null })}>
            {t('showAll')}
          </Button>
        )}
      </div>
    </Page>
  );
}
