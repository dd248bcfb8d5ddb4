/** The fields of a connection, each checked when it is left or pasted into, and each telling the guide where one is. */
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ConnectionOptions } from '@ones/contract';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanId, type DraftField } from './draft.ts';
import type { Settings } from './use-settings.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '14px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: '14px',
    '& > *': { minWidth: 0 },
    '& .fui-Input, & input, & select': { minWidth: 0, width: '100%' },
  },
});

export interface SettingsFieldsProps {
  readonly settings: Settings;
  readonly options: ConnectionOptions;
  /** What the server found wrong, in its words. */
  readonly refused: Partial<Record<DraftField, string>>;
}

export function SettingsFields(props: SettingsFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const { settings, options } = props;
  const { draft } = settings;
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextField {...props} field="name" hint={t('hint.name')} />
        <Field label={t('field.operator')} hint={t('hint.operator')}>
          <Select
            value={draft.operator}
            data-topic="operator"
            onChange={(_, { value }) => settings.change({ operator: value })}
          >
            {options.operators.map(({ id }) => (
              <option key={id} value={id}>
                {t(`operator.${id}`, { defaultValue: id })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <TextField {...props} field="tenantId" isId hint={t('hint.id')} />
      <TextField {...props} field="clientId" isId hint={t('hint.id')} />
    </div>
  );
}

type TextFieldName = 'name' | 'tenantId' | 'clientId' | 'clientSecret' | 'secretExpires';

interface TextFieldProps extends SettingsFieldsProps {
  readonly field: TextFieldName;
  readonly hint: string;
  readonly type?: 'text' | 'password' | 'date';
  readonly isId?: boolean;
}

const lengths: Readonly<Record<TextFieldName, number>> = {
  name: 120,
  tenantId: 64,
  clientId: 64,
  clientSecret: 512,
  secretExpires: 10,
};

export function TextField({ settings, field, hint, refused, type = 'text', isId = false }: TextFieldProps) {
  const { t } = useTranslation('connection');
  const mistake = settings.mistakes[field];
  const message = mistake ? t(`wrong.${mistake}`) : refused[field];
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    settings.leave(field);
    if (!isId) return;
    event.preventDefault();
    settings.change({ [field]: cleanId(event.clipboardData.getData('text')) });
  };
  return (
    <Field label={t(`field.${field}`)} hint={hint} {...(message ? { validationMessage: message } : {})}>
      <Input
        type={type}
        value={settings.draft[field]}
        maxLength={lengths[field]}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        spellCheck={false}
        data-topic={field}
        onBlur={() => settings.leave(field)}
        onPaste={paste}
        onChange={(_, { value }) => settings.change({ [field]: isId ? value.trim() : value })}
      />
    </Field>
  );
}
