/** What a policy asks for beside time and title: additional fields, a PIN, terms to accept (U5). */
import {
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { BookingForm, CreateBooking } from '@ones/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingFormQuery } from './booking-form-query.ts';

export type AskedAnswers = Pick<CreateBooking, 'termsAccepted' | 'fields' | 'pin'>;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  terms: { whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2, maxHeight: '10em', overflowY: 'auto' },
});

interface AskedPartsProps {
  readonly asked: BookingForm;
  readonly answers: AskedAnswers;
  readonly beside: Partial<Record<'terms' | 'fields' | 'pin', string>>;
  readonly onChange: (answers: AskedAnswers) => void;
}

interface AskedFieldsProps extends Omit<AskedPartsProps, 'asked'> {
  readonly resourceId: string;
}

export function AskedFields({ resourceId, ...parts }: AskedFieldsProps) {
  const { i18n } = useTranslation();
  const asked = useQuery(bookingFormQuery(resourceId, i18n.language)).data;
  return asked ? <AskedParts asked={asked} {...parts} /> : null;
}

export function AskedParts({ asked, answers, beside, onChange }: AskedPartsProps) {
  const styles = useStyles();
  const { t } = useTranslation('booking');
  const termsId = useId();
  const { fields, pin, terms, approval } = asked;
  const fill = (id: string, value: string) => onChange({ ...answers, fields: { ...answers.fields, [id]: value } });
  return (
    <>
      {approval && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('asked.approval')}</MessageBarBody>
        </MessageBar>
      )}
      {fields.map(({ id, label, required, choices }, at) => (
        <Field
          key={id}
          label={label}
          required={required}
          {...(at === 0 && beside.fields ? { validationMessage: beside.fields } : {})}
        >
          {choices.length === 0 ? (
            <Input value={answers.fields?.[id] ?? ''} maxLength={500} onChange={(_, { value }) => fill(id, value)} />
          ) : (
            <Select value={answers.fields?.[id] ?? ''} onChange={(_, { value }) => fill(id, value)}>
              <option value="">{t('asked.choose')}</option>
              {choices.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      {pin && (
        <Field
          label={t('asked.pin')}
          hint={t('asked.pinHint')}
          required
          {...(beside.pin ? { validationMessage: beside.pin } : {})}
        >
          <Input
            value={answers.pin ?? ''}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            onChange={(_, { value }) => onChange({ ...answers, pin: value })}
          />
        </Field>
      )}
      {terms.length > 0 && (
        <section className={styles.section} aria-labelledby={termsId}>
          <h3 id={termsId} className={styles.title}>
            {t('asked.termsTitle')}
          </h3>
          {terms.map((text) => (
            <p key={text} className={styles.terms}>
              {text}
            </p>
          ))}
          <Field {...(beside.terms ? { validationMessage: beside.terms } : {})}>
            <Checkbox
              label={t('asked.terms')}
              checked={answers.termsAccepted ?? false}
              onChange={(_, { checked }) => onChange({ ...answers, termsAccepted: checked === true })}
            />
          </Field>
        </section>
      )}
    </>
  );
}
