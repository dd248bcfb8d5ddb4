/** Loads what each page of the wizard stands on: its texts, the options of this installation, and the saved connection. */
import type { Connection, ConnectionOptions, IntegrationType, Operator } from '@ones/contract';
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { connectionOptionsQuery, connectionQuery } from '../connection-queries.ts';
import { useWizardTexts } from './wizard-texts.ts';

export interface Loaded {
  readonly connection: Connection;
  readonly options: ConnectionOptions;
  readonly type: IntegrationType;
  readonly operator: Operator | null;
}

export function WizardPage({ children }: { children: (loaded: Loaded) => ReactNode }) {
  const { t } = useTranslation('connection');
  const { connectionId = '' }: { connectionId?: string } = useParams({ strict: false });
  const options = useQuery(connectionOptionsQuery);
  // Asked anew whenever the page is opened; what others change meanwhile does not overwrite what is being typed.
  const connection = useQuery({ ...connectionQuery(connectionId), refetchOnWindowFocus: false });
  const ready = useWizardTexts();
  const error = options.error ?? connection.error;
  const found = options.data && connection.data ? loadedOf(options.data, connection.data) : null;
  return (
    <Page
      title={connection.data ? t('editTitle', { name: connection.data.name }) : t('settings')}
      acts={
        connection.data?.setupStep === 'done' && (
          <Link to="/connections/$connectionId" params={{ connectionId }}>
            {t('toHealth')}
          </Link>
        )
      }
    >
      {found && ready && !connection.isStale ? (
        children(found)
      ) : error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([options.refetch(), connection.refetch()])} />
      ) : (
        <Skeletons rows={4} height={140} />
      )}
    </Page>
  );
}

function loadedOf(options: ConnectionOptions, connection: Connection): Loaded | null {
  const type = options.types.find(({ id }) => id === connection.type);
  const operator = options.operators.find(({ id }) => id === connection.operator) ?? null;
  return type ? { connection, options, type, operator } : null;
}
