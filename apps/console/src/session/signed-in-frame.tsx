/** What stands around every page of the console: the ways in that one may take, the account, the live line. */
import {
  CalendarLtrRegular,
  CheckmarkCircleRegular,
  ConferenceRoomRegular,
  HistoryRegular,
  HomeRegular,
  PeopleRegular,
  PlugConnectedRegular,
  ShieldTaskRegular,
  TvRegular,
} from '@fluentui/react-icons';
import { AppShell, LiveProvider, StaleMark } from '@ones/ui';
import { Outlet, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NoPermissionPage } from '../pages/no-permission-page.tsx';
import { type AreaId, areaAt, areas, mayOpenConsole } from './areas.ts';
import { keepLanguage, signOut, useSession } from './session.ts';

const icons: Readonly<Record<AreaId, ReactElement>> = {
  home: <HomeRegular />,
  calendar: <CalendarLtrRegular />,
  players: <TvRegular />,
  resources: <ConferenceRoomRegular />,
  policies: <ShieldTaskRegular />,
  approvals: <CheckmarkCircleRegular />,
  people: <PeopleRegular />,
  connections: <PlugConnectedRegular />,
  audit: <HistoryRegular />,
};

export function SignedInFrame() {
  const { t } = useTranslation(['pages', 'common']);
  const session = useSession();
  const { pathname } = useLocation();
  if (!session) return null;
  const { acts, person } = session;
  const items = areas
    .filter(({ act }) => acts.includes(act))
    .map(({ id, to }) => ({
      to,
      label: t(`nav.${id}`),
      icon: icons[id],
      exact: to === '/',
      holdsPage: to !== '/' && areaAt(pathname).id === id,
    }));
  return (
    <LiveProvider>
      <AppShell
        items={items}
        person={person}
        links={[{ href: '/', label: t('common:account.webApp') }]}
        onLanguage={keepLanguage}
        onSignOut={(everywhere) => void signOut(everywhere)}
      >
        <StaleMark />
        {acts.includes(areaAt(pathname).act) ? <Outlet /> : <NoPermissionPage anywhere={mayOpenConsole(acts)} />}
      </AppShell>
    </LiveProvider>
  );
}
