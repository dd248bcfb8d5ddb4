/**
 * Room settings: who answers requests in each room, as observed; each leads to its own page. Not live, for what others do
 * must not take away what is being typed beside it.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Connection } from '@ones/contract';
import { ErrorState, Skeletons, StateChip } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { connectionHealthQuery } from '../connection-queries.ts';
import { RanButton } from './ran-button.tsx';
import { readinessLooks } from './readiness-looks.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '420px', overflowY: 'auto' },
  room: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

export function RoomsReadinessCard({ connection }: { connection: Connection }) {
  const styles = useStyles();
  const { t } = useTranslation('readiness');
  const health = useQuery(connectionHealthQuery(connection.id));
  const rooms = health.data?.rooms;
  return (
    <Card title={t('listTitle')}>
      <p className={styles.quiet}>{t('listText')}</p>
      {rooms === undefined ? (
        health.isError ? (
          <ErrorState error={health.error} onRetry={() => void health.refetch()} />
        ) : (
          <Skeletons rows={3} />
        )
      ) : rooms.length === 0 ? (
        <p>{t('listEmpty')}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {rooms.map(({ resourceId, name, readiness }) => (
              <li key={resourceId} className={styles.room}>
                <Link
                  to="/connections/$connectionId/rooms/$resourceId"
                  params={{ connectionId: connection.id, resourceId }}
                >
                  {name}
                </Link>
                <StateChip look={readinessLooks[readiness.state]} />
              </li>
            ))}
          </ul>
          <RanButton
            connectionId={connection.id}
            resourceIds={rooms.map(({ resourceId }) => resourceId)}
            label={t('ranAll')}
          />
        </>
      )}
    </Card>
  );
}
