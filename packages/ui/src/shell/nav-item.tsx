/** One way into the app, in the rail or in the bar at the foot. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

export interface ShellItem {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactElement;
  /** Active only at exactly this address; for the front page. */
  readonly exact?: boolean;
  /** The page that is shown belongs to it, whatever its address. */
  readonly holdsPage?: boolean;
  /** How much waits behind it: the number beside its icon, and the words that say it. */
  readonly waiting?: { readonly count: number; readonly words: string };
}

/** The largest number that has room beside an icon. */
const most = 99;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '3px',
    padding: '8px 4px',
    minWidth: '64px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    '& svg': { fontSize: '22px' },
    ':hover': { background: tokens.colorNeutralBackground3 },
    '&[aria-current]': {
      color: tokens.colorBrandForeground1,
      background: tokens.colorBrandBackground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  icon: { position: 'relative', display: 'flex' },
  count: {
    position: 'absolute',
    top: '-5px',
    left: '14px',
    boxSizing: 'border-box',
    minWidth: '17px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '17px',
  },
});

export function NavItem({ item }: { item: ShellItem }) {
  const styles = useStyles();
  return (
    <Link
      to={item.to}
      className={styles.item}
      activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
      {...(item.holdsPage ? { 'aria-current': true } : {})}
    >
      {item.waiting ? <Counted icon={item.icon} count={item.waiting.count} /> : item.icon}
      {item.label}
      {item.waiting && <span className="ones-hidden">{item.waiting.words}</span>}
    </Link>
  );
}

/** The number is drawn for the eye only; the words after the label say it to everybody else. */
function Counted({ icon, count }: { icon: ReactElement; count: number }) {
  const styles = useStyles();
  return (
    <span className={styles.icon}>
      {icon}
      <span aria-hidden="true" className={styles.count}>
        {count > most ? `${most}+` : count}
      </span>
    </span>
  );
}
