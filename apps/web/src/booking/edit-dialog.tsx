/** Title and attendees of a booking, as far as each may be changed. */
import { Button, Field, Input } from '@fluentui/react-components';
import { Modal, PersonPicker, useToast } from '@ones/ui';
import { type FormEvent, lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDialogProps } from './booking-acts.tsx';
import { suggestPeople } from './booking-queries.ts';
import { titleOf } from './booking-words.ts';
import { OnlineSwitch } from './online-switch.tsx';
import { Refusal } from './refusal.tsx';
import { useEdit } from './use-edit.ts';

const ScopeChoice = lazy(() => import('../series/scope-choice.tsx'));

export function EditDialog({ booking, onClose }: ActDialogProps) {
  const { t } = useTranslation(['booking', 'common']);
  const toast = useToast();
  const formId = useId();
  const edit = useEdit(booking);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.isSaving) return;
    edit.save(() => {
      toast({ text: t('editDialog.saved') });
      onClose();
    });
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      <Button type="submit" form={formId} appearance="primary" disabledFocusable={edit.isSaving}>
        {t('common:act.save')}
      </Button>
    </>
  );
  return (
    <Modal title={t('editDialog.title', { title: titleOf(booking, t) })} onClose={onClose} foot={foot}>
      <form id={formId} onSubmit={submit} style={{ display: 'contents' }}>
        {edit.scoped.isSeries && (
          <Suspense>
            <ScopeChoice value={edit.scoped.scope} onChange={edit.scoped.setScope} />
          </Suspense>
        )}
        {edit.problem && <Refusal problem={edit.problem} rest={edit.rest} onTake={onClose} />}
        {edit.mayRename && (
          <Field
            label={t('panel.subject')}
            {...(edit.beside.subject ? { validationMessage: edit.beside.subject } : {})}
          >
            <Input value={edit.subject} maxLength={255} autoFocus onChange={(_, { value }) => edit.setSubject(value)} />
          </Field>
        )}
        {edit.mayMeetOnline && (
          <OnlineSwitch
            resourceId={booking.allocations[0]?.resourceId ?? ''}
            checked={edit.isOnline}
            onChange={edit.setOnline}
            {...(edit.beside.online ? { problem: edit.beside.online } : {})}
          />
        )}
        {edit.mayInvite && (
          <PersonPicker
            label={t('panel.attendees')}
            chosen={edit.attendees}
            onChange={edit.setAttendees}
            suggest={suggestPeople}
            {...(edit.beside.attendees ? { problem: edit.beside.attendees } : {})}
          />
        )}
      </form>
    </Modal>
  );
}
