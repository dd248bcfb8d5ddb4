/** Who may book in ONES where a room organizes its meetings itself: people, one by one; saved with the page. */
import { dataOf } from '@ones/api-client';
import type { Booker } from '@ones/contract';
import { ErrorState, Skeletons } from '@ones/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { suggestPeople } from '../../people/suggestions.ts';
import { NameList } from './name-list.tsx';

export function bookersQuery(connectionId: string) {
  return queryOptions({
    queryKey: ['bookers', connectionId],
    queryFn: async ({ signal }): Promise<readonly Booker[]> => {
      const params = { path: { id: connectionId } };
      return (await dataOf(api.GET('/api/connections/{id}/bookers', { params, signal }))).items;
    },
    // What is being chosen is not thrown away by looking again.
    refetchOnWindowFocus: false,
  });
}

export async function saveBookers(connectionId: string, bookers: readonly Booker[]): Promise<void> {
  const body = { personIds: bookers.map(({ id }) => id) };
  await dataOf(api.PUT('/api/connections/{id}/bookers', { params: { path: { id: connectionId } }, body }));
}

interface BookersCardProps {
  readonly connectionId: string;
  /** Null: nothing was changed yet. */
  readonly changed: readonly Booker[] | null;
  readonly onChange: (bookers: readonly Booker[]) => void;
}

export function BookersCard({ connectionId, changed, onChange }: BookersCardProps) {
  const { t } = useTranslation('wizard');
  const saved = useQuery(bookersQuery(connectionId));
  const bookers = changed ?? saved.data;
  if (saved.isError && !bookers) return <ErrorState error={saved.error} onRetry={() => void saved.refetch()} />;
  if (!bookers) return <Skeletons rows={1} height={120} />;
  return (
    <Card title={t('people.bookers')}>
      <p>{t('people.bookersHint')}</p>
      <div data-topic="bookers">
        <NameList
          label={t('people.bookers')}
          addLabel={t('people.addBooker')}
          none={t('people.noBookers')}
          chosen={bookers.map(({ id, name, email }) => ({ id, name, detail: email }))}
          suggest={suggestPeople}
          onAdd={({ id, name, detail }) => onChange([...bookers, { id, name, email: detail || null }])}
          onRemove={(id) => onChange(bookers.filter((one) => one.id !== id))}
        />
      </div>
    </Card>
  );
}
