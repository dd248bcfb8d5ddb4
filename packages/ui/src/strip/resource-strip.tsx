/** A room's day at a glance, 08–20 in the room's zone: what is taken, what is asked for, and now. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatRange, formatTime, type Instant } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { useReading } from '../provider/language.tsx';
import { mergePeriods, type StripSpan, spanOn, stripHours } from './strip.ts';

const useStyles = makeStyles({
  strip: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: '160px' },
  track: {
    position: 'relative',
    height: '14px',
    borderRadius: '4px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    backgroundImage: `repeating-linear-gradient(90deg, transparent 0 calc(100% / 12 - 1px), ${tokens.colorNeutralStroke2} calc(100% / 12 - 1px) calc(100% / 12))`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  span: { position: 'absolute', top: 0, bottom: 0, boxSizing: 'border-box' },
  busy: { background: tokens.colorNeutralStroke1Pressed, forcedColorAdjust: 'none' },
  asked: { border: `2px solid ${tokens.colorBrandStroke1}`, background: 'rgb(15 114 136 / 0.22)', borderRadius: '4px' },
  now: { width: '2px', background: tokens.colorPaletteRedForeground1 },
  hours: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: '11px',
    lineHeight: '13px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface ResourceStripProps {
  /** The day shown, YYYY-MM-DD in `zone`. */
  readonly date: string;
  readonly zone: string;
  readonly busy: readonly { start: string; end: string }[];
  readonly asked?: { readonly start: Instant; readonly end: Instant };
  readonly now?: Instant;
}

const marks = [8, 12, 16, 20];

export function ResourceStrip({ date, zone, busy, asked, now }: ResourceStripProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const reading = useReading(zone);
  const hours = stripHours(date, zone);
  if (!hours) return null;
  const taken = mergePeriods(busy).filter(({ start, end }) => spanOn(hours, start, end) !== null);
  const label =
    taken.length === 0
      ? t('strip.free', { from: formatTime(hours.start, reading), to: formatTime(hours.end, reading) })
      : t('strip.busy', { times: taken.map(({ start, end }) => formatRange(start, end, reading)).join(', ') });
  const askedSpan = asked && spanOn(hours, asked.start, asked.end);
  const nowSpan = now === undefined ? null : spanOn(hours, now, now + 60_000);
  return (
    <div role="img" aria-label={label} className={styles.strip}>
      <div className={styles.track}>
        {taken.map(({ start, end }) => (
          <Span key={start} span={spanOn(hours, start, end)} className={styles.busy} />
        ))}
        <Span span={askedSpan ?? null} className={styles.asked} />
        {nowSpan && <span className={mergeClasses(styles.span, styles.now)} style={{ left: `${nowSpan.from}%` }} />}
      </div>
      <div className={styles.hours}>
        {marks.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  );
}

function Span({ span, className }: { span: StripSpan | null; className: string }) {
  const styles = useStyles();
  if (!span) return null;
  return (
    <span className={mergeClasses(styles.span, className)} style={{ left: `${span.from}%`, width: `${span.width}%` }} />
  );
}
