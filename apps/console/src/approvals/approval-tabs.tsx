/** What waits for a person's word: bookings to approve, and conflicts to settle. */
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../pages/page-tabs.tsx';

export function ApprovalTabs() {
  const { t } = useTranslation('policies');
  const pages = [
    { to: '/approvals', title: t('approvals.title') },
    { to: '/conflicts', title: t('approvals.conflicts') },
  ] as const;
  return <PageTabs label={t('approvals.tabs')} pages={pages} />;
}
