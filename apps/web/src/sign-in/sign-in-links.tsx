/** One link a connection; they leave the app for the tenant's own sign-in page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SignInOption } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { withReturn } from '../session/safe-return.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px', marginTop: '12px' },
  link: {
    display: 'block',
    padding: '11px 16px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { background: tokens.colorBrandBackgroundHover },
  },
});

export function SignInLinks({ options, next }: { options: readonly SignInOption[]; next: string }) {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  return (
    <div>
      <p>{t('intro')}</p>
      <ul className={styles.list}>
        {options.map(({ connectionId, label, url }) => (
          <li key={connectionId}>
            <a className={styles.link} href={withReturn(url, next)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
