/** A list of any length in a box of its own that scrolls; only the rows in sight are drawn, all of one height at least. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  box: {
    maxHeight: '380px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { position: 'relative' },
  item: { position: 'absolute', insetInline: 0, top: 0 },
});

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly rowHeight: number;
  readonly children: (item: Item) => ReactNode;
}

export function VirtualList<Item>({ label, items, keyOf, rowHeight, children }: VirtualListProps<Item>) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const view = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey: (index) => keyOf(items[index] as Item),
  });
  return (
    <div ref={box} className={styles.box}>
      <ul aria-label={label} className={styles.list} style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            data-index={index}
            ref={view.measureElement}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index] as Item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
