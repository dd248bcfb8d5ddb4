/** A page that could not be shown at all. */
import { makeStyles } from '@fluentui/react-components';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../feedback/error-state.tsx';

const useStyles = makeStyles({ page: { maxWidth: '560px', margin: '12vh auto 0', padding: '16px' } });

export function ErrorPage({ error }: ErrorComponentProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <h1 className="ones-hidden">{t('pageFailed')}</h1>
      <ErrorState error={error} onRetry={() => location.reload()} />
    </main>
  );
}
