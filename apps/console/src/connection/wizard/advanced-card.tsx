/** Sender address and representatives per domain, each with the way to prove it; offered where the type may use them (rule S19). */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Representative } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { isForeign } from './draft.ts';
import { MailboxProof } from './mailbox-proof.tsx';
import type { ServerParts } from './parts.ts';
import { RedirectUris } from './redirect-uris.tsx';
import { RepresentativeSignIn } from './representative-sign-in.tsx';
import { SignInAnswer } from './sign-in-answer.tsx';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  parts: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '12px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: '8px 12px',
    alignItems: 'end',
    padding: '8px 0',
    '& > *': { minWidth: 0 },
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
  // As wide as its word: stretched over a column it would look like the main act.
  remove: { justifySelf: 'start' },
  title: { fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export function AdvancedCard(props: ServerParts) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { type, settings, refused } = props;
  const represents = type.representatives !== 'none';
  if (!type.mailByGraph && !represents) return null;
  const { senderAddress, representatives } = settings.draft;
  return (
    <Card>
      <details open={senderAddress !== '' || representatives.length > 0}>
        <summary className={styles.summary}>{t('advanced.title')}</summary>
        <div className={styles.parts}>
          {type.mailByGraph && <Sender {...props} />}
          {represents && <Representatives {...props} />}
          {refused.representatives && (
            <p role="alert" className={styles.wrong}>
              {refused.representatives}
            </p>
          )}
        </div>
      </details>
    </Card>
  );
}

function Sender({ settings, connection, refused }: ServerParts) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const address = settings.draft.senderAddress;
  return (
    <div className={styles.row}>
      <Field
        label={t('advanced.sender')}
        hint={t('advanced.senderHint')}
        {...(refused.senderAddress ? { validationMessage: refused.senderAddress } : {})}
      >
        <Input
          type="email"
          maxLength={320}
          value={address}
          data-topic="senderAddress"
          onChange={(_, { value }) => settings.change({ senderAddress: value.trim() })}
        />
      </Field>
      {connection && address !== '' && (
        <MailboxProof
          connectionId={connection.id}
          purpose="sender"
          address={address}
          label={t('advanced.test')}
          good={t('advanced.works')}
        />
      )}
    </div>
  );
}

function Representatives({ settings, connection, type, options }: ServerParts) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const { representatives } = settings.draft;
  const nextRow = Math.max(-1, ...representatives.map(({ row }) => row)) + 1;
  const put = (row: number, part: Partial<Representative>) =>
    settings.change({ representatives: representatives.map((one) => (one.row === row ? { ...one, ...part } : one)) });
  const signIn = type.representatives === 'signed-in';
  const leave = (row: number) => settings.change({ representatives: representatives.filter((one) => one.row !== row) });
  return (
    <div data-topic="representatives">
      <h3 className={styles.title}>{t('advanced.representatives')}</h3>
      <p className={styles.quiet}>{t('advanced.representativesHint')}</p>
      {signIn && representatives.length > 0 && (
        <>
          <p className={styles.quiet}>{t('advanced.signInHint')}</p>
          <RedirectUris uris={options.redirectUris.filter(({ purpose }) => purpose === 'room-account')} />
        </>
      )}
      <SignInAnswer of="representative" good={t('advanced.signedIn')} />
      {representatives.map((one) => (
        <div key={one.row} className={styles.row}>
          <Field label={t('advanced.domain')}>
            <Input
              maxLength={253}
              value={one.domain}
              onChange={(_, { value }) => put(one.row, { domain: value.trim() })}
            />
          </Field>
          <Field
            label={t('advanced.address')}
            {...(isForeign(one) ? { validationMessage: t('advanced.otherDomain') } : {})}
          >
            <Input
              type="email"
              maxLength={320}
              value={one.address}
              onChange={(_, { value }) => put(one.row, { address: value.trim() })}
            />
          </Field>
          {connection && signIn && one.address !== '' && (
            <RepresentativeSignIn connection={connection} address={one.address} />
          )}
          {connection && (
            <MailboxProof
              connectionId={connection.id}
              purpose="representative"
              address={one.address}
              label={t('advanced.test')}
              good={t('advanced.works')}
            />
          )}
          <Button
            size="small"
            className={styles.remove}
            aria-label={`${t('advanced.remove')}: ${one.domain}`}
            onClick={() => leave(one.row)}
          >
            {t('advanced.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() =>
          settings.change({ representatives: [...representatives, { domain: '', address: '', row: nextRow }] })
        }
      >
        {t('advanced.add')}
      </Button>
    </div>
  );
}
