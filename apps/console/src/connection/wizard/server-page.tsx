/** Server settings: a new connection's first page, and the same page of a saved one. */
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { connectionOptionsQuery } from '../connection-queries.ts';
import { draftOf, emptyDraft, keptDraft } from './draft.ts';
import { readKept } from './kept-draft.ts';
import { ServerForm } from './server-form.tsx';
import { WizardPage } from './wizard-page.tsx';
import { useWizardTexts } from './wizard-texts.ts';

export function NewServerPage() {
  const { t } = useTranslation('connection');
  const { type: typeId = '' }: { type?: string } = useParams({ strict: false });
  const options = useQuery(connectionOptionsQuery);
  const navigate = useNavigate();
  const ready = useWizardTexts();
  const type = options.data?.types.find(({ id }) => id === typeId);
  const kept = useMemo(() => {
    if (!options.data) return null;
    const empty = emptyDraft(options.data, typeId);
    return keptDraft(readKept(), empty);
  }, [options.data, typeId]);
  if (options.data && !type?.available) return <Navigate to="/connections/new" />;
  return (
    <Page title={t('newTitle')}>
      {options.data && type && ready ? (
        <ServerForm
          options={options.data}
          type={type}
          initial={kept ?? emptyDraft(options.data, typeId)}
          wasKept={kept !== null}
          connection={null}
          onBack={() => void navigate({ to: '/connections/new' })}
        />
      ) : options.isError ? (
        <ErrorState error={options.error} onRetry={() => void options.refetch()} />
      ) : (
        <Skeletons rows={4} height={140} />
      )}
    </Page>
  );
}

export function ServerPage() {
  const navigate = useNavigate();
  return (
    <WizardPage>
      {({ connection, options, type }) => (
        <ServerForm
          key={`${connection.id} ${connection.version}`}
          options={options}
          type={type}
          initial={draftOf(connection)}
          wasKept={false}
          connection={connection}
          onBack={() => void navigate({ to: '/connections/$connectionId', params: { connectionId: connection.id } })}
        />
      )}
    </WizardPage>
  );
}
