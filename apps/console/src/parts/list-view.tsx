/** A long list of the server's with all its states: coming, broken, empty, there; more pages come by scrolling. */
import { type Column, DataTable, ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatNumber } from '@ones/ui-core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface ListViewProps<Row> {
  readonly label: string;
  readonly list: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }>>;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly empty: ReactNode;
}

export function ListView<Row>({ label, list, columns, keyOf, empty }: ListViewProps<Row>) {
  const { t } = useTranslation('pages');
  const { locale } = useReading();
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (list.isError && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeletons rows={8} height={40} />;
  if (rows.length === 0) return empty;
  const count = formatNumber(rows.length, locale);
  return (
    <div aria-busy={list.isPlaceholderData}>
      <p role="status" className="ones-hidden">
        {t(hasNextPage ? 'shownSoFar' : 'shownAll', { count })}
      </p>
      <DataTable label={label} columns={columns} rows={rows} keyOf={keyOf} onEnd={more} />
      {list.isFetchNextPageError && <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />}
    </div>
  );
}
