/** Taking a display's token away cannot be undone (somebody must walk there and pair it again), so it is asked first. */
import type { Player } from '@ones/contract';
import { ConfirmDialog, ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

export function UnpairDialog({ player, onClose }: { player: Player; onClose: () => void }) {
  const { t } = useTranslation('players');
  const toast = useToast();
  const queries = useQueryClient();
  const unpair = useMutation({
    mutationFn: () => api.DELETE('/api/players/{id}', { params: { path: { id: player.id } } }),
    async onSuccess() {
      toast({ text: t('unpaired', { name: player.name }) });
      await queries.invalidateQueries({ queryKey: ['players'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('unpairTitle', { name: player.name })}
      confirm={t('unpair')}
      keep={t('keep')}
      busy={unpair.isPending}
      onConfirm={() => unpair.mutate()}
      onClose={onClose}
    >
      <p>{t('unpairText', { target: player.target })}</p>
      {unpair.error && <ProblemMessage error={unpair.error} />}
    </ConfirmDialog>
  );
}
