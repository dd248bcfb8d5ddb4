/** How well a connection works: what is broken and its mend, the sync, each room, the queue, what did not arrive. */
import { Button, makeStyles } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { ConnectionHealth } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, useLive, useToast } from '@ones/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { Page } from '../../pages/page.tsx';
import { connectionHealthQuery } from '../connection-queries.ts';
import { AcceptedOutsideCard } from '../readiness/accepted-outside-card.tsx';
import { ResumeLink } from '../wizard/resume-link.tsx';
import { ConnectionSummary } from './connection-summary.tsx';
import { CredentialsCard } from './credentials-card.tsx';
import { FailingTasksCard } from './failing-tasks-card.tsx';
import { HeldImportsCard } from './held-imports-card.tsx';
import { RoomHealthTable } from './room-health-table.tsx';
import { SyncStages } from './sync-stages.tsx';
import { UnsyncedList } from './unsynced-list.tsx';
import { WhatHappensNow } from './what-happens-now.tsx';

const useStyles = makeStyles({
  top: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))', gap: '16px' },
});

export function HealthPage() {
  const { t } = useTranslation(['connection', 'problems']);
  const { connectionId = '' }: { connectionId?: string } = useParams({ strict: false });
  const health = useQuery(connectionHealthQuery(connectionId));
  useLive('connections');
  if (health.data) return <Health health={health.data} />;
  const gone = health.isError && ['not-found', 'invalid-input'].includes(asProblem(health.error).code);
  return (
    <Page title={t('health.title')}>
      {gone ? (
        <EmptyState icon="cloud-no" title={t('problems:not-found.title')} text={t('problems:not-found.mend')}>
          <Link to="/connections">{t('title')}</Link>
        </EmptyState>
      ) : health.isError ? (
        <ErrorState error={health.error} onRetry={() => void health.refetch()} />
      ) : (
        <Skeletons rows={3} height={140} />
      )}
    </Page>
  );
}

function Health({ health }: { health: ConnectionHealth }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const { connection, sync } = health;
  return (
    <Page title={connection.name} acts={<HealthActs id={connection.id} />}>
      {connection.setupStep !== 'done' && <ResumeLink connection={connection} />}
      <div className={styles.top}>
        <ConnectionSummary health={health} />
        {sync && <SyncStages sync={sync} />}
        <WhatHappensNow health={health} />
        <CredentialsCard connection={connection} />
      </div>
      <HeldImportsCard health={health} />
      <FailingTasksCard tasks={health.queue.tasks} />
      {health.unsynced.length > 0 && (
        <Card title={t('unsynced.title', { count: health.unsynced.length })}>
          <UnsyncedList health={health} />
        </Card>
      )}
      <AcceptedOutsideCard health={health} />
      <RoomHealthTable
        connectionId={connection.id}
        rooms={health.rooms}
        syncing={sync !== null && sync.finishedAt === null}
      />
    </Page>
  );
}

function HealthActs({ id }: { id: string }) {
  const { t } = useTranslation('connection');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const toast = useToast();
  const look = useMutation({
    mutationFn: () => api.POST('/api/connections/{id}/sync', { params: { path: { id } } }),
    onSuccess() {
      toast({ text: t('health.looking') });
      return queries.invalidateQueries({ queryKey: ['connections'] });
    },
    onError: (error) => toast({ text: t(`problems:${asProblem(error).code}.title`) }),
  });
  return (
    <>
      <Button
        onClick={() => void navigate({ to: '/connections/$connectionId/edit/server', params: { connectionId: id } })}
      >
        {t('settings')}
      </Button>
      <Button appearance="primary" disabledFocusable={look.isPending} onClick={() => look.mutate()}>
        {t('health.look')}
      </Button>
    </>
  );
}
