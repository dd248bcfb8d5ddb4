/** A free room: what it is, how long it is free, its day, why it stands here, and Book. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FreeResource } from '@ones/contract';
import { ResourceStrip, useReading } from '@ones/ui';
import { formatTime, type Instant, instantOf, wallTimeOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { FoundRow } from './found-row.tsx';

const useStyles = makeStyles({
  free: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 10px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface ResultRowProps {
  readonly free: FreeResource;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly now: Instant;
  readonly onBook: (resourceId: string) => void;
}

export function ResultRow({ free, period, now, onBook }: ResultRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const { resource } = free;
  return (
    <FoundRow found={free} period={period} onBook={onBook}>
      <p className={styles.free}>
        <FreeUntil free={free} period={period} />
        {free.needsApproval && <span className={styles.note}>{t('needsApproval')}</span>}
      </p>
      <ResourceStrip
        date={wallTimeOf(period.start, resource.timeZone).date}
        zone={resource.timeZone}
        busy={free.busy}
        asked={period}
        now={now}
      />
    </FoundRow>
  );
}

function FreeUntil({ free, period }: Pick<ResultRowProps, 'free' | 'period'>) {
  const { t } = useTranslation('finder');
  const reading = useReading(free.resource.timeZone);
  const until = free.freeUntil === null ? null : instantOf(free.freeUntil);
  const dateOf = (instant: Instant) => wallTimeOf(instant, reading.zone).date;
  if (until === null || dateOf(until) !== dateOf(period.end)) return t('freeRest');
  return t('freeUntil', { time: formatTime(until, reading) });
}
