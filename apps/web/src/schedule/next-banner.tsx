/** The meeting that runs now or comes next, big: room, how long until then, title. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { DrawnIcon, useReading } from '@ones/ui';
import { formatRange, formatUntil, type Instant, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { roomsOf, titleOf } from '../booking/booking-words.ts';
import { placesOf } from '../booking/place-words.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '18px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    background: `linear-gradient(115deg, ${tokens.colorBrandBackgroundPressed}, ${tokens.colorBrandBackground})`,
    color: tokens.colorNeutralForegroundOnBrand,
    boxShadow: tokens.shadow8,
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0 },
  },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  first: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function NextBanner({ booking, now }: { booking: Booking; now: Instant }) {
  const styles = useStyles();
  const { t } = useTranslation(['schedule', 'common']);
  const reading = useReading();
  const [start, end] = [instantOf(booking.start), instantOf(booking.end)];
  const running = start <= now;
  const when = running
    ? [t('next.now'), t('next.ends', { until: formatUntil(now, end, reading.locale) })]
    : [formatUntil(now, start, reading.locale)];
  const where = [titleOf(booking, t), formatRange(start, end, reading), placesOf(booking.allocations, t)];
  return (
    <div className={styles.banner}>
      <DrawnIcon name={running ? 'in-use' : 'starting-soon'} size={34} />
      <div className={styles.words}>
        <p className={styles.first}>{[roomsOf(booking), ...when].join(' · ')}</p>
        <p>{where.filter((word) => word !== '').join(' · ')}</p>
      </div>
    </div>
  );
}
