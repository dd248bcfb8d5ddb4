/** Signing in: one button a connection, and in words why it did not work. */
import { Button, Spinner } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { EmptyState, ErrorState } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { holdBearer } from './bearer.ts';
import { signIn } from './sign-in.gateway.ts';

export function SignInPanel() {
  const { t } = useTranslation('addin');
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const options = useQuery({ queryKey: ['sign-in-options'], queryFn: () => dataOf(api.GET('/api/sign-in/options')) });

  async function begin(connectionId: string): Promise<void> {
    setWaiting(true);
    setFailure(null);
    const outcome = await signIn(connectionId);
    setWaiting(false);
    if (outcome.ok) holdBearer(outcome.bearer);
    else setFailure(outcome.code);
  }

  if (options.isError) return <ErrorState error={options.error} onRetry={() => void options.refetch()} />;
  const items = options.data?.items ?? [];
  return (
    <EmptyState icon="people" heading="h1" title={t('signIn.title')} text={t('signIn.text')}>
      {items.map(({ connectionId, label }) => (
        <Button
          key={connectionId}
          appearance="primary"
          size="large"
          disabled={waiting}
          onClick={() => void begin(connectionId)}
        >
          {items.length > 1 ? t('signIn.buttonWith', { name: label }) : t('signIn.button')}
        </Button>
      ))}
      {options.isSuccess && items.length === 0 && <p>{t('signIn.none')}</p>}
      <div className="wide" role="status">
        {waiting && <Spinner size="tiny" label={t('signIn.waiting')} />}
        {failure && <p>{failureWords(failure, t)}</p>}
      </div>
    </EmptyState>
  );
}

function failureWords(code: string, t: ReturnType<typeof useTranslation<'addin'>>['t']): string {
  if (code === 'cancelled' || code === 'blocked') return t(`signIn.failed.${code}`);
  return t('signIn.failed.other', { code });
}
