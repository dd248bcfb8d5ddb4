/** Date, time and length on the browser's own inputs: right on phones, by keyboard, and in every language. */
import { Field, Input, Select } from '@fluentui/react-components';
import { formatLength, minute } from '@ones/ui-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../provider/language.tsx';

interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly label?: string;
  /** A sentence about what is wrong with it. */
  readonly problem?: string;
  readonly className?: string;
}

/** `value` is YYYY-MM-DD; told only when the whole date is there. */
export function DateField({ label, ...props }: FieldProps<string> & { readonly min?: string }) {
  const { t } = useTranslation();
  return <NativeField {...props} type="date" label={label ?? t('field.date')} incomplete={t('field.dateInvalid')} />;
}

/** `value` is HH:mm; any minute may be typed, arrows step by five. */
export function TimeField({ label, ...props }: FieldProps<string>) {
  const { t } = useTranslation();
  return <NativeField {...props} type="time" label={label ?? t('field.start')} incomplete={t('field.timeInvalid')} />;
}

interface NativeFieldProps extends FieldProps<string> {
  readonly type: 'date' | 'time';
  readonly incomplete: string;
  readonly min?: string;
}

/** While somebody types, the input is theirs; half a date is marked only when they leave it. */
function NativeField({ value, onChange, label, problem, className, type, incomplete, min }: NativeFieldProps) {
  const [typed, setTyped] = useState(value);
  const [left, setLeft] = useState(true);
  useEffect(() => setTyped(value), [value]);
  const message = problem ?? (typed === '' && left ? incomplete : undefined);
  return (
    <Field label={label} className={className} {...(message ? { validationMessage: message } : {})}>
      <Input
        type={type}
        value={typed}
        {...(min === undefined ? {} : { min })}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        onChange={(_, data) => {
          setTyped(data.value);
          if (data.value !== '') onChange(data.value);
        }}
      />
    </Field>
  );
}

const usualLengths = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480];

/** In minutes. */
export function LengthField({ value, onChange, label, problem, className }: FieldProps<number>) {
  const { t } = useTranslation();
  const { locale } = useReading();
  const lengths = usualLengths.includes(value) ? usualLengths : [...usualLengths, value].sort((a, b) => a - b);
  return (
    <Field
      label={label ?? t('field.length')}
      className={className}
      {...(problem ? { validationMessage: problem } : {})}
    >
      <Select value={String(value)} onChange={(_, data) => onChange(Number(data.value))}>
        {lengths.map((minutes) => (
          <option key={minutes} value={minutes}>
            {formatLength(minutes * minute, locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
