/** The filters over a list, beside each other as far as they fit. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: '10px 14px',
    maxWidth: '820px',
    '& > *': { minWidth: 0 },
    '& .fui-Input, & input, & select': { minWidth: 0, width: '100%' },
  },
});

export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={label} className={styles.bar}>
      {children}
    </section>
  );
}
