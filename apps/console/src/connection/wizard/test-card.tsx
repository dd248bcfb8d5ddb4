/** Test settings, with the checklist of its last result. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { IntegrationType } from '@ones/contract';
import { ProblemMessage } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { CheckList, expectedChecks } from './check-list.tsx';
import { type Draft, mistakesForTest, testBody, testedPart } from './draft.ts';
import type { Settings } from './use-settings.ts';

interface TestCardProps {
  readonly settings: Settings;
  readonly type: IntegrationType;
  readonly connectionId: string | null;
  readonly kept: boolean;
}

/** Where the result stands for the pages that follow. */
export const testResultKey = ['connection-test'] as const;

export function TestCard({ settings, type, connectionId, kept }: TestCardProps) {
  const { t } = useTranslation('connection');
  const queries = useQueryClient();
  const { draft } = settings;
  const test = useMutation({
    mutationFn: (tried: Draft) => dataOf(api.POST('/api/connections/test', { body: testBody(tried, connectionId) })),
    onSuccess: (result, tried) => queries.setQueryData([...testResultKey, tried.clientId], result.ok),
  });
  const begin = () => {
    if (settings.pass(mistakesForTest(draft, kept)) && !test.isPending) test.mutate(draft);
  };
  const old = test.variables !== undefined && testedPart(test.variables) !== testedPart(draft);
  return (
    <Card title={t('test.title')}>
      <p>{t('test.text')}</p>
      <div>
        <Button disabledFocusable={test.isPending} onClick={begin}>
          {t('test.act')}
        </Button>
      </div>
      {test.error && <ProblemMessage error={test.error} />}
      <CheckList testing={test.isPending} expected={expectedChecks(type.permissions)} result={test.data} old={old} />
    </Card>
  );
}
