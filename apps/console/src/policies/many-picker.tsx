/** Several people, groups or resources: added by typing, each with a button to take it away. */
import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type Choice, ChoicePicker } from '@ones/ui';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  one: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface ManyPickerProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly suggest: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly onChange: (ids: readonly string[], added: Choice | null) => void;
  readonly hint?: string;
  readonly problem?: string;
}

export function ManyPicker({ label, ids, nameOf, suggest, onChange, hint, problem }: ManyPickerProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.all}>
      <ChoicePicker
        label={label}
        chosen={null}
        suggest={suggest}
        onChange={(choice) => {
          if (choice && !ids.includes(choice.id)) onChange([...ids, choice.id], choice);
        }}
        {...(hint ? { hint } : {})}
        {...(problem ? { problem } : {})}
      />
      {ids.length > 0 && (
        <ul className={styles.list}>
          {ids.map((id) => (
            <li key={id} className={styles.one}>
              <Button
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={t('act.remove', { name: nameOf(id) })}
                onClick={() =>
                  onChange(
                    ids.filter((one) => one !== id),
                    null,
                  )
                }
              >
                {nameOf(id)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
