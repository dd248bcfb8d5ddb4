/** The mark of ONES: a door standing open in a ring, and the name. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  brand: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightBold,
    letterSpacing: '0.14em',
    fontSize: tokens.fontSizeBase200,
  },
});

export function Brand({ size = 34 }: { size?: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <span className={styles.brand}>
      <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" fill="none" focusable="false">
        <path d="M26.5 21.500a12 12 0 1 1 0-11" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        <path d="M13 9.500l9-2.500v18l-9-2.500z" fill="currentColor" />
        <circle cx="19.2" cy="16" r="1.3" fill={tokens.colorNeutralBackground1} />
      </svg>
      {t('product')}
    </span>
  );
}
