/** Title and attendees of a booking, as far as each may be changed. */
import { Button, Field, Input } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import { type ChosenPerson, Modal, PersonPicker, problemsByField, useToast } from '@ones/ui';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../series/use-scope.ts';
import type { ActDialogProps } from './booking-acts.tsx';
import { bookingFields } from './booking-fields.ts';
import { suggestPeople } from './booking-queries.ts';
import { titleOf } from './booking-words.ts';
import { OnlineSwitch } from './online-switch.tsx';
import { Refusal } from './refusal.tsx';
import { useChangeBooking } from './use-booking-acts.ts';

const ScopeChoice = lazy(() => import('../series/scope-choice.tsx'));

export function EditDialog({ booking, onClose }: ActDialogProps) {
  const { t } = useTranslation(['booking', 'common']);
  const toast = useToast();
  const formId = useId();
  const scoped = useScope(booking);
  // People are invited to a whole series.
  const mayInvite = booking.acts.includes('invite') && !(scoped.isSeries && scoped.scope === 'this');
  // Once asked for it stays; what its calendar refused may be asked for again.
  const mayMeetOnline = mayInvite && (booking.onlineMeeting === null || booking.onlineMeeting.state === 'refused');
  const [isOnline, setOnline] = useState(false);
  const [subject, setSubject] = useState(booking.subject ?? '');
  const [attendees, setAttendees] = useState<readonly ChosenPerson[]>(booking.attendees);
  const change = useChangeBooking(booking);
  const problem = change.error ? asProblem(change.error) : null;
  const { beside, rest } = problemsByField(problem, bookingFields);
  const typeOf = (email: string) => booking.attendees.find((known) => known.email === email)?.type ?? 'required';

  const save = () =>
    change.mutate(
      {
        ...scoped.asked,
        version: booking.version,
        ...(booking.acts.includes('rename') && subject.trim() !== '' ? { subject: subject.trim() } : {}),
        ...(mayMeetOnline && isOnline ? { onlineMeeting: 'teams' as const } : {}),
        ...(mayInvite
          ? {
              attendees: attendees.map(({ email, name }) => ({
                email,
                type: typeOf(email),
                ...(name === null ? {} : { name }),
              })),
            }
          : {}),
      },
      {
        onSuccess() {
          toast({ text: t('editDialog.saved') });
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) save();
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      <Button type="submit" form={formId} appearance="primary" disabledFocusable={change.isPending}>
        {t('common:act.save')}
      </Button>
    </>
  );
  return (
    <Modal title={t('editDialog.title', { title: titleOf(booking, t) })} onClose={onClose} foot={foot}>
      <form id={formId} onSubmit={submit} style={{ display: 'contents' }}>
        {scoped.isSeries && (
          <Suspense>
            <ScopeChoice value={scoped.scope} onChange={scoped.setScope} />
          </Suspense>
        )}
        {problem && <Refusal problem={problem} rest={rest} onTake={onClose} />}
        {booking.acts.includes('rename') && (
          <Field label={t('panel.subject')} {...(beside.subject ? { validationMessage: beside.subject } : {})}>
            <Input value={subject} maxLength={255} autoFocus onChange={(_, { value }) => setSubject(value)} />
          </Field>
        )}
        {mayMeetOnline && (
          <OnlineSwitch
            resourceId={booking.allocations[0]?.resourceId ?? ''}
            checked={isOnline}
            onChange={setOnline}
            {...(beside.online ? { problem: beside.online } : {})}
          />
        )}
        {mayInvite && (
          <PersonPicker
            label={t('panel.attendees')}
            chosen={attendees}
            onChange={setAttendees}
            suggest={suggestPeople}
            {...(beside.attendees ? { problem: beside.attendees } : {})}
          />
        )}
      </form>
    </Modal>
  );
}
