/** How many people; empty means any number. What is no number is said so, and the last good one stays in force. */
import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PeopleFieldProps {
  readonly value: number | null;
  readonly onChange: (people: number | null) => void;
  readonly className?: string;
}

export function PeopleField({ value, onChange, className }: PeopleFieldProps) {
  const { t } = useTranslation('finder');
  const shown = value === null ? '' : String(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const wrong = typed !== '' && !/^[1-9]\d{0,4}$/.test(typed);
  return (
    <Field
      label={t('bar.people')}
      className={className}
      {...(wrong ? { validationMessage: t('bar.peopleInvalid') } : {})}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('bar.anyPeople')}
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          if (data.value === '') onChange(null);
          else if (/^[1-9]\d{0,4}$/.test(data.value)) onChange(Number(data.value));
        }}
      />
    </Field>
  );
}
