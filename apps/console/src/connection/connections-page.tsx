/** All connections with their state, and the way to a new one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Connection } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, StateChip, useLive } from '@ones/ui';
import { connectionStateLooks } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { useMay } from '../session/session.ts';
import { connectionsQuery } from './connection-queries.ts';
import { mendSentence } from './mend.ts';
import { SecretExpiry } from './secret-expiry.tsx';
import { ResumeLink } from './wizard/resume-link.tsx';
import { typeTitle } from './wizard/type-words.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  name: { flex: '1 1 auto', fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ConnectionsPage() {
  const { t } = useTranslation('connection');
  const navigate = useNavigate();
  const may = useMay();
  const connections = useQuery(connectionsQuery);
  useLive('connections');
  const create = () => void navigate({ to: '/connections/new' });
  const empty = connections.data?.length === 0;
  return (
    <Page
      title={t('title')}
      acts={
        <>
          <Button onClick={() => void navigate({ to: '/mail' })}>{t('mail')}</Button>
          {may('api.manage') && (
            <Button onClick={() => void navigate({ to: '/service-tokens' })}>{t('apiAccess')}</Button>
          )}
          {!empty && (
            <Button appearance="primary" onClick={create}>
              {t('create')}
            </Button>
          )}
        </>
      }
    >
      {connections.data ? (
        <ConnectionList connections={connections.data} />
      ) : connections.isError ? (
        <ErrorState error={connections.error} onRetry={() => void connections.refetch()} />
      ) : (
        <Skeletons rows={2} />
      )}
      {empty && (
        <EmptyState icon="cloud-wait" title={t('none.title')} text={t('none.text')}>
          <Button appearance="primary" onClick={create}>
            {t('create')}
          </Button>
        </EmptyState>
      )}
    </Page>
  );
}

function ConnectionList({ connections }: { connections: readonly Connection[] }) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'mend']);
  return (
    <ul className={styles.list}>
      {connections.map((connection) => (
        <li key={connection.id} className={styles.item}>
          <div className={styles.head}>
            <h2 className={styles.name}>
              <Link to="/connections/$connectionId" params={{ connectionId: connection.id }} className={styles.link}>
                {connection.name}
              </Link>
            </h2>
            <StateChip look={connectionStateLooks[connection.state]} />
          </div>
          <p className={styles.quiet}>
            {typeTitle(connection.type, t)} ·{' '}
            {t(`operator.${connection.operator}`, { defaultValue: connection.operator })}
          </p>
          {connection.failure && <p>{mendSentence(connection.failure.mend, t)}</p>}
          {connection.setupStep !== 'done' && <ResumeLink connection={connection} />}
          <SecretExpiry expiresAt={connection.secretExpiresAt} />
        </li>
      ))}
    </ul>
  );
}
