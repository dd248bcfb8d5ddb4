/** Cancelling cannot be undone (others are told), so it is asked first. */
import { ConfirmDialog, ProblemMessage, useToast } from '@ones/ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../series/use-scope.ts';
import type { ActDialogProps } from './booking-acts.tsx';
import { roomsOf, titleOf } from './booking-words.ts';
import { useCancelBooking } from './use-booking-acts.ts';

const ScopeChoice = lazy(() => import('../series/scope-choice.tsx'));

export function CancelDialog({ booking, onClose }: ActDialogProps) {
  const { t } = useTranslation(['booking', 'common']);
  const toast = useToast();
  const cancel = useCancelBooking(booking);
  const scoped = useScope(booking);
  const title = titleOf(booking, t);
  const confirm = () =>
    cancel.mutate(scoped.asked, {
      onSuccess() {
        toast({ text: t('cancelDialog.done', { title }) });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title={t('cancelDialog.title', { title })}
      confirm={t('act.cancel')}
      keep={t('cancelDialog.keep')}
      busy={cancel.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('cancelDialog.text', { room: roomsOf(booking) })}</p>
      {scoped.isSeries && (
        <Suspense>
          <ScopeChoice value={scoped.scope} onChange={scoped.setScope} />
        </Suspense>
      )}
      {cancel.error && <ProblemMessage error={cancel.error} />}
    </ConfirmDialog>
  );
}
