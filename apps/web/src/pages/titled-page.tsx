/** A page of the web app that is read from top to bottom: its title first. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageTitle } from '@ones/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '18px', maxWidth: '860px', margin: '0 auto' },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface TitledPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function TitledPage({ title, children }: TitledPageProps) {
  const styles = useStyles();
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}
