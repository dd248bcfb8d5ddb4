/** What the meeting is about, who comes, and whether others may read it or join from elsewhere. */
import { Field, Input, Switch } from '@fluentui/react-components';
import { PersonPicker } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { suggestPeople } from './booking-queries.ts';
import { OnlineSwitch } from './online-switch.tsx';
import type { useBookingDraft } from './use-booking-draft.ts';

interface MeetingFieldsProps {
  readonly resourceId: string;
  readonly draft: ReturnType<typeof useBookingDraft>;
  readonly beside: Partial<Record<'subject' | 'attendees' | 'online', string>>;
}

export function MeetingFields({ resourceId, draft, beside }: MeetingFieldsProps) {
  const { t } = useTranslation('booking');
  return (
    <>
      <Field
        label={t('panel.subject')}
        hint={t('panel.subjectHint', { title: t('panel.defaultSubject') })}
        {...(beside.subject ? { validationMessage: beside.subject } : {})}
      >
        <Input value={draft.subject} maxLength={255} autoFocus onChange={(_, { value }) => draft.setSubject(value)} />
      </Field>
      <PersonPicker
        label={t('panel.attendees')}
        chosen={draft.attendees}
        onChange={draft.setAttendees}
        suggest={suggestPeople}
        {...(beside.attendees ? { problem: beside.attendees } : {})}
      />
      <Switch
        label={t('panel.private')}
        checked={draft.isPrivate}
        onChange={(_, { checked }) => draft.setPrivate(checked)}
      />
      <OnlineSwitch
        resourceId={resourceId}
        checked={draft.isOnline}
        onChange={draft.setOnline}
        {...(beside.online ? { problem: beside.online } : {})}
      />
    </>
  );
}
