/** The settings of a saved connection; its secret is kept where none is typed. */
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { connectionOptionsQuery, connectionQuery } from '../connection-queries.ts';
import { draftOf } from './draft.ts';
import { SettingsForm } from './settings-form.tsx';

export function EditConnectionPage() {
  const { t } = useTranslation('connection');
  const { connectionId = '' }: { connectionId?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const options = useQuery(connectionOptionsQuery);
  // Asked anew whenever the page is opened; what others change meanwhile does not overwrite what is being typed.
  const connection = useQuery({ ...connectionQuery(connectionId), gcTime: 0 });
  const error = options.error ?? connection.error;
  const health = { to: '/connections/$connectionId', params: { connectionId } } as const;
  return (
    <Page
      title={connection.data ? t('editTitle', { name: connection.data.name }) : t('settings')}
      acts={<Link {...health}>{t('toHealth')}</Link>}
    >
      {options.data && connection.data ? (
        <SettingsForm
          key={connection.data.id}
          options={options.data}
          initial={draftOf(connection.data)}
          connection={connection.data}
          onSaved={() => void navigate(health)}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([options.refetch(), connection.refetch()])} />
      ) : (
        <Skeletons rows={4} height={140} />
      )}
    </Page>
  );
}
