/** Rooms that cannot be booked then, each with the reason; a few first, all on demand. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { TakenResource } from '@ones/contract';
import { ResourceStrip, useReading } from '@ones/ui';
import { formatTime, type Instant, instantOf, wallTimeOf } from '@ones/ui-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceFacts } from './resource-facts.tsx';
import { RoomGlyph } from './room-glyph.tsx';
import { useRowStyles } from './row-styles.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { background: 'transparent', boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}` },
  reason: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

interface UnavailableListProps {
  readonly taken: readonly TakenResource[];
  readonly period: { readonly start: Instant; readonly end: Instant };
}

const fewAtFirst = 5;

export function UnavailableList({ taken, period }: UnavailableListProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const [all, setAll] = useState(false);
  if (taken.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('unavailable.title')}>
      <h2 className={styles.title}>{t('unavailable.title')}</h2>
      <ul className={styles.list}>
        {taken.slice(0, all ? undefined : fewAtFirst).map((one) => (
          <UnavailableRow key={one.resource.id} taken={one} period={period} />
        ))}
      </ul>
      {!all && taken.length > fewAtFirst && (
        <Button onClick={() => setAll(true)}>{t('unavailable.all', { count: taken.length })}</Button>
      )}
    </section>
  );
}

function UnavailableRow({ taken, period }: { taken: TakenResource; period: UnavailableListProps['period'] }) {
  const styles = useStyles();
  const row = useRowStyles();
  const { resource } = taken;
  return (
    <li className={`${row.row} ${styles.quiet}`}>
      <RoomGlyph capacity={resource.capacity} />
      <div className={row.about}>
        <ResourceFacts resource={resource} period={period} />
      </div>
      <div className={row.day}>
        <p className={styles.reason}>
          <Reason taken={taken} period={period} />
        </p>
        <ResourceStrip
          date={wallTimeOf(period.start, resource.timeZone).date}
          zone={resource.timeZone}
          busy={taken.busy}
          asked={period}
        />
      </div>
    </li>
  );
}

function Reason({ taken, period }: { taken: TakenResource; period: UnavailableListProps['period'] }) {
  const { t } = useTranslation('finder');
  const reading = useReading(taken.resource.timeZone);
  if (taken.reason === 'too-small') {
    return t('unavailable.too-small', { seats: t('seats', { count: taken.resource.capacity ?? 0 }) });
  }
  if (taken.message !== null) return taken.message;
  const from = taken.freeFrom === null ? null : instantOf(taken.freeFrom);
  const sameDay = (at: Instant) => wallTimeOf(at, reading.zone).date === wallTimeOf(period.start, reading.zone).date;
  if (taken.reason === 'taken' && from !== null && sameDay(from)) {
    return t('unavailable.takenUntil', { time: formatTime(from, reading) });
  }
  if (taken.remark !== null) return t('unavailable.outFor', { remark: taken.remark });
  return t(`unavailable.${taken.reason}`);
}
