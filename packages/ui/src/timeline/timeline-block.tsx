/** One meeting on a timeline: sign and colour of its state, title, who; all of it in words for those who listen. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatRange, type Reading, tones } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { DrawnIcon } from '../drawn-icon.tsx';
import { useAppearance } from '../provider/appearance.tsx';
import { afterNames, laneHeight, type Metrics, rowPadding } from './timeline-metrics.ts';
import type { PlacedItem } from './timeline-rows.ts';
import { useSpotElement } from './use-spot.ts';

const useStyles = makeStyles({
  cell: { position: 'absolute', boxSizing: 'border-box', padding: '0 1px' },
  block: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    width: '100%',
    height: '100%',
    padding: '3px 6px',
    overflow: 'hidden',
    border: 'none',
    borderLeft: '3px solid',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    textAlign: 'left',
    cursor: 'pointer',
    '& svg': { flexShrink: 0, marginTop: '1px' },
    ':hover': { boxShadow: tokens.shadow4 },
  },
  words: { minWidth: 0 },
  title: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  detail: { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
});

interface TimelineBlockProps {
  readonly placed: PlacedItem;
  readonly room: string;
  readonly metrics: Metrics;
  readonly reading: Reading;
  readonly here: boolean;
  readonly takeFocus: () => boolean;
  readonly onOpen: () => void;
}

export function TimelineBlock({ placed, room, metrics, reading, here, takeFocus, onOpen }: TimelineBlockProps) {
  const styles = useStyles();
  const { t } = useTranslation('states');
  const { shown } = useAppearance();
  const { item, lane } = placed;
  const { fg, bg, edge } = tones[item.look.tone][shown];
  const spot = useSpotElement<HTMLButtonElement>(here, takeFocus);
  const words = [
    item.title,
    formatRange(item.start, item.end, reading),
    room,
    t(item.look.labelKey),
    ...(item.mark ? [t(item.mark.labelKey)] : []),
    item.detail,
  ];
  const { left, width } = metrics.place(item.start, item.end);
  return (
    <td
      className={styles.cell}
      style={{ left: afterNames(left), width, top: lane * laneHeight + rowPadding / 2, height: laneHeight - 2 }}
    >
      <button
        type="button"
        {...spot}
        className={styles.block}
        style={{ color: fg, backgroundColor: bg, borderLeftColor: edge }}
        aria-label={words.filter((word) => word !== '').join(', ')}
        onClick={onOpen}
      >
        <DrawnIcon name={item.look.icon} size={13} />
        {item.mark && <DrawnIcon name={item.mark.icon} size={13} />}
        <span className={styles.words}>
          <span className={styles.title}>{item.title}</span>
          <span className={styles.detail}>{item.detail}</span>
        </span>
      </button>
    </td>
  );
}
