/** A number within its limits; where it may be left out, empty means no limit. */
import { Field, Input } from '@fluentui/react-components';
import { useReading } from '@ones/ui';
import { formatNumber } from '@ones/ui-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setting } from './setting-schema.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly setting: Extract<Setting, { kind: 'number' }>;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly problem?: string;
}

export function NumberField({ label, setting, value, onChange, problem }: NumberFieldProps) {
  const { t } = useTranslation('policies');
  const { locale } = useReading();
  const [typed, setTyped] = useState(shown(value));
  useEffect(() => setTyped((before) => (numberIn(before) === value ? before : shown(value))), [value]);
  const { min, max, optional } = setting;
  const number = numberIn(typed);
  const wrong = number === null ? !optional : number < min || number > max;
  const limits = t('between', { min: formatNumber(min, locale), max: formatNumber(max, locale) });
  const message = problem ?? (wrong ? limits : undefined);
  return (
    <Field
      label={label}
      hint={optional ? t('emptyIsNone') : limits}
      {...(message ? { validationMessage: message } : {})}
    >
      <Input
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(numberIn(data.value));
        }}
      />
    </Field>
  );
}

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}

function numberIn(text: string): number | null {
  return /^-?\d+$/.test(text.trim()) ? Number(text) : null;
}
