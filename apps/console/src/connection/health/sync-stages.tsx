/** The sync, stage by stage, with what is counted; it goes on when the page is left. */
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { SyncProgress } from '@ones/contract';
import { DrawnIcon, useNow, useReading } from '@ones/ui';
import { formatDayTime, formatLength, formatNumber, type IconName, instantOf, minute } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { mendSentence } from '../mend.ts';
import { type StageState, stageStates, timeLeft } from './sync-progress.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  stage: { display: 'grid', gridTemplateColumns: '22px minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  waiting: { color: tokens.colorNeutralForeground3 },
  running: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: 'tabular-nums' },
  bar: { gridColumn: '2 / -1', width: '100%', accentColor: tokens.colorCompoundBrandBackground },
});

const signs: Readonly<Record<Exclude<StageState['state'], 'running'>, IconName>> = {
  done: 'ended',
  waiting: 'hourglass',
  stopped: 'declined',
};

export function SyncStages({ sync }: { sync: SyncProgress }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  return (
    <Card title={t('sync.title')}>
      <SyncSentence sync={sync} />
      <ul className={styles.list}>
        {stageStates(sync).map((one) => (
          <StageRow key={one.stage} {...one} sync={sync} />
        ))}
      </ul>
    </Card>
  );
}

function SyncSentence({ sync }: { sync: SyncProgress }) {
  const { t } = useTranslation(['connection', 'mend']);
  const reading = useReading();
  const now = useNow(10_000);
  if (sync.stage === 'failed') {
    return <p role="alert">{t('sync.failed', { cause: mendSentence(sync.failure ?? '', t) })}</p>;
  }
  if (sync.stage === 'finished') {
    const at = sync.finishedAt === null ? now : instantOf(sync.finishedAt);
    return <p role="status">{t('sync.finished', { when: formatDayTime(at, reading) })}</p>;
  }
  const left = timeLeft(sync, now);
  return (
    <p role="status">
      {t('sync.running')} {left !== null && t('sync.left', { length: formatLength(left + minute, reading.locale) })}
    </p>
  );
}

function StageRow({ stage, state, sync }: StageState & { sync: SyncProgress }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const { locale } = useReading();
  const running = state === 'running';
  const [done, total] = [
    formatNumber(sync.done, locale),
    sync.total === null ? null : formatNumber(sync.total, locale),
  ];
  const label = t(`sync.stage.${stage}`);
  return (
    <li className={mergeClasses(styles.stage, running && styles.running, state === 'waiting' && styles.waiting)}>
      {running ? <Spinner size="tiny" aria-hidden="true" /> : <DrawnIcon name={signs[state]} size={18} />}
      <span>
        {label} <span className="ones-hidden">{t(`sync.state.${state}`)}</span>
      </span>
      <span className={styles.number}>{running && (total === null ? done : t('sync.of', { done, total }))}</span>
      {running && (
        <progress
          className={styles.bar}
          aria-label={label}
          {...(sync.total === null ? {} : { max: Math.max(sync.total, 1), value: sync.done })}
        />
      )}
    </li>
  );
}
