/** A new connection: settings on one page, then its first sync. */
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { connectionOptionsQuery } from '../connection-queries.ts';
import { emptyDraft } from './draft.ts';
import { SettingsForm } from './settings-form.tsx';

export function NewConnectionPage() {
  const { t } = useTranslation('connection');
  const navigate = useNavigate();
  const options = useQuery(connectionOptionsQuery);
  return (
    <Page title={t('newTitle')}>
      {options.data ? (
        <SettingsForm
          options={options.data}
          initial={emptyDraft(options.data)}
          connection={null}
          onSaved={({ id }) => void navigate({ to: '/connections/$connectionId', params: { connectionId: id } })}
        />
      ) : options.isError ? (
        <ErrorState error={options.error} onRetry={() => void options.refetch()} />
      ) : (
        <Skeletons rows={4} height={140} />
      )}
    </Page>
  );
}
