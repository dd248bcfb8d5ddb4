/**
 * Keeps the calendar feed of a person, a resource or a floor: makes its address, shows it that once, makes another, ends
 * it. Its words are the namespace `feed`, which whoever shows it loads.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Api, dataOf } from '@ones/api-client';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx';
import { Fact, FactList } from '../fact-list.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { ProblemMessage } from '../feedback/problem-message.tsx';
import { Skeletons } from '../feedback/skeleton.tsx';
import { useToast } from '../feedback/toast.tsx';
import { useReading } from '../provider/language.tsx';
import { FeedAddress } from './feed-address.tsx';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface FeedPartProps {
  readonly api: Api;
  readonly kind: 'person' | 'resource' | 'floor';
  /** The resource or the floor; left out, one's own. */
  readonly subjectId?: string;
}

export function FeedPart({ api, kind, subjectId }: FeedPartProps) {
  const styles = useStyles();
  const { t } = useTranslation('feed');
  const about = { kind, ...(subjectId === undefined ? {} : { subjectId }) };
  const feeds = useQuery({
    queryKey: ['feeds', about],
    queryFn: ({ signal }) => dataOf(api.GET('/api/feeds', { params: { query: about }, signal })),
  });
  const queries = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const settled = {
    onSettled: () => setAsking(null),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  };
  const making = useMutation({ ...settled, mutationFn: () => dataOf(api.POST('/api/feeds', { body: about })) });
  const revoking = useMutation({
    ...settled,
    mutationFn: async (id: string) => void (await dataOf(api.DELETE('/api/feeds/{id}', { params: { path: { id } } }))),
    onSuccess: async () => {
      making.reset();
      await settled.onSuccess();
      toast({ text: t('revoked') });
    },
  });
  if (feeds.isError && !feeds.data) return <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />;
  if (!feeds.data) return <Skeletons rows={2} height={40} />;
  const { items, settings } = feeds.data;
  const feed = items[0] ?? null;
  const isOn = kind === 'person' ? settings.ofPeople : settings.ofResources;
  const error = making.error ?? revoking.error;
  const busy = making.isPending || revoking.isPending;
  return (
    <>
      <p className={styles.about}>{t(`about.${kind}`)}</p>
      {!isOn && <p>{t('off')}</p>}
      {isOn && making.data && <FeedAddress address={making.data.address} />}
      {feed ? <Known {...feed} /> : isOn && <p>{t('none')}</p>}
      {error && <ProblemMessage error={error} />}
      <div className={styles.acts}>
        {isOn && (
          <Button disabledFocusable={busy} onClick={() => (feed ? setAsking('renew') : making.mutate())}>
            {t(feed ? 'renew' : 'make')}
          </Button>
        )}
        {feed && (
          <Button disabledFocusable={busy} onClick={() => setAsking('revoke')}>
            {t('revoke')}
          </Button>
        )}
      </div>
      {feed && asking && (
        <ConfirmDialog
          title={t(`${asking}Title`)}
          confirm={t(asking)}
          keep={t('keep')}
          busy={busy}
          onConfirm={() => (asking === 'renew' ? making.mutate() : revoking.mutate(feed.id))}
          onClose={() => setAsking(null)}
        >
          <p>{t(`${asking}Text`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Known({ createdAt, lastReadAt }: { createdAt: string; lastReadAt: string | null }) {
  const { t } = useTranslation('feed');
  const reading = useReading();
  return (
    <FactList>
      <Fact name={t('made')}>{formatDayTime(instantOf(createdAt), reading)}</Fact>
      <Fact name={t('read')}>{lastReadAt === null ? t('never') : formatDayTime(instantOf(lastReadAt), reading)}</Fact>
    </FactList>
  );
}
