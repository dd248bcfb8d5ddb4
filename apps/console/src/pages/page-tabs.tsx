/** Pages that belong together, beside each other: links that look like tabs. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Link, type LinkProps } from '@tanstack/react-router';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    display: 'block',
    padding: '8px 14px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    '&[aria-current=page]': {
      color: tokens.colorBrandForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorBrandStroke1,
    },
  },
});

interface PageTabsProps {
  readonly label: string;
  readonly pages: readonly { readonly to: NonNullable<LinkProps['to']>; readonly title: string }[];
}

export function PageTabs({ label, pages }: PageTabsProps) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {pages.map(({ to, title }) => (
          <li key={to}>
            <Link to={to} className={styles.tab} activeOptions={{ includeSearch: false, exact: true }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
