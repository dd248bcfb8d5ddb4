/**
 * A list of any length as a table: only the rows in sight are drawn, so that 10,000 scroll as well as ten. On a narrow
 * screen each row becomes a card with its columns' names. It neither sorts nor filters: who shows it does.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

const narrow = '@media (max-width: 960px)';

const useStyles = makeStyles({
  table: {
    display: 'block',
    width: '100%',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    [narrow]: { background: 'transparent', boxShadow: 'none' },
  },
  thead: { display: 'contents' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'grid',
    gap: '16px',
    padding: '10px 16px',
    borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { display: 'none' },
  },
  body: { display: 'block', position: 'relative' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    display: 'grid',
    gap: '16px',
    alignItems: 'center',
    minHeight: '45px',
    padding: '6px 16px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: '4px',
      // The space between cards is within the row, where it is measured: the card is drawn in what is above it.
      padding: '12px 14px 20px',
      borderBottom: 'none',
      isolation: 'isolate',
      ':hover': { backgroundColor: 'transparent' },
      '::before': {
        content: '""',
        position: 'absolute',
        inset: '0 0 8px',
        zIndex: -1,
        borderRadius: tokens.borderRadiusLarge,
        background: tokens.colorNeutralBackground1,
        boxShadow: tokens.shadow2,
      },
    },
  },
  cell: {
    padding: 0,
    textAlign: 'left',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [narrow]: { display: 'flex', gap: '12px', justifyContent: 'space-between', alignItems: 'baseline' },
  },
  first: {
    padding: 0,
    textAlign: 'left',
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { padding: 0, textAlign: 'left', fontWeight: 'inherit' },
  name: {
    display: 'none',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { display: 'inline' },
  },
});

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** A track of the grid: 'minmax(0, 2fr)', '120px'. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The last rows have come into sight: time to ask for more. */
  readonly onEnd?: () => void;
}

export function DataTable<Row>({ label, columns, rows, keyOf, onEnd }: DataTableProps<Row>) {
  const styles = useStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const above = useDistanceFromTop(body);
  const view = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 45,
    overscan: 12,
    scrollMargin: above,
    getItemKey: (index) => keyOf(rows[index] as Row),
  });
  const drawn = view.getVirtualItems();
  const atEnd = (drawn.at(-1)?.index ?? 0) >= rows.length - 20;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <table aria-label={label} aria-rowcount={rows.length + 1} className={styles.table}>
      <thead className={styles.thead}>
        <tr aria-rowindex={1} className={styles.head} style={tracks}>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col" className={styles.title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={styles.body} style={{ height: view.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => (
          <tr
            key={key}
            aria-rowindex={index + 2}
            data-index={index}
            ref={view.measureElement}
            className={styles.row}
            style={{ ...tracks, transform: `translateY(${start - above}px)` }}
          >
            <Cells columns={columns} row={rows[index] as Row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const styles = useStyles();
  return columns.map(({ id, title, cell }, at) =>
    at === 0 ? (
      <th key={id} scope="row" className={styles.first}>
        {cell(row)}
      </th>
    ) : (
      <td key={id} className={styles.cell}>
        <span aria-hidden="true" className={styles.name}>
          {title}
        </span>
        {cell(row)}
      </td>
    ),
  );
}

/** Where the rows begin on the page; what stands above them may grow. */
function useDistanceFromTop(body: { readonly current: HTMLElement | null }): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setAbove((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [body]);
  return above;
}
