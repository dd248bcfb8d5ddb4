/** The credentials with their end and what was said of them, and the rooms' account where there is one; each with its mend. */
import type { Connection } from '@ones/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { CredentialList } from '../wizard/credential-list.tsx';
import { useWizardTexts } from '../wizard/wizard-texts.ts';

export function CredentialsCard({ connection }: { connection: Connection }) {
  const { t } = useTranslation('wizard');
  if (!useWizardTexts()) return null;
  const { roomAccount, representativeAccounts } = connection;
  return (
    <Card title={t('proof.list')}>
      <CredentialList connection={connection} />
      {roomAccount && (
        <p>
          {t(`rooms.state.${roomAccount.state}`, { address: roomAccount.address ?? '', code: roomAccount.error ?? '' })}{' '}
          <Link to="/connections/$connectionId/edit/rooms" params={{ connectionId: connection.id }}>
            {t('step.rooms')}
          </Link>
        </p>
      )}
      {representativeAccounts.map(({ state, address, error }) => (
        <p key={address}>
          {t('advanced.representatives')}: {address} – {t(`rooms.state.${state}`, { address, code: error ?? '' })}{' '}
          <Link to="/connections/$connectionId/edit/server" params={{ connectionId: connection.id }}>
            {t('step.server')}
          </Link>
        </p>
      ))}
    </Card>
  );
}
