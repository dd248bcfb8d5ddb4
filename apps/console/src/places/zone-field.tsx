/** An IANA time zone, typed or chosen from those that the browser knows. */
import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface ZoneFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
  readonly problem?: string | undefined;
}

export function ZoneField({ value, onChange, hint, required = false, problem }: ZoneFieldProps) {
  const { t } = useTranslation('setup');
  const listId = useId();
  return (
    <>
      <Field
        label={t('zone')}
        required={required}
        {...(hint ? { hint } : {})}
        {...(problem ? { validationMessage: problem } : {})}
      >
        <Input value={value} maxLength={64} list={listId} onChange={(_, data) => onChange(data.value)} />
      </Field>
      <datalist id={listId}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
