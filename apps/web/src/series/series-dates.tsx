/** The dates of a series: how many, the first and the last, and those that are taken with what to do about each. */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { SeriesConflict, SeriesPreview } from '@ones/contract';
import { DrawnIcon, useReading } from '@ones/ui';
import { formatDate, formatDayRange, instantOf } from '@ones/ui-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type DateChoices, moveAll, SKIP, skipAll } from './date-choices.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', gap: '8px', alignItems: 'center', '& svg': { flexShrink: 0 } },
  item: { display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  dates: { fontVariantNumeric: 'tabular-nums' },
  summary: { cursor: 'pointer', minHeight: '24px' },
});

interface SeriesDatesProps {
  readonly preview: SeriesPreview;
  readonly choices: DateChoices;
  readonly onChange: (choices: DateChoices) => void;
}

export function SeriesDates({ preview, choices, onChange }: SeriesDatesProps) {
  const styles = useStyles();
  const { t } = useTranslation('series');
  const reading = useReading();
  const { occurrences, conflicts, goesOn, checkedUntil } = preview;
  const taken = conflicts.length;
  return (
    <>
      <p className={styles.line} role="status">
        <DrawnIcon name={taken === 0 ? 'free' : 'conflict'} />
        <span>
          {taken === 0
            ? t('allFree', { count: occurrences.length })
            : t('someTaken', { count: taken, all: occurrences.length })}
        </span>
      </p>
      {goesOn && <p className={styles.quiet}>{t('goesOn', { date: formatDate(instantOf(checkedUntil), reading) })}</p>}
      {taken > 1 && (
        <div className={styles.acts}>
          <Button size="small" onClick={() => onChange(moveAll(preview))}>
            {t('moveAll')}
          </Button>
          <Button size="small" onClick={() => onChange(skipAll(preview))}>
            {t('skipAll')}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <TakenDate
            key={conflict.date}
            conflict={conflict}
            choice={choices[conflict.date] ?? ''}
            onChange={(choice) => onChange({ ...choices, [conflict.date]: choice })}
          />
        ))}
      </ul>
      <AllDates occurrences={occurrences} />
    </>
  );
}

interface TakenDateProps {
  readonly conflict: SeriesConflict;
  readonly choice: string;
  readonly onChange: (choice: string) => void;
}

function TakenDate({ conflict, choice, onChange }: TakenDateProps) {
  const styles = useStyles();
  const { t } = useTranslation(['series', 'common']);
  const reading = useReading();
  const labelId = useId();
  const when = formatDayRange(instantOf(conflict.start), instantOf(conflict.end), reading);
  return (
    <li className={styles.item}>
      <span id={labelId}>
        {when}{' '}
        <span className={styles.quiet}>
          <WhyNot conflict={conflict} />
        </span>
      </span>
      <Select aria-labelledby={labelId} value={choice} onChange={(_, { value }) => onChange(value)}>
        <option value="" disabled>
          {t('choose')}
        </option>
        {conflict.alternatives.map(({ resourceId, resourceName }) => (
          <option key={resourceId} value={resourceId}>
            {t('otherRoom', { room: resourceName })}
          </option>
        ))}
        <option value={SKIP}>{t('skip')}</option>
      </Select>
    </li>
  );
}

function WhyNot({ conflict: { reason, message, blockers } }: { readonly conflict: SeriesConflict }) {
  const { t } = useTranslation(['series', 'common']);
  if (reason !== 'taken' || blockers.length === 0) return message ?? t(`whyNot.${reason}`);
  const by = blockers.map(({ subject, organizer }) => subject ?? t('common:bookedBy', { name: organizer }));
  return t('takenBy', { what: [...new Set(by)].join(', ') });
}

const MOST_SHOWN = 200;

function AllDates({ occurrences }: Pick<SeriesPreview, 'occurrences'>) {
  const styles = useStyles();
  const { t } = useTranslation('series');
  const reading = useReading();
  return (
    <details>
      <summary className={styles.summary}>{t('showDates')}</summary>
      <ul className={styles.dates}>
        {occurrences.slice(0, MOST_SHOWN).map(({ date, start, end }) => (
          <li key={date}>{formatDayRange(instantOf(start), instantOf(end), reading)}</li>
        ))}
      </ul>
    </details>
  );
}
