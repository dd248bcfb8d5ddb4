/** Any of a few words, in their own order. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  all: { display: 'flex', flexWrap: 'wrap', gap: '0 8px' },
});

interface ChoicesFieldProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem?: string;
}

export function ChoicesField({ label, choices, chosen, onChange, problem }: ChoicesFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.all}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={t(`choice.${choice}`, { defaultValue: choice })}
            checked={chosen.includes(choice)}
            onChange={(_, { checked }) =>
              onChange(choices.filter((one) => (one === choice ? checked === true : chosen.includes(one))))
            }
          />
        ))}
      </div>
      {problem && <p className={styles.wrong}>{problem}</p>}
    </fieldset>
  );
}
