/** A page of one thing that could not be read: a link that was mistyped, one that was meant for somebody else, or trouble. */
import { asProblem } from '@ones/api-client';
import { ActionLink, EmptyState, ErrorState } from '@ones/ui';
import { useTranslation } from 'react-i18next';

export function LoadFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation(['pages', 'problems']);
  const { code } = asProblem(error);
  if (code === 'forbidden') {
    return (
      <EmptyState icon="out-of-service" title={t('problems:forbidden.title')} text={t('problems:forbidden.mend')} />
    );
  }
  if (code !== 'not-found' && code !== 'invalid-input') return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <EmptyState icon="out-of-service" title={t('problems:not-found.title')} text={t('problems:not-found.mend')}>
      <ActionLink to="/schedule">{t('nav.schedule')}</ActionLink>
    </EmptyState>
  );
}
