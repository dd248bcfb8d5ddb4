/** Grey bars in the place of what is loading; the words "loading" are said once, for those who cannot see them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundImage: `linear-gradient(90deg, ${tokens.colorNeutralBackground3} 25%, ${tokens.colorNeutralBackground1} 50%, ${tokens.colorNeutralBackground3} 75%)`,
    backgroundSize: '300% 100%',
    animationName: { from: { backgroundPosition: '100% 0' }, to: { backgroundPosition: '0 0' } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
  },
});

export function Skeletons({ rows = 4, height = 88 }: { rows?: number; height?: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.rows}>
      <span role="status" className="ones-hidden">
        {t('loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} aria-hidden="true" className={styles.bar} style={{ height }} />
      ))}
    </div>
  );
}
