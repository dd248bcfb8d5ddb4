/** On a phone the bar at the foot has room for four ways; the others stand in a panel behind "More". */
import { makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavItem, type ShellItem } from './nav-item.tsx';

const useStyles = makeStyles({
  more: { display: 'none', '@media (max-width: 640px)': { display: 'block' } },
  opener: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '3px',
    minWidth: '64px',
    padding: '8px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    cursor: 'pointer',
    '& svg': { fontSize: '22px' },
  },
  panel: {
    boxSizing: 'border-box',
    position: 'fixed',
    inset: 'auto 12px 76px auto',
    maxWidth: 'calc(100vw - 24px)',
    margin: 0,
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    ':popover-open': { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(88px, 1fr))', gap: '4px' },
  },
});

export function MoreNav({ items }: { items: readonly ShellItem[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const panelId = useId();
  const panel = useRef<HTMLUListElement>(null);
  return (
    <div className={styles.more}>
      <button type="button" className={styles.opener} popoverTarget={panelId}>
        <MoreHorizontalRegular />
        {t('moreNavigation')}
      </button>
      <ul ref={panel} id={panelId} popover="auto" className={styles.panel} aria-label={t('moreNavigation')}>
        {items.map((item) => (
          <li key={item.to} onClickCapture={() => panel.current?.hidePopover()}>
            <NavItem item={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}
