/** What stands around every page of somebody signed in: the ways in, the account, the live line. */
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { AppShell, DrawnIcon, LiveProvider, StaleMark } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { approvalsQuery } from '../approvals/approval-queries.ts';
import { keepLanguage, signOut, useSession } from './session.ts';

const consoleActs = ['connection.manage', 'player.manage'];

/** Whoever manages nothing and is asked to approve finds the way in while something waits; managers have the console's. */
function useIsAsked(asks: boolean): boolean {
  const approvals = useQuery({ ...approvalsQuery, enabled: asks });
  return asks && (approvals.data?.length ?? 0) > 0;
}

export function SignedInFrame() {
  const { t } = useTranslation(['pages', 'common', 'feed', 'delegates']);
  const session = useSession();
  const manages = session?.acts.some((act) => consoleActs.includes(act)) ?? false;
  const isAsked = useIsAsked(session !== undefined && session !== null && !manages);
  return (
    <LiveProvider>
      <AppShell
        items={[
          { to: '/', label: t('nav.find'), icon: <SearchRegular />, exact: true },
          { to: '/schedule', label: t('nav.schedule'), icon: <CalendarLtrRegular /> },
          ...(isAsked ? [{ to: '/approvals', label: t('approvals.title'), icon: <DrawnIcon name="hourglass" /> }] : []),
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
        <Outlet />
      </AppShell>
    </LiveProvider>
  );
}
