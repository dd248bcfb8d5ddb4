/** The account that opens the rooms’ calendars: its redirect URI, its state, and its sign-in. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Connection, ConnectionOptions } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { base } from '../../session/go-to-sign-in.ts';
import { RedirectUris } from './redirect-uris.tsx';
import { SignInAnswer } from './sign-in-answer.tsx';

const useStyles = makeStyles({
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface RoomAccountCardProps {
  readonly connection: Connection;
  readonly options: ConnectionOptions;
}

export function RoomAccountCard({ connection, options }: RoomAccountCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const account = connection.roomAccount;
  const state = account?.state ?? 'missing';
  const start = `${base}/room-account/start?${new URLSearchParams({ connectionId: connection.id })}`;
  return (
    <Card title={t('rooms.account')}>
      <p>{t('rooms.accountText')}</p>
      <div data-topic="roomAccount">
        <RedirectUris uris={options.redirectUris.filter(({ purpose }) => purpose === 'room-account')} />
      </div>
      <SignInAnswer of="roomAccount" good={t('rooms.signedIn')} />
      <p className={state === 'broken' ? styles.bad : undefined}>
        {t(`rooms.state.${state}`, { address: account?.address ?? '', code: account?.error ?? '' })}
      </p>
      <div>
        <Link href={start} data-topic="roomAccount">
          {t(state === 'missing' ? 'rooms.signIn' : 'rooms.again')}
        </Link>
      </div>
    </Card>
  );
}
