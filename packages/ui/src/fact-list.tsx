/** Names and values of one thing, beside each other; on a phone below each other. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const narrow = '@media (max-width: 480px)';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '10px 20px',
    margin: 0,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', [narrow]: { marginBottom: '8px' } },
});

export function FactList({ children }: { children: ReactNode }) {
  return <dl className={useStyles().facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
