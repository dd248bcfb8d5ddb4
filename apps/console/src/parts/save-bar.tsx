/** The acts of a long form, always in sight at the foot of the screen (U10). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: '12px',
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    '@media (max-width: 640px)': { bottom: 'calc(env(safe-area-inset-bottom, 0px) + 68px)' },
  },
  news: { flex: '1 1 160px', color: tokens.colorNeutralForeground2 },
});

export function SaveBar({ news, children }: { news: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.news}>
        {news}
      </span>
      {children}
    </div>
  );
}
