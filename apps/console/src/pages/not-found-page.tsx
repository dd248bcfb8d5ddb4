/** No page at this address. */
import { EmptyState } from '@ones/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFoundPage() {
  const { t } = useTranslation('pages');
  return (
    <EmptyState icon="out-of-service" heading="h1" title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/">{t('notFound.home')}</Link>
    </EmptyState>
  );
}
