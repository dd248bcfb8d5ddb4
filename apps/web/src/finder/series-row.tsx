/** A room for a meeting that repeats: on how many of the dates it is free, and what is free instead on the others. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MissingDate, SeriesFree } from '@ones/contract';
import { DrawnIcon, useReading } from '@ones/ui';
import { formatDayRange, type Instant, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { ResourceFacts } from './resource-facts.tsx';
import { RoomPicture } from './room-picture.tsx';
import { useRowStyles } from './row-styles.ts';

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
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground1 },
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
  const row = useRowStyles();
  const { t } = useTranslation('finder');
  const { resource, rank, freeOn, missing, needsApproval } = found;
  const more = missing.slice(SHOWN);
  return (
    <li className={row.row}>
      <RoomPicture resource={resource} />
      <div className={row.about}>
        <ResourceFacts resource={resource} period={period} />
        {rank.length > 0 && (
          <p className={styles.why}>
            {t('why')} {rank.map((reason) => t(`rank.${reason}`)).join(' · ')}
          </p>
        )}
      </div>
      <div className={row.day}>
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
      </div>
      <Button
        appearance="primary"
        className={row.act}
        aria-label={t('bookRoom', { room: resource.name })}
        onClick={() => onBook(resource.id)}
      >
        {t('book')}
      </Button>
    </li>
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
