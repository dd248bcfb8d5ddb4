/** What is entered in Azure: the redirect URIs to copy, and the link by which an administrator agrees. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Operator } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { consentAddress } from './consent-address.ts';
import { isGuid } from './draft.ts';
import type { ServerParts } from './parts.ts';
import { RedirectUris } from './redirect-uris.tsx';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
});

export function ConsentCard({
  settings,
  options,
  type,
  connection,
  operator,
}: ServerParts & { operator: Operator | null }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const { tenantId, clientId } = settings.draft;
  const uris = options.redirectUris.filter(({ purpose }) => purpose !== 'room-account' || type.roomsByAccount);
  const back = options.redirectUris.find(({ purpose }) => purpose === 'consent')?.uri;
  const address =
    operator && back && isGuid(tenantId) && isGuid(clientId)
      ? consentAddress({ operator, tenantId, clientId, redirectUri: back, state: connection?.id ?? 'new' })
      : null;
  return (
    <Card title={t('account.title')}>
      <div data-topic="redirect">
        <h3 className={styles.title}>{t('account.registered')}</h3>
        <RedirectUris uris={uris} />
      </div>
      <div data-topic="consent">
        <h3 className={styles.title}>{t('account.consentTitle')}</h3>
        <p>{t('account.consentText')}</p>
        <div className={styles.acts}>
          {address === null ? (
            <p>{t('account.consentWait')}</p>
          ) : (
            <>
              <Link href={address} target="_blank" rel="opener">
                {t('account.consent')}
              </Link>
              <CopyButton text={address} label={t('account.consentCopy')} />
            </>
          )}
        </div>
      </div>
    </Card>
  );
}
