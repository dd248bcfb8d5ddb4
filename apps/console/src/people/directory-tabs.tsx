/** People and groups, beside each other. */
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../pages/page-tabs.tsx';

export function DirectoryTabs() {
  const { t } = useTranslation('people');
  const pages = [
    { to: '/people', title: t('title') },
    { to: '/groups', title: t('groups.title') },
  ] as const;
  return <PageTabs label={t('tabs')} pages={pages} />;
}
