/** Policies and what stands beside them: hours, periods out of service, meetings to which nobody came. */
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../pages/page-tabs.tsx';

export function PolicyTabs() {
  const { t } = useTranslation('policies');
  const pages = [
    { to: '/policies', title: t('title') },
    { to: '/business-hours', title: t('hours.title') },
    { to: '/out-of-service', title: t('outOfService.title') },
    { to: '/no-shows', title: t('noShows.title') },
  ] as const;
  return <PageTabs label={t('tabs')} pages={pages} />;
}
