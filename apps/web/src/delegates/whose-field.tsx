/** Oneself, or somebody in whose place one may book. Nothing to choose, nothing shown. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { principalsQuery } from './delegate-queries.ts';

/** As wide as its field, however long a name. */
const useStyles = makeStyles({ select: { width: '100%', minWidth: 0 } });

interface WhoseFieldProps {
  readonly label: string;
  /** How oneself is called here. */
  readonly me: string;
  /** null: oneself. */
  readonly chosen: string | null;
  readonly onChange: (personId: string | null) => void;
  readonly problem?: string;
}

export function WhoseField({ label, me, chosen, onChange, problem }: WhoseFieldProps) {
  const styles = useStyles();
  const { data = [] } = useQuery(principalsQuery);
  // Whoever may not any more still sees whom the form is for, and can choose themselves again.
  if (data.length === 0 && chosen === null) return null;
  return (
    <Field label={label} {...(problem ? { validationMessage: problem } : {})}>
      <Select
        value={chosen ?? ''}
        select={{ className: styles.select }}
        onChange={(_, { value }) => onChange(value === '' ? null : value)}
      >
        <option value="">{me}</option>
        {data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
