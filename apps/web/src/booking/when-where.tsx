/** What is about to be booked, in a glance: when (and when that is there), where. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Resource } from '@ones/contract';
import { DrawnIcon, useReading } from '@ones/ui';
import { formatDayRange, formatLength, type Instant, sameWallClock, zoneCity } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { placeOf } from './place-words.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  line: { display: 'flex', gap: '8px', alignItems: 'center', overflowWrap: 'anywhere', '& svg': { flexShrink: 0 } },
  when: { fontWeight: tokens.fontWeightSemibold },
  picture: { width: '100%', maxHeight: '160px', objectFit: 'cover', borderRadius: tokens.borderRadiusMedium },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface WhenWhereProps {
  readonly resource: Resource;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly problem?: string;
}

export function WhenWhere({ resource, period, problem }: WhenWhereProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const own = useReading();
  const there = useReading(resource.timeZone);
  const place = placeOf({ ...resource, floorShortName: resource.floorName }, t);
  return (
    <div className={styles.box}>
      {resource.imageUrl !== null && <img className={styles.picture} src={resource.imageUrl} alt="" />}
      <p className={`${styles.line} ${styles.when}`}>
        <DrawnIcon name="starting-soon" />
        <span>
          {formatDayRange(period.start, period.end, own)} ({formatLength(period.end - period.start, own.locale)})
        </span>
      </p>
      {!sameWallClock(own.zone, there.zone, period.start) && (
        <p>{t('there', { range: formatDayRange(period.start, period.end, there), city: zoneCity(there.zone) })}</p>
      )}
      {place !== '' && (
        <p className={styles.line}>
          <DrawnIcon name="place" />
          <span>{place}</span>
        </p>
      )}
      {resource.description !== null && <p>{resource.description}</p>}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
