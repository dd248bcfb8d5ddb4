/**
 * Rows by floor against the hours of a day, 500 and more of them: names and hours stay in sight, only the rows in sight
 * are drawn. By keyboard one stop with arrows inside. It shows, and tells what was opened; it changes nothing.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { hour, type Instant, type Reading } from '@ones/ui-core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { TimelineHours } from './timeline-hours.tsx';
import { GroupLine, RoomLine } from './timeline-lines.tsx';
import { afterNames, groupHeight, laneHeight, metricsOf, rowPadding } from './timeline-metrics.ts';
import { shownRows, type TimelineGroup, type TimelineItem } from './timeline-rows.ts';
import { useSpot } from './use-spot.ts';

const useStyles = makeStyles({
  box: {
    '--ones-names': '210px',
    position: 'relative',
    maxHeight: 'max(320px, calc(100dvh - 200px))',
    overflow: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    scrollPaddingLeft: 'calc(var(--ones-names) + 8px)',
    '@media (max-width: 640px)': { '--ones-names': '124px' },
  },
  sheet: { position: 'relative' },
  table: { display: 'block' },
  body: { display: 'block', position: 'relative' },
  now: {
    position: 'absolute',
    top: '36px',
    bottom: 0,
    width: '2px',
    zIndex: 2,
    background: tokens.colorPaletteRedForeground1,
    pointerEvents: 'none',
  },
});

export interface TimelineProps {
  readonly label: string;
  /** Over the column of names: "Room". */
  readonly rowTitle: string;
  readonly groups: readonly TimelineGroup[];
  readonly items: readonly TimelineItem[];
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly reading: Reading;
  readonly now: Instant;
  readonly onOpen: (item: TimelineItem) => void;
}

export function Timeline({ label, rowTitle, groups, items, period, reading, now, onOpen }: TimelineProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => shownRows(groups, items), [groups, items]);
  const metrics = useMemo(() => metricsOf(period), [period]);
  const sizes = rows.map((row) => (row.kind === 'row' ? row.lanes * laneHeight + rowPadding : groupHeight));
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => sizes[index] ?? groupHeight,
    overscan: 8,
    scrollPaddingStart: 40,
  });
  // Its memory of sizes goes by index; another filter puts other rows there.
  const { measure } = view;
  const sizesKey = sizes.join();
  useLayoutEffect(() => {
    if (sizesKey !== '') measure();
  }, [measure, sizesKey]);
  useBeginAt(box, metrics.leftOf(beginOf(period, now)));
  const { spot, setSpot, takeFocus, onKeyDown } = useSpot(rows, (row) => view.scrollToIndex(row));
  // A table may be a grid (https://www.w3.org/TR/html-aria/#el-table): one stop for Tab, arrows inside.
  const grid = { role: 'grid', 'aria-label': label, 'aria-rowcount': rows.length + 1, onKeyDown } as const;
  return (
    <div ref={box} className={styles.box}>
      <div className={styles.sheet} style={{ width: afterNames(metrics.width) }}>
        <table {...grid} className={styles.table}>
          <TimelineHours rowTitle={rowTitle} reading={reading} metrics={metrics} />
          <tbody className={styles.body} style={{ height: view.getTotalSize() }}>
            {view.getVirtualItems().map(({ index, start, size }) => {
              const row = rows[index];
              const place = { index, start, size, focus: spot.row === index ? spot.item : null, takeFocus };
              if (!row) return null;
              if (row.kind === 'group') return <GroupLine key={row.id} group={row} place={place} metrics={metrics} />;
              const open = (item: TimelineItem, at: number) => {
                setSpot({ row: index, item: at });
                onOpen(item);
              };
              return <RoomLine key={row.row.id} line={row} {...{ place, metrics, reading }} onOpen={open} />;
            })}
          </tbody>
        </table>
        {now > period.start && now < period.end && (
          <div className={styles.now} style={{ left: afterNames(metrics.leftOf(now)) }} />
        )}
      </div>
    </div>
  );
}

/** What is in sight first: from the full hour before this one, else from eight in the morning. */
function beginOf(period: TimelineProps['period'], now: Instant): Instant {
  const today = now > period.start && now < period.end;
  if (!today) return period.start + 8 * hour;
  const hourBefore = period.start + (Math.floor((now - period.start) / hour) - 1) * hour;
  return Math.min(hourBefore, period.end - 8 * hour);
}

/** Once, at first (another day is another timeline, by its `key`): a step of the clock must not move what somebody is looking at. */
function useBeginAt(box: { readonly current: HTMLElement | null }, left: number): void {
  const asked = useRef(left);
  asked.current = left;
  useEffect(() => {
    box.current?.scrollTo({ left: asked.current });
  }, [box]);
}
