/** The pages of other programs' access, beside each other. */
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../pages/page-tabs.tsx';

export function AccessTabs() {
  const { t } = useTranslation('access');
  const pages = [
    { to: '/service-tokens', title: t('tabs.tokens') },
    { to: '/webhooks', title: t('tabs.webhooks') },
  ] as const;
  return <PageTabs label={t('title')} pages={pages} />;
}
