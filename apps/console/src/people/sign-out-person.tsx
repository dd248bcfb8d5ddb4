/** Ends all sessions of a person: a device was lost, a desk was left open. Asked for once more before. */
import { Button } from '@fluentui/react-components';
import { ConfirmDialog, ProblemMessage, useToast } from '@ones/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

export function SignOutPerson({ person }: { person: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation('people');
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { id, name } = person;
  const end = useMutation({
    mutationFn: () => api.POST('/api/people/{id}/sign-out', { params: { path: { id } } }),
    onSuccess() {
      setAsking(false);
      toast({ text: t('rights.signedOut', { name }) });
    },
  });
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t('rights.signOut')}</Button>
      {asking && (
        <ConfirmDialog
          title={t('rights.signOutAsk', { name })}
          confirm={t('rights.signOut')}
          keep={t('rights.keep')}
          busy={end.isPending}
          onConfirm={() => end.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('rights.signOutText')}</p>
          {end.error && <ProblemMessage error={end.error} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
