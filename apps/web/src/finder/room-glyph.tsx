/** A room drawn from its capacity: a table and as many seats as fit the drawing. Told apart at a glance, no picture needed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { seatsAround } from './seats-around.ts';

const useStyles = makeStyles({
  glyph: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
  },
});

export function RoomGlyph({ capacity }: { capacity: number | null }) {
  const styles = useStyles();
  const { table, seats } = seatsAround(capacity);
  return (
    <svg className={styles.glyph} aria-hidden="true" width="56" height="56" viewBox="0 0 56 56" focusable="false">
      <rect
        x={28 - table.width / 2}
        y={28 - table.height / 2}
        width={table.width}
        height={table.height}
        rx="4"
        fill="currentColor"
        opacity="0.85"
      />
      {seats.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3" fill="currentColor" opacity="0.55" />
      ))}
    </svg>
  );
}
