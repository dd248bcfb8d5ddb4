/** Where an administrator comes back after consent. What the address says is believed only after the test has shown it. */
import { dataOf } from '@ones/api-client';
import type { Connection } from '@ones/contract';
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { Page } from '../../pages/page.tsx';
import { useSearchState } from '../../search-state.ts';
import { connectionOptionsQuery, connectionsQuery } from '../connection-queries.ts';
import { CheckList, expectedChecks } from './check-list.tsx';
import { useWizardTexts } from './wizard-texts.ts';

export function ConsentPage() {
  const { t } = useTranslation('wizard');
  const search = useSearchState();
  const connections = useQuery(connectionsQuery);
  const ready = useWizardTexts();
  if (connections.isError) return <ErrorState error={connections.error} onRetry={() => void connections.refetch()} />;
  if (!connections.data || !ready) return <Skeletons rows={3} />;
  const state = search.word('state');
  const connection = connections.data.find(({ id }) => id === state) ?? null;
  const given = search.word('admin_consent')?.toLowerCase() === 'true' && search.word('error') === null;
  return (
    <Page title={t('consent.title')}>
      <Card>
        <p role="status">{t(given ? 'consent.given' : 'consent.refused')}</p>
        {!given && <p>{search.word('error_description') ?? search.word('error')}</p>}
        {connection && given && <Rights connection={connection} />}
        {!connection && state !== 'new' && <p>{t('consent.unknown')}</p>}
        <Way connection={connection} />
      </Card>
    </Page>
  );
}

function Way({ connection }: { connection: Connection | null }) {
  const { t } = useTranslation('wizard');
  if (!connection) return <Link to="/connections">{t('consent.back')}</Link>;
  return (
    <Link to="/connections/$connectionId/edit/server" params={{ connectionId: connection.id }}>
      {t('consent.back')}
    </Link>
  );
}

function Rights({ connection }: { connection: Connection }) {
  const { id: connectionId, type, operator, tenantId, clientId } = connection;
  const options = useQuery(connectionOptionsQuery);
  const test = useQuery({
    queryKey: ['consent-test', connectionId],
    queryFn: ({ signal }) =>
      dataOf(api.POST('/api/connections/test', { body: { type, operator, tenantId, clientId, connectionId }, signal })),
    gcTime: 0,
  });
  if (test.error) return <ErrorState error={test.error} onRetry={() => void test.refetch()} />;
  const permissions = options.data?.types.find(({ id }) => id === type)?.permissions ?? [];
  return <CheckList testing={test.isFetching} expected={expectedChecks(permissions)} result={test.data} old={false} />;
}
