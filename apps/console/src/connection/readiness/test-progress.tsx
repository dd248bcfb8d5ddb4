/** What to do now, each step as it was seen, and how it ended. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoomTest } from '@ones/contract';
import { StateChip, useReading } from '@ones/ui';
import { formatDayTime, formatTime, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/copy-button.tsx';
import { outcomeLooks, outcomesOf, testSteps } from './readiness-looks.ts';

const useStyles = makeStyles({
  now: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: '8px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorBrandBackground2,
  },
  steps: { display: 'flex', flexDirection: 'column' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function TestProgress({ test, roomName }: { test: RoomTest; roomName: string }) {
  const styles = useStyles();
  const { t } = useTranslation('readiness');
  const reading = useReading();
  const outcomes = outcomesOf(test);
  return (
    <>
      {test.state === 'watching' && (
        <div className={styles.now}>
          <p>{t('test.doNow', { room: roomName, subject: test.subject })}</p>
          <CopyButton text={test.subject} label={t('test.subject')} />
          <span className={styles.quiet}>
            {t('test.left', { time: formatTime(instantOf(test.endsAt), reading) })} · {test.organizer}
          </span>
        </div>
      )}
      <ol className={styles.steps} aria-live="polite">
        {testSteps.map((step) => (
          <li key={step} className={styles.step}>
            <span>{t(`test.step.${step}`)}</span>
            <StateChip look={outcomeLooks[outcomes[step]]} />
          </li>
        ))}
      </ol>
      <Ending test={test} />
    </>
  );
}

const known = ['nothing-came', 'left', 'begun-anew'];

function Ending({ test }: { test: RoomTest }) {
  const styles = useStyles();
  const { t } = useTranslation('readiness');
  const reading = useReading();
  const { finishedAt, failure, organizer } = test;
  if (finishedAt === null) return null;
  if (failure === null) {
    return <p className={styles.quiet}>{t('test.passed', { when: formatDayTime(instantOf(finishedAt), reading) })}</p>;
  }
  const why = known.includes(failure) ? failure : 'refused';
  return <p role="status">{t(`test.why.${why}`, { organizer, code: failure })}</p>;
}
