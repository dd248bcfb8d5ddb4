/** No page at this address. */
import { makeStyles } from '@fluentui/react-components';
import { EmptyState } from '@ones/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ page: { paddingTop: '16vh' } });

export function NotFoundPage() {
  const styles = useStyles();
  const { t } = useTranslation('pages');
  return (
    <main className={styles.page}>
      <EmptyState icon="out-of-service" heading="h1" title={t('notFound.title')} text={t('notFound.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </EmptyState>
    </main>
  );
}
