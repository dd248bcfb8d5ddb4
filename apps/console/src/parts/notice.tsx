/** A word to whoever may go on all the same. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
    borderLeft: `4px solid ${tokens.colorPaletteYellowBorderActive}`,
  },
});

export function Notice({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <p role="status" className={styles.notice}>
      {children}
    </p>
  );
}
