/** What stands around every page of somebody signed in: the ways in, the account, the live line. */
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { AppShell, LiveProvider, StaleMark } from '@ones/ui';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from './session.ts';

const consoleActs = ['connection.manage', 'player.manage'];

export function SignedInFrame() {
  const { t } = useTranslation(['pages', 'common']);
  const session = useSession();
  const manages = session?.acts.some((act) => consoleActs.includes(act)) ?? false;
  return (
    <LiveProvider>
      <AppShell
        items={[
          { to: '/', label: t('nav.find'), icon: <SearchRegular />, exact: true },
          { to: '/schedule', label: t('nav.schedule'), icon: <CalendarLtrRegular /> },
        ]}
        person={session?.person ?? null}
        links={manages ? [{ href: '/console', label: t('common:account.console') }] : []}
        onSignOut={(everywhere) => void signOut(everywhere)}
      >
        <StaleMark />
        <Outlet />
      </AppShell>
    </LiveProvider>
  );
}
