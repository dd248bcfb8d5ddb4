/** The frame of web and console: a rail on wide screens, a bar at the foot of narrow ones; content; account. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountButton, type AccountLink, type KeepLanguage } from './account-panel.tsx';
import { Brand } from './brand.tsx';
import { MoreNav } from './more-nav.tsx';
import { NavItem, type ShellItem } from './nav-item.tsx';

const narrow = '@media (max-width: 640px)';

/** Ways that fit beside the account in the bar of a phone. */
const mostOnNarrow = 4;

const useStyles = makeStyles({
  shell: {
    display: 'grid',
    gridTemplateColumns: '100px minmax(0, 1fr)',
    minHeight: '100dvh',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: '1fr auto' },
  },
  skip: {
    position: 'fixed',
    top: '8px',
    left: '8px',
    zIndex: 2000,
    padding: '8px 14px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    boxShadow: tokens.shadow16,
  },
  rail: {
    position: 'sticky',
    top: 0,
    boxSizing: 'border-box',
    height: '100dvh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '4px',
    padding: '14px 8px',
    background: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      position: 'fixed',
      insetInline: 0,
      top: 'auto',
      bottom: 0,
      zIndex: 100,
      height: 'auto',
      flexDirection: 'row',
      justifyContent: 'space-around',
      gap: 0,
      padding: '4px 4px calc(4px + env(safe-area-inset-bottom, 0px))',
      borderRight: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    flex: 1,
    [narrow]: { flexDirection: 'row', justifyContent: 'space-around', gap: 0, overflowX: 'auto' },
  },
  wideOnly: { [narrow]: { display: 'none' } },
  brand: { padding: '2px 0 14px', [narrow]: { display: 'none' } },
  main: {
    boxSizing: 'border-box',
    minWidth: 0,
    width: '100%',
    padding: '24px 32px 48px',
    outline: 'none',
    '@media (max-width: 1000px)': { padding: '20px 20px 40px' },
    [narrow]: { padding: '14px 14px 92px' },
  },
});

export interface AppShellProps {
  readonly items: readonly ShellItem[];
  readonly person: { readonly name: string; readonly email: string | null } | null;
  readonly onSignOut: (everywhere: boolean) => void;
  /** The other apps that this person may open. */
  readonly links?: readonly AccountLink[];
  readonly onLanguage?: KeepLanguage;
  readonly children: ReactNode;
}

export function AppShell({ items, person, onSignOut, onLanguage, links = [], children }: AppShellProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const onNarrow = items.length > mostOnNarrow ? mostOnNarrow - 1 : items.length;
  return (
    <div className={styles.shell}>
      <a href="#content" className={`ones-hidden ${styles.skip}`}>
        {t('skipToContent')}
      </a>
      <nav className={styles.rail} aria-label={t('navigation')}>
        <div className={styles.brand}>
          <Brand />
        </div>
        <ul className={styles.list}>
          {items.map((item, at) => (
            <li key={item.to} {...(at < onNarrow ? {} : { className: styles.wideOnly })}>
              <NavItem item={item} />
            </li>
          ))}
        </ul>
        {onNarrow < items.length && <MoreNav items={items.slice(onNarrow)} />}
        <AccountButton person={person} links={links} onLanguage={onLanguage} onSignOut={onSignOut} />
      </nav>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
