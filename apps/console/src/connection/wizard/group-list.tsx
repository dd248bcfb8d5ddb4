/** Some groups of the directory: found by typing, listed by name, taken away one by one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { ChoicePicker } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';

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

interface GroupListProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly beside?: (id: string, name: string) => ReactNode;
}

const SUGGESTED = 8;

export function GroupList({ label, ids, onAdd, onRemove, beside }: GroupListProps) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const names = useGroupNames(ids);
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map());
  const suggest = useCallback(
    async (q: string, signal: AbortSignal) => {
      const { items } = await dataOf(api.GET('/api/groups', { params: { query: { q, limit: SUGGESTED } }, signal }));
      return items.map(({ id, name, members }) => ({ id, name, detail: t('people.members', { count: members }) }));
    },
    [t],
  );
  return (
    <div>
      {ids.length === 0 && !beside && <p className={styles.quiet}>{t('people.noGroups')}</p>}
      <ul className={styles.list}>
        {ids.map((id) => {
          const name = added.get(id) ?? names.get(id) ?? id;
          return (
            <li key={id} className={styles.item}>
              <span className={styles.name}>{name}</span>
              {beside?.(id, name)}
              <Button size="small" aria-label={t('people.removeGroup', { name })} onClick={() => onRemove(id)}>
                {t('advanced.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <ChoicePicker
        key={ids.length}
        label={label}
        chosen={null}
        suggest={suggest}
        onChange={(choice) => {
          if (!choice || ids.includes(choice.id)) return;
          setAdded(new Map([...added, [choice.id, choice.name]]));
          onAdd(choice.id);
        }}
      />
    </div>
  );
}

/** Names of groups chosen before; one that left the tenant is told by its id. */
function useGroupNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const groups = useQuery({
    queryKey: ['groups', 'names'],
    queryFn: async ({ signal }) =>
      (await dataOf(api.GET('/api/groups', { params: { query: { limit: 500 } }, signal }))).items,
    enabled: ids.length > 0,
  });
  return new Map((groups.data ?? []).map(({ id, name }) => [id, name]));
}
