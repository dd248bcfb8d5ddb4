/** What stands around every page of somebody signed in: the ways in, the account, the live line. */
import { CalendarLtrRegular, SearchRegular } from '@fluentui/react-icons';
import { AppShell, DrawnIcon, LiveProvider, StaleMark, useLive } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { approvalsQuery } from '../approvals/approval-queries.ts';
import { keepLanguage, signOut, useSession } from './session.ts';

const consoleActs = ['connection.manage', 'player.manage'];

/** Whoever manages nothing and is asked to approve finds the way in while something waits; managers have the console's. */
function useWaiting(asks: boolean): number {
  const approvals = useQuery({ ...approvalsQuery, enabled: asks });
  return asks ? (approvals.data?.length ?? 0) : 0;
}

/** While something waits, its number follows what is decided elsewhere. Inside the live line, unlike the frame itself. */
function FollowWaiting() {
  useLive('resources');
  return null;
}

export function SignedInFrame() {
  const { t } = useTranslation(['pages', 'common', 'feed', 'delegates']);
  const session = useSession();
  const manages = session?.acts.some((act) => consoleActs.includes(act)) ?? false;
  const waiting = useWaiting(session !== undefined && session !== null && !manages);
  return (
    <LiveProvider>
      <AppShell
        items={[
          { to: '/', label: t('nav.find'), icon: <SearchRegular />, exact: true },
          { to: '/schedule', label: t('nav.schedule'), icon: <CalendarLtrRegular /> },
          ...(waiting > 0
            ? [
                {
                  to: '/approvals',
                  label: t('approvals.title'),
                  icon: <DrawnIcon name="hourglass" size={22} />,
                  waiting: { count: waiting, words: t('approvals.waiting', { count: waiting }) },
                },
              ]
            : []),
        ]}
        person={session?.person ?? null}
        links={[
          { to: '/delegates', label: t('delegates:mine') },
          { to: '/calendar-feed', label: t('feed:mine') },
          ...(manages ? [{ href: '/console', label: t('common:account.console') }] : []),
        ]}
        onLanguage={keepLanguage}
        onSignOut={(everywhere) => void signOut(everywhere)}
      >
        <StaleMark />
        {waiting > 0 && <FollowWaiting />}
        <Outlet />
      </AppShell>
    </LiveProvider>
  );
}
