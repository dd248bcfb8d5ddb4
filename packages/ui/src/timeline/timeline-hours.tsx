/** The hours over a timeline; they stay at the top. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatTime, type Reading } from '@ones/ui-core';
import { afterNames, type Metrics } from './timeline-metrics.ts';

const useStyles = makeStyles({
  group: { display: 'contents' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 4,
    display: 'flex',
    height: '36px',
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  title: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    width: 'var(--ones-names)',
    flexShrink: 0,
    padding: '9px 14px',
    textAlign: 'left',
    background: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  hour: {
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: '9px 6px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface TimelineHoursProps {
  readonly rowTitle: string;
  readonly reading: Reading;
  readonly metrics: Metrics;
}

export function TimelineHours({ rowTitle, reading, metrics }: TimelineHoursProps) {
  const styles = useStyles();
  const width = metrics.width / metrics.hours.length;
  return (
    <thead className={styles.group}>
      <tr aria-rowindex={1} className={styles.head} style={{ width: afterNames(metrics.width) }}>
        <th scope="col" className={styles.title}>
          {rowTitle}
        </th>
        {metrics.hours.map((hour) => (
          <th key={hour} scope="col" className={styles.hour} style={{ width }}>
            {formatTime(hour, reading)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
