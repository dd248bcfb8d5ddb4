/** Several of a few, as boxes to tick below one label. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface CheckListFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

export function CheckListField<Value extends string>(props: CheckListFieldProps<Value>) {
  const styles = useStyles();
  const { label, hint, choices, chosen, onChange } = props;
  return (
    <fieldset className={styles.all}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <span className={styles.hint}>{hint}</span>}
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={chosen.includes(choice.value)}
          onChange={(_, { checked }) =>
            onChange(checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
          }
        />
      ))}
    </fieldset>
  );
}
