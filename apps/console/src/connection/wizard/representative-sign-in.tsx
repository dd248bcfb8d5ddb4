/** A representative that has to sign in itself: its state, and the way there. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Connection } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { base } from '../../session/go-to-sign-in.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', overflowWrap: 'anywhere' },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface RepresentativeSignInProps {
  readonly connection: Connection;
  readonly address: string;
}

/** Nothing for an address that is not saved yet: nobody could say whose sign-in it is. */
export function RepresentativeSignIn({ connection, address }: RepresentativeSignInProps) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const account = connection.representativeAccounts.find((one) => one.address === address.toLowerCase());
  if (!account) return <p>{t('advanced.saveToSignIn')}</p>;
  const query = new URLSearchParams({ connectionId: connection.id, representative: account.address });
  const code = account.error ?? '';
  return (
    <p className={styles.line}>
      <span className={account.state === 'broken' ? styles.bad : undefined}>
        {t(`rooms.state.${account.state}`, { address: account.address, code })}
      </span>
      <Link href={`${base}/room-account/start?${query}`} aria-label={`${t('advanced.signIn')}: ${account.address}`}>
        {t(account.state === 'missing' ? 'advanced.signIn' : 'rooms.again')}
      </Link>
    </p>
  );
}
