/** Why a page was not saved; where somebody else saved meanwhile, with the way to what they saved. */
import { Button } from '@fluentui/react-components';
import type { ProblemError } from '@ones/api-client';
import { ProblemMessage } from '@ones/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { connectionQuery } from '../connection-queries.ts';

export function SaveProblem({ problem, connectionId }: { problem: ProblemError | null; connectionId: string | null }) {
  const { t } = useTranslation('wizard');
  const queries = useQueryClient();
  if (!problem) return null;
  if (problem.code !== 'stale-version' || connectionId === null) return <ProblemMessage error={problem} />;
  const again = () => void queries.resetQueries({ queryKey: connectionQuery(connectionId).queryKey });
  return (
    <div role="alert">
      <p>{t('stale')}</p>
      <Button onClick={again}>{t('reload')}</Button>
    </div>
  );
}
