/** Signed in, but not allowed here: says what to do, and where one may go (U2, X2). */
import { Link as PlainLink } from '@fluentui/react-components';
import { EmptyState, usePageTitle } from '@ones/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';

/** `anywhere`: other parts of the console are open to this person. */
export function NoPermissionPage({ anywhere }: { anywhere: boolean }) {
  const { t } = useTranslation('pages');
  const name = useSession()?.person.name ?? '';
  usePageTitle(t('noPermission.title'));
  return (
    <EmptyState
      icon="out-of-service"
      heading="h1"
      title={t('noPermission.title')}
      text={t('noPermission.text', { name })}
    >
      {anywhere && <Link to="/">{t('notFound.home')}</Link>}
      <PlainLink href="/">{t('noPermission.webApp')}</PlainLink>
    </EmptyState>
  );
}
