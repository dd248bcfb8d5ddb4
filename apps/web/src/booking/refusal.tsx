/** Why it was not booked: the winner's time, rules without a field of their own, alternatives by one click (U5). */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ProblemError } from '@ones/api-client';
import type { Alternative } from '@ones/contract';
import { ProblemMessage, useReading } from '@ones/ui';
import { formatDayRange, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px', width: '100%' },
  alternative: { justifyContent: 'flex-start', textAlign: 'start' },
});

interface RefusalProps {
  readonly problem: ProblemError;
  readonly rest: readonly string[];
  readonly onTake: (alternative: Alternative) => void;
}

export function Refusal({ problem, rest, onTake }: RefusalProps) {
  const styles = useStyles();
  const { t } = useTranslation('booking');
  const reading = useReading();
  const range = ({ start, end }: { start: string; end: string }) =>
    formatDayRange(instantOf(start), instantOf(end), reading);
  return (
    <ProblemMessage error={problem} withoutReasons>
      <div className={styles.list}>
        {rest.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        {problem.conflicts.length > 0 && (
          <span>{t('taken.winner', { times: problem.conflicts.map(range).join('; ') })}</span>
        )}
        {problem.alternatives.length > 0 && <span>{t('taken.instead')}</span>}
        {problem.alternatives.map((alternative) => (
          <Button
            key={`${alternative.resourceId} ${alternative.start}`}
            className={styles.alternative}
            onClick={() => onTake(alternative)}
          >
            {t('taken.alternative', { room: alternative.resourceName, range: range(alternative) })}
          </Button>
        ))}
      </div>
    </ProblemMessage>
  );
}
