/** A page of the console: its title, what stands beside it, and the content below. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePageTitle } from '@ones/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', margin: '0 auto' },
  normal: { maxWidth: '1180px' },
  wide: { maxWidth: '1800px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px 16px' },
  title: {
    flex: '1 1 auto',
    minWidth: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface PageProps {
  readonly title: string;
  /** The acts of the page, the primary one last. */
  readonly acts?: ReactNode;
  readonly width?: 'normal' | 'wide';
  readonly children: ReactNode;
}

export function Page({ title, acts, width = 'normal', children }: PageProps) {
  const styles = useStyles();
  usePageTitle(title);
  return (
    <div className={mergeClasses(styles.page, styles[width])}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {acts && <div className={styles.acts}>{acts}</div>}
      </header>
      {children}
    </div>
  );
}
