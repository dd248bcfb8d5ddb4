/** No page at this address. */
import { makeStyles } from '@fluentui/react-components';
import { ActionLink, EmptyState } from '@ones/ui';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ page: { paddingTop: '16vh' } });

export function NotFoundPage() {
  const styles = useStyles();
  const { t } = useTranslation('pages');
  return (
    <main className={styles.page}>
      <EmptyState icon="out-of-service" heading="h1" title={t('notFound.title')} text={t('notFound.text')}>
        <ActionLink to="/">{t('notFound.home')}</ActionLink>
      </EmptyState>
    </main>
  );
}
