/** State, failure with its mend, expiry of the secret, and how much waits. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectionHealth } from '@ones/contract';
import { DrawnIcon, Fact, FactList, StateChip, useAppearance, useNow, useReading } from '@ones/ui';
import { connectionStateLooks, formatList, formatNumber, formatUntil, instantOf, tones } from '@ones/ui-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { mendSentence } from '../mend.ts';
import { SecretExpiry } from '../secret-expiry.tsx';
import { typeTitle } from '../wizard/type-words.ts';

const useStyles = makeStyles({
  failure: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 10px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  mend: { fontWeight: tokens.fontWeightSemibold },
  detail: { gridColumn: 2, color: tokens.colorNeutralForeground1 },
});

export function ConnectionSummary({ health }: { health: ConnectionHealth }) {
  const { t } = useTranslation('connection');
  const { locale } = useReading();
  const { connection, queue } = health;
  return (
    <Card title={t('health.title')}>
      {connection.failure && <Failure connection={connection} failure={connection.failure} />}
      <FactList>
        <Fact name={t('health.state')}>
          <StateChip look={connectionStateLooks[connection.state]} />
        </Fact>
        <Fact name={t('health.type')}>{typeTitle(connection.type, t)}</Fact>
        {connection.secretExpiresAt !== null && (
          <Fact name={t('health.secret')}>
            <SecretExpiry expiresAt={connection.secretExpiresAt} />
          </Fact>
        )}
        <Fact name={t('rooms.title')}>
          {connection.rooms.mode === 'all'
            ? t('rooms.all')
            : t('rooms.chosen', { count: connection.rooms.addresses.length })}
        </Fact>
        {connection.roomsElsewhere.length > 0 && (
          <Fact name={t('rooms.elsewhere', { count: connection.roomsElsewhere.length })}>
            {formatList(connection.roomsElsewhere, locale)}
          </Fact>
        )}
        <Fact name={t('health.queue')}>
          {t('health.waiting', { number: formatNumber(queue.waiting, locale) })}
          {queue.failing > 0 && ` · ${t('health.failing', { number: formatNumber(queue.failing, locale) })}`}
        </Fact>
      </FactList>
    </Card>
  );
}

type Connection = ConnectionHealth['connection'];

function Failure({ connection, failure }: { connection: Connection; failure: NonNullable<Connection['failure']> }) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'mend']);
  const { shown } = useAppearance();
  const { locale } = useReading();
  const now = useNow();
  const { fg, bg } = tones.red[shown];
  return (
    <div role="alert" className={styles.failure} style={{ color: fg, backgroundColor: bg }}>
      <DrawnIcon name="cloud-no" size={20} />
      <span className={styles.mend}>{mendSentence(failure.mend, t)}</span>
      <span className={styles.detail}>
        {t('health.broken', { code: failure.code, since: formatUntil(now, instantOf(failure.since), locale) })}
      </span>
      <Link
        to="/connections/$connectionId/edit/server"
        params={{ connectionId: connection.id }}
        className={styles.detail}
      >
        {t('health.mendHere')}
      </Link>
    </div>
  );
}
