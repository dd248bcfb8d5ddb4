/** The rows of a timeline: a floor's name, or a room with its blocks. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reading } from '@ones/ui-core';
import { TimelineBlock } from './timeline-block.tsx';
import { afterNames, businessShade, type Metrics } from './timeline-metrics.ts';
import type { ShownRow, TimelineItem } from './timeline-rows.ts';
import { useSpotElement } from './use-spot.ts';

const useStyles = makeStyles({
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    display: 'flex',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  group: { background: tokens.colorNeutralBackground2 },
  floor: {
    position: 'sticky',
    left: 0,
    zIndex: 3,
    padding: '7px 14px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    outlineOffset: '-2px',
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 3,
    boxSizing: 'border-box',
    width: 'var(--ones-names)',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    overflow: 'hidden',
    padding: '2px 14px',
    textAlign: 'left',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
    outlineOffset: '-2px',
  },
  room: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '17px',
    overflowWrap: 'anywhere',
  },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

/** Where a row stands, and whether the focus is in it: -1 on its name, a number on that block, null elsewhere. */
export interface LinePlace {
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly focus: number | null;
  readonly takeFocus: () => boolean;
}

interface GroupLineProps {
  readonly group: Extract<ShownRow, { kind: 'group' }>;
  readonly place: LinePlace;
  readonly metrics: Metrics;
}

export function GroupLine({ group, place, metrics }: GroupLineProps) {
  const styles = useStyles();
  const spot = useSpotElement<HTMLTableCellElement>(place.focus !== null, place.takeFocus, true);
  return (
    <tr
      aria-rowindex={place.index + 2}
      className={`${styles.line} ${styles.group}`}
      style={{ transform: `translateY(${place.start}px)`, height: place.size, width: afterNames(metrics.width) }}
    >
      <th scope="rowgroup" {...spot} className={styles.floor}>
        {group.name}
      </th>
    </tr>
  );
}

interface RoomLineProps {
  readonly line: Extract<ShownRow, { kind: 'row' }>;
  readonly place: LinePlace;
  readonly metrics: Metrics;
  readonly reading: Reading;
  readonly onOpen: (item: TimelineItem, at: number) => void;
}

export function RoomLine({ line, place, metrics, reading, onOpen }: RoomLineProps) {
  const styles = useStyles();
  const spot = useSpotElement<HTMLTableCellElement>(place.focus === -1, place.takeFocus, true);
  return (
    <tr
      aria-rowindex={place.index + 2}
      className={styles.line}
      style={{
        transform: `translateY(${place.start}px)`,
        height: place.size,
        width: afterNames(metrics.width),
        ...businessShade(metrics),
      }}
    >
      <th scope="row" {...spot} className={styles.name}>
        <span className={styles.room}>{line.row.name}</span>
        <span className={styles.detail}>{line.row.detail}</span>
      </th>
      {line.placed.map((placed, at) => (
        <TimelineBlock
          key={placed.item.id}
          placed={placed}
          room={line.row.name}
          metrics={metrics}
          reading={reading}
          here={place.focus === at}
          takeFocus={place.takeFocus}
          onOpen={() => onOpen(placed.item, at)}
        />
      ))}
    </tr>
  );
}
