/** One room: whether it is in step, who answers its requests, how they are left to ONES, and a test that shows it (rule S12). */
import { makeStyles } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { Connection, ConnectionRoom } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, useLive } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { connectionQuery, connectionRoomQuery } from '../connection-queries.ts';
import { useWizardTexts } from '../wizard/wizard-texts.ts';
import { GuidedTestCard } from './guided-test-card.tsx';
import { MendCard } from './mend-card.tsx';
import { ObservedCard } from './observed-card.tsx';
import { SyncCard } from './sync-card.tsx';

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  column: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
});

export function RoomPage() {
  const { t } = useTranslation(['readiness', 'problems']);
  const { connectionId = '', resourceId = '' }: { connectionId?: string; resourceId?: string } = useParams({
    strict: false,
  });
  const room = useQuery(connectionRoomQuery(connectionId, resourceId));
  const connection = useQuery(connectionQuery(connectionId));
  const ready = useWizardTexts();
  useLive('connections');
  const back = (
    <Link to="/connections/$connectionId" params={{ connectionId }}>
      {t('back')}
    </Link>
  );
  const error = room.error ?? connection.error;
  const isGone = error !== null && ['not-found', 'invalid-input'].includes(asProblem(error).code);
  return (
    <Page title={room.data?.health.name ?? t('title')} acts={back}>
      {room.data && connection.data && ready ? (
        <Parts room={room.data} connection={connection.data} />
      ) : isGone ? (
        <EmptyState icon="cloud-no" title={t('problems:not-found.title')} text={t('problems:not-found.mend')} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([room.refetch(), connection.refetch()])} />
      ) : (
        <Skeletons rows={3} height={140} />
      )}
    </Page>
  );
}

function Parts({ room, connection }: { room: ConnectionRoom; connection: Connection }) {
  const styles = useStyles();
  return (
    <div className={styles.parts}>
      <div className={styles.column}>
        <SyncCard room={room.health} connectionId={connection.id} />
        <ObservedCard room={room.health} />
        <GuidedTestCard room={room} connectionId={connection.id} />
      </div>
      <MendCard room={room.health} connection={connection} />
    </div>
  );
}
