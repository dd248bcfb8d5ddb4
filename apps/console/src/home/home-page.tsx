/** The front page: what needs somebody now, each with its mend; then today at a glance. */
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { AttentionSection } from './attention-section.tsx';
import { TodaySection } from './today-section.tsx';

export function HomePage() {
  const { t } = useTranslation('home');
  return (
    <Page title={t('title')}>
      <AttentionSection />
      <TodaySection />
    </Page>
  );
}
