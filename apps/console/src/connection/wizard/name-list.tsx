/** People or groups chosen one by one: listed by name, taken away again, more found by typing. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Choice, ChoicePicker } from '@ones/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

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

interface NameListProps {
  /** Of the list, where nothing around it says what it is. */
  readonly label?: string;
  readonly addLabel: string;
  /** Said while nothing is chosen; left out where that needs no word. */
  readonly none?: string;
  readonly chosen: readonly { readonly id: string; readonly name: string; readonly detail?: string | null }[];
  readonly suggest: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly onAdd: (choice: Choice) => void;
  readonly onRemove: (id: string) => void;
  readonly beside?: (id: string, name: string) => ReactNode;
}

export function NameList({ label, addLabel, none, chosen, suggest, onAdd, onRemove, beside }: NameListProps) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <div>
      {chosen.length === 0 && none && <p className={styles.quiet}>{none}</p>}
      <ul {...(label ? { 'aria-label': label } : {})} className={styles.list}>
        {chosen.map(({ id, name, detail = null }) => (
          <li key={id} className={styles.item}>
            <span className={styles.name}>{detail === null ? name : `${name} · ${detail}`}</span>
            {beside?.(id, name)}
            <Button size="small" aria-label={t('people.removeGroup', { name })} onClick={() => onRemove(id)}>
              {t('advanced.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <ChoicePicker
        key={chosen.length}
        label={addLabel}
        chosen={null}
        suggest={suggest}
        onChange={(choice) => {
          if (choice && !chosen.some(({ id }) => id === choice.id)) onAdd(choice);
        }}
      />
    </div>
  );
}
