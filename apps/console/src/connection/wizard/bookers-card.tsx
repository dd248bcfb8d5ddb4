/** Who may book in ONES where a room organizes its meetings itself: people, one by one; saved with the page. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Booker } from '@ones/contract';
import { ChoicePicker, ErrorState, Skeletons } from '@ones/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', marginBottom: '10px' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SUGGESTED = 8;

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
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const saved = useQuery(bookersQuery(connectionId));
  const bookers = changed ?? saved.data;
  const suggest = useCallback(async (q: string, signal: AbortSignal) => {
    const { items } = await dataOf(api.GET('/api/people', { params: { query: { q, limit: SUGGESTED } }, signal }));
    return items.map(({ id, name, email }) => ({ id, name, detail: email ?? '' }));
  }, []);
  if (saved.isError && !bookers) return <ErrorState error={saved.error} onRetry={() => void saved.refetch()} />;
  if (!bookers) return <Skeletons rows={1} height={120} />;
  return (
    <Card title={t('people.bookers')}>
      <p>{t('people.bookersHint')}</p>
      <div data-topic="bookers">
        {bookers.length === 0 && <p className={styles.quiet}>{t('people.noBookers')}</p>}
        <ul aria-label={t('people.bookers')} className={styles.list}>
          {bookers.map(({ id, name, email }) => (
            <li key={id} className={styles.item}>
              <span className={styles.name}>{email === null ? name : `${name} · ${email}`}</span>
              <Button
                size="small"
                aria-label={t('people.removeGroup', { name })}
                onClick={() => onChange(bookers.filter((one) => one.id !== id))}
              >
                {t('advanced.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <ChoicePicker
          key={bookers.length}
          label={t('people.addBooker')}
          chosen={null}
          suggest={suggest}
          onChange={(choice) => {
            if (!choice || bookers.some(({ id }) => id === choice.id)) return;
            onChange([...bookers, { id: choice.id, name: choice.name, email: choice.detail || null }]);
          }}
        />
      </div>
    </Card>
  );
}
