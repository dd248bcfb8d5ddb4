/** A page that could not be shown at all. */
import { makeStyles } from '@fluentui/react-components';
import { ErrorState } from '@ones/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ page: { maxWidth: '560px', margin: '12vh auto 0', padding: '16px' } });

export function ErrorPage({ error }: ErrorComponentProps) {
  const styles = useStyles();
  const { t } = useTranslation('pages');
  return (
    <main className={styles.page}>
      <h1 className="ones-hidden">{t('error.title')}</h1>
      <ErrorState error={error} onRetry={() => location.reload()} />
    </main>
  );
}
