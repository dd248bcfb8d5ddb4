/** Name, place, seats and amenities of a room; its own time where its clock differs from the reader's (U6). */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Resource } from '@ones/contract';
import { DrawnIcon, useReading } from '@ones/ui';
import { amenityLook, formatRange, type Instant, sameWallClock, zoneCity } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../booking/place-words.ts';
import { useAmenityName } from './use-amenity-name.ts';

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  fact: { display: 'inline-flex', alignItems: 'center', gap: '4px', '& svg': { flexShrink: 0 } },
  there: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ResourceFactsProps {
  readonly resource: Resource;
  readonly period: { readonly start: Instant; readonly end: Instant };
}

export function ResourceFacts({ resource, period }: ResourceFactsProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const nameOf = useAmenityName();
  const place = placeOf(resource, t);
  return (
    <>
      <h3 className={styles.name}>{resource.name}</h3>
      <div className={styles.facts}>
        {place !== '' && <span>{place}</span>}
        {resource.capacity !== null && (
          <span className={styles.fact}>
            <DrawnIcon name="people" size={14} />
            {t('seats', { count: resource.capacity })}
          </span>
        )}
        {resource.amenities.map((name) => (
          <span key={name} className={styles.fact}>
            <DrawnIcon name={amenityLook(name).icon} size={14} />
            {nameOf(name)}
          </span>
        ))}
      </div>
      <TimeThere resource={resource} period={period} />
    </>
  );
}

function TimeThere({ resource, period }: ResourceFactsProps) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const own = useReading();
  const there = useReading(resource.timeZone);
  if (sameWallClock(own.zone, there.zone, period.start)) return null;
  const range = formatRange(period.start, period.end, there);
  return (
    <p className={mergeClasses(styles.facts, styles.there)}>{t('there', { range, city: zoneCity(there.zone) })}</p>
  );
}
