/** What is booked in a resource, in other calendars: its feed. */
import { FeedPart } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';

export function FeedCard({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation('feed');
  return (
    <Card title={t('title')}>
      <FeedPart api={api} kind="resource" subjectId={resourceId} />
    </Card>
  );
}
