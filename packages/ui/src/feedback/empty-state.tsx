/** Nothing here: says so, and what to do next (U2). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { IconName } from '@ones/ui-core';
import type { ReactNode } from 'react';
import { DrawnIcon } from '../drawn-icon.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '32px 16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  sign: {
    display: 'grid',
    placeItems: 'center',
    width: '64px',
    height: '64px',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  text: { maxWidth: '46ch' },
  acts: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
});

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
  /** `h1` where it is all that the page shows. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
}

export function EmptyState({ icon, title, text, heading: Heading = 'h2', children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span className={styles.sign}>
        <DrawnIcon name={icon} size={30} />
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}
