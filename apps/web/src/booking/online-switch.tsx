/** Asks for a Teams meeting, where one can be made with a booking of this resource. */
import { Field, Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingFormQuery } from './booking-form-query.ts';

interface OnlineSwitchProps {
  readonly resourceId: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly problem?: string;
}

export function OnlineSwitch({ resourceId, checked, onChange, problem }: OnlineSwitchProps) {
  const { t, i18n } = useTranslation('booking');
  const form = useQuery(bookingFormQuery(resourceId, i18n.language)).data;
  if (!form?.onlineMeeting) return null;
  return (
    <Field hint={checked ? t('online.hint') : undefined} {...(problem ? { validationMessage: problem } : {})}>
      <Switch label={t('online.title')} checked={checked} onChange={(_, data) => onChange(data.checked)} />
    </Field>
  );
}
