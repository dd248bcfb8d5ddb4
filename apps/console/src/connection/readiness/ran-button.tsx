/** An administrator's word that the script was run for these rooms. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';

interface RanButtonProps {
  readonly connectionId: string;
  readonly resourceIds: readonly string[];
  readonly label: string;
}

export function RanButton({ connectionId, resourceIds, label }: RanButtonProps) {
  const { t } = useTranslation('readiness');
  const toast = useToast();
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: () => {
      const params = { path: { id: connectionId } };
      return dataOf(
        api.POST('/api/connections/{id}/policy-applied', { params, body: { resourceIds: [...resourceIds] } }),
      );
    },
    onSuccess() {
      toast({ text: t('noted') });
      const keys = ['health', 'room'].map((of) => ['connections', of, connectionId]);
      return Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  return (
    <div>
      <Button disabledFocusable={say.isPending} onClick={() => say.mutate()}>
        {label}
      </Button>
      {say.error && <ProblemMessage error={say.error} />}
    </div>
  );
}
