/** How one room's requests are left to ONES: the exact script for it, the same by hand, and that it was done (rule S12). */
import type { Connection, RoomHealth } from '@ones/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { delegateScript } from '../wizard/powershell.ts';
import { Script } from '../wizard/script.tsx';
import { DelegateSteps } from './delegate-steps.tsx';
import { RanButton } from './ran-button.tsx';

export function MendCard({ room, connection }: { room: RoomHealth; connection: Connection }) {
  const { t } = useTranslation(['readiness', 'wizard']);
  const { delegateAddress } = connection;
  const rooms = { mode: 'specified' as const, addresses: [room.emailAddress] };
  return (
    <Card title={t('mendTitle')}>
      <p>{t('wizard:rooms.delegateText')}</p>
      {delegateAddress === null ? (
        <p>
          {t('noDelegate')}{' '}
          <Link to="/connections/$connectionId/edit/rooms" params={{ connectionId: connection.id }}>
            {t('toRoomSettings')}
          </Link>
        </p>
      ) : (
        <Script title={t('script', { name: room.name })} text={delegateScript(rooms, delegateAddress)} open />
      )}
      <DelegateSteps delegate={delegateAddress} />
      <RanButton connectionId={connection.id} resourceIds={[room.resourceId]} label={t('ran')} />
    </Card>
  );
}
