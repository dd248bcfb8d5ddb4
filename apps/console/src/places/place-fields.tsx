/** What a building and a floor are both asked: what they are called, and where in the order they stand. */
import { Field, Input } from '@fluentui/react-components';
import type { LocalNames } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { TextsField } from '../policies/texts-field.tsx';

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly problem: { readonly validationMessage?: string };
}

export function NameField({ value, onChange, problem }: NameFieldProps) {
  const { t } = useTranslation('setup');
  return (
    <Field label={t('name')} required {...problem}>
      <Input value={value} maxLength={120} onChange={(_, { value: name }) => onChange(name)} />
    </Field>
  );
}

interface LocalNamesFieldProps {
  readonly value: LocalNames;
  readonly onChange: (names: LocalNames) => void;
}

export function LocalNamesField({ value, onChange }: LocalNamesFieldProps) {
  const { t } = useTranslation('setup');
  return (
    <TextsField label={t('names')} value={value} maxLength={120} onChange={(names) => onChange(names as LocalNames)} />
  );
}

interface PositionFieldProps {
  readonly value: string;
  readonly onChange: (position: string) => void;
  readonly hint: string;
  readonly maxLength: number;
  readonly wrong: boolean;
}

export function PositionField({ value, onChange, hint, maxLength, wrong }: PositionFieldProps) {
  const { t } = useTranslation('setup');
  return (
    <Field label={t('position')} hint={hint} {...(wrong ? { validationMessage: t('wholeNumber') } : {})}>
      <Input
        inputMode="numeric"
        maxLength={maxLength}
        value={value}
        onChange={(_, { value: position }) => onChange(position)}
      />
    </Field>
  );
}
