/** What was observed of a room, in words. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoomHealth } from '@ones/contract';
import { Fact, FactList, StateChip, useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { readinessLooks } from './readiness-looks.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ObservedCard({ room }: { room: RoomHealth }) {
  const styles = useStyles();
  const { t } = useTranslation('readiness');
  const reading = useReading();
  const { readiness, hasPolicy } = room;
  const { state, lastRequestAt, appliedAt, appliedBy, titles, titlesProvenAt } = readiness;
  const when = (at: string) => formatDayTime(instantOf(at), reading);
  return (
    <Card title={t('observedTitle')}>
      <div className={styles.head}>
        <StateChip look={readinessLooks[state]} />
        <span className={styles.quiet}>{room.emailAddress}</span>
      </div>
      <p>{t(`word.${state}`)}</p>
      <FactList>
        <Fact name={t('fact.policy')}>{t(hasPolicy ? 'hasPolicy' : 'noPolicy')}</Fact>
        <Fact name={t('fact.lastRequest')}>{lastRequestAt === null ? t('none') : when(lastRequestAt)}</Fact>
        <Fact name={t('fact.applied')}>
          {appliedAt === null || appliedBy === null ? t('notYet') : t(appliedBy, { when: when(appliedAt) })}
        </Fact>
        <Fact name={t('fact.titles')}>{t(`titles.${titles}`)}</Fact>
        <Fact name={t('fact.proven')}>{titlesProvenAt === null ? t('notProven') : when(titlesProvenAt)}</Fact>
      </FactList>
      {appliedAt !== null && <p className={styles.quiet}>{t('appliedNote')}</p>}
    </Card>
  );
}
