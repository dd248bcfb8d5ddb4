/** Who may have calendar feeds: taken away, feeds end at once. */
import { Checkbox } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { FeedSettings } from '@ones/contract';
import { ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Card } from '../pages/card.tsx';
import { feedQuery } from './access-queries.ts';

export function FeedPolicyCard() {
  const { t } = useTranslation('access');
  const toast = useToast();
  const queries = useQueryClient();
  const settings = useQuery(feedQuery('person')).data?.settings;
  const saving = useMutation({
    mutationFn: (body: FeedSettings) => dataOf(api.PUT('/api/feed-settings', { body })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['feeds'] });
      toast({ text: t('feeds.saved') });
    },
  });
  if (!settings) return null;
  return (
    <Card title={t('feeds.title')}>
      {(['ofPeople', 'ofResources'] as const).map((which) => (
        <Checkbox
          key={which}
          label={t(`feeds.${which}`)}
          checked={settings[which]}
          disabled={saving.isPending}
          onChange={(_, { checked }) => saving.mutate({ ...settings, [which]: checked === true })}
        />
      ))}
      {saving.error && <ProblemMessage error={saving.error} />}
    </Card>
  );
}
