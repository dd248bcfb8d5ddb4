/** One setting of a rule, drawn from its schema. */
import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { TimeField } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { ChoicesField } from './choices-field.tsx';
import { GroupsPicker, PeoplePicker } from './id-pickers.tsx';
import { ItemsField } from './items-field.tsx';
import { NumberField } from './number-field.tsx';
import { type Schema, settingOf, type Values } from './setting-schema.ts';
import { TextsField } from './texts-field.tsx';

export interface SettingFieldProps {
  readonly name: string;
  readonly label: string;
  readonly schema: Schema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** What the server found wrong at a place below this setting; '' is the setting itself. */
  readonly problemAt: (below: string) => string | undefined;
}

export function SettingField({ name, label, schema, value, onChange, problemAt }: SettingFieldProps) {
  const { t } = useTranslation('policies');
  const setting = settingOf(name, schema);
  const problem = problemAt('');
  const wrong = problem ? { problem } : {};
  const message = problem ? { validationMessage: problem } : {};
  switch (setting.kind) {
    case 'switch':
      return (
        <Field {...message}>
          <Checkbox label={label} checked={value === true} onChange={(_, data) => onChange(data.checked === true)} />
        </Field>
      );
    case 'number':
      return (
        <NumberField {...{ label, setting, onChange, ...wrong }} value={typeof value === 'number' ? value : null} />
      );
    case 'time':
      return <TimeField label={label} value={String(value ?? '')} onChange={onChange} {...wrong} />;
    case 'text':
      return (
        <Field label={label} {...message}>
          <Input
            value={String(value ?? '')}
            maxLength={setting.maxLength}
            onChange={(_, data) => onChange(data.value)}
          />
        </Field>
      );
    case 'choice':
      return (
        <Field label={label} {...message}>
          <Select value={String(value)} onChange={(_, data) => onChange(data.value)}>
            {setting.choices.map((choice) => (
              <option key={choice} value={choice}>
                {t([`choice.${name}-${choice}`, `choice.${choice}`], { defaultValue: choice })}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'choices':
      return <ChoicesField {...{ label, onChange, ...wrong }} choices={setting.choices} chosen={listOf(value)} />;
    case 'people':
      return <PeoplePicker {...{ label, onChange, ...wrong }} ids={listOf(value)} />;
    case 'groups':
      return <GroupsPicker {...{ label, onChange, ...wrong }} ids={listOf(value)} />;
    case 'texts':
      return <TextsField {...{ label, onChange, ...wrong }} maxLength={setting.maxLength} value={recordOf(value)} />;
    case 'lines':
      return (
        <Field label={label} hint={t('lines')} {...message}>
          <Textarea
            resize="vertical"
            value={listOf(value).join('\n')}
            onChange={(_, data) => onChange(data.value === '' ? [] : data.value.split('\n'))}
          />
        </Field>
      );
    case 'list':
      return (
        <ItemsField
          {...{ label, onChange, problemAt }}
          draw={(field) => <SettingField {...field} />}
          item={setting.item}
          items={Array.isArray(value) ? (value as Values[]) : []}
        />
      );
    case 'unknown':
      return <p>{t('notDrawn', { label })}</p>;
  }
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function recordOf(value: unknown): Values {
  return (value ?? {}) as Values;
}
