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
}

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
      {item.icon}
      {item.label}
    </Link>
  );
}
