/** Whether one room's calendar is in step, what holds it back, and a look at it now. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoomHealth } from '@ones/contract';
import { Fact, FactList, StateChip, useNow, useReading } from '@ones/ui';
import { formatUntil, instantOf, roomHealthLooks } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { LookButton } from '../health/look-button.tsx';
import { SubscriptionCell } from '../health/subscription-cell.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 12px' },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export function SyncCard({ room, connectionId }: { room: RoomHealth; connectionId: string }) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'sync']);
  const reading = useReading();
  const now = useNow();
  const { state, learnsBy, lastVerifiedAt, lastError, held } = room;
  const wrong = held ? t('sync:look.wouldGo', { count: held.gone }) : lastError;
  return (
    <Card title={t('health.calendar')}>
      <div className={styles.head}>
        <StateChip look={roomHealthLooks[state]} />
        <LookButton connectionId={connectionId} room={room} />
      </div>
      {wrong !== null && <p className={styles.wrong}>{wrong}</p>}
      <FactList>
        <Fact name={t('health.column.verified')}>
          {lastVerifiedAt === null ? t('health.never') : formatUntil(now, instantOf(lastVerifiedAt), reading.locale)}
        </Fact>
        <Fact name={t('health.column.learnsBy')}>{t(`learnsBy.${learnsBy}`)}</Fact>
        <Fact name={t('health.column.subscription')}>
          <SubscriptionCell room={room} />
        </Fact>
      </FactList>
    </Card>
  );
}
