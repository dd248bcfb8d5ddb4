/** A room for a meeting that repeats: on how many of the dates it is free, and what is free instead on the others. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MissingDate, SeriesFree } from '@ones/contract';
import { DrawnIcon, useReading } from '@ones/ui';
import { formatDayRange, type Instant, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { FoundRow } from './found-row.tsx';

const useStyles = makeStyles({
  free: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    alignItems: 'center',
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0 },
  },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  missing: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

interface SeriesRowProps {
  readonly found: SeriesFree;
  readonly judged: number;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly onBook: (resourceId: string) => void;
}

/** So many are shown at once; the others open. */
const SHOWN = 2;

export function SeriesRow({ found, judged, period, onBook }: SeriesRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const { freeOn, missing, needsApproval } = found;
  const more = missing.slice(SHOWN);
  return (
    <FoundRow found={found} period={period} onBook={onBook}>
      <p className={styles.free}>
        <DrawnIcon name={freeOn === judged ? 'free' : 'conflict'} size={16} />
        {freeOn === judged ? t('series.all', { count: judged }) : t('series.some', { count: judged, free: freeOn })}
        {needsApproval && <span className={styles.note}>{t('needsApproval')}</span>}
      </p>
      <Missing dates={missing.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('series.more', { count: judged - freeOn - SHOWN })}</summary>
          <Missing dates={more} />
        </details>
      )}
    </FoundRow>
  );
}

function Missing({ dates }: { readonly dates: readonly MissingDate[] }) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const reading = useReading();
  if (dates.length === 0) return null;
  return (
    <ul className={styles.missing}>
      {dates.map(({ date, start, end, reason, message, other }) => (
        <li key={date}>
          {t(other ? 'series.instead' : 'series.missing', {
            when: formatDayRange(instantOf(start), instantOf(end), reading),
            why: message ?? t(`unavailable.${reason}`),
            room: other?.resourceName ?? '',
          })}
        </li>
      ))}
    </ul>
  );
}
