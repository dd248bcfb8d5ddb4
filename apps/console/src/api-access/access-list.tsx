/** The frame of a list of what other programs may do here: the way to the others, the act, and the list or why it is not there. */
import { Button } from '@fluentui/react-components';
import { ErrorState, Skeletons } from '@ones/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { AccessTabs } from './access-tabs.tsx';

interface AccessListProps<Item> {
  readonly list: UseQueryResult<Item[]>;
  readonly table: (items: readonly Item[]) => ReactNode;
  readonly make: string;
  readonly onMake: () => void;
  readonly children: ReactNode;
}

export function AccessList<Item>({ list, table, make, onMake, children }: AccessListProps<Item>) {
  const { t } = useTranslation('access');
  const button = (
    <Button appearance="primary" onClick={onMake}>
      {make}
    </Button>
  );
  return (
    <Page title={t('title')} acts={button}>
      <AccessTabs />
      {list.data ? (
        table(list.data)
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Skeletons rows={4} height={44} />
      )}
      {children}
    </Page>
  );
}
