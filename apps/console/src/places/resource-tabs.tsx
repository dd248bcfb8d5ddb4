/** Resources and what they stand in and have. */
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../pages/page-tabs.tsx';

export function ResourceTabs() {
  const { t } = useTranslation('resources');
  const pages = [
    { to: '/resources', title: t('title') },
    { to: '/places', title: t('tab.places') },
    { to: '/amenities', title: t('tab.amenities') },
  ] as const;
  return <PageTabs label={t('tabs')} pages={pages} />;
}
