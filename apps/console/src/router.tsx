/** The routes of the console; each page is a chunk of its own (U9). The list of routes is what tests visit (U8). */
import { ProblemError } from '@ones/api-client';
import { ErrorPage, Skeletons } from '@ones/ui';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { withTexts } from './i18n/lazy-texts.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { queries } from './queries.ts';
import { base, signInAddress } from './session/go-to-sign-in.ts';
import { sessionQuery } from './session/session.ts';
import { SignedInFrame } from './session/signed-in-frame.tsx';

const root = createRootRoute({ component: Outlet, errorComponent: ErrorPage });

/** Leaves the console; whatever follows waits for the new page. */
function leaveFor(address: string): Promise<never> {
  location.assign(address);
  return new Promise(() => undefined);
}

/** The server sends a failed sign-in here (identity's return address); the page that tells it is the web app's. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: Skeletons,
  beforeLoad({ search }: { search: { error?: unknown; returnTo?: unknown } }) {
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    return leaveFor(signInAddress(text(search.returnTo) ?? base, text(search.error)));
  },
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedInFrame,
  async beforeLoad() {
    try {
      await queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      await leaveFor(signInAddress(location.pathname + location.search, error.code));
    }
  },
});

function page(path: string, component: RouteComponent) {
  return createRoute({ getParentRoute: () => signedIn, path, component });
}

const pages = [
  page(
    '/',
    lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
  ),
  page(
    '/calendar',
    lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
  ),
  page(
    '/resources',
    lazyRouteComponent(() => import('./resources/resources-page.tsx'), 'ResourcesPage'),
  ),
  page(
    '/resources/new',
    lazyRouteComponent(() => withTexts('setup', import('./resources/setup/resource-page.tsx')), 'NewResourcePage'),
  ),
  page(
    '/resources/$resourceId',
    lazyRouteComponent(
      () => withTexts('feed', withTexts('setup', import('./resources/setup/resource-page.tsx'))),
      'ResourcePage',
    ),
  ),
  page(
    '/places',
    lazyRouteComponent(() => withTexts('feed', withTexts('setup', import('./places/places-page.tsx'))), 'PlacesPage'),
  ),
  page(
    '/amenities',
    lazyRouteComponent(() => withTexts('setup', import('./places/amenities-page.tsx')), 'AmenitiesPage'),
  ),
  page(
    '/people',
    lazyRouteComponent(
      () => withTexts('delegates', withTexts('people', import('./people/people-page.tsx'))),
      'PeoplePage',
    ),
  ),
  page(
    '/groups',
    lazyRouteComponent(() => withTexts('people', import('./people/groups-page.tsx')), 'GroupsPage'),
  ),
  page(
    '/policies',
    lazyRouteComponent(() => withTexts('policies', import('./policies/policies-page.tsx')), 'PoliciesPage'),
  ),
  page(
    '/policies/new',
    lazyRouteComponent(() => withTexts('policies', import('./policies/policy-page.tsx')), 'NewPolicyPage'),
  ),
  page(
    '/policies/$policyId',
    lazyRouteComponent(() => withTexts('policies', import('./policies/policy-page.tsx')), 'PolicyPage'),
  ),
  page(
    '/business-hours',
    lazyRouteComponent(() => withTexts('policies', import('./hours/hours-page.tsx')), 'HoursPage'),
  ),
  page(
    '/out-of-service',
    lazyRouteComponent(
      () => withTexts('policies', import('./out-of-service/out-of-service-page.tsx')),
      'OutOfServicePage',
    ),
  ),
  page(
    '/no-shows',
    lazyRouteComponent(() => withTexts('policies', import('./no-shows/no-shows-page.tsx')), 'NoShowsPage'),
  ),
  page(
    '/approvals',
    lazyRouteComponent(() => withTexts('policies', import('./approvals/approvals-page.tsx')), 'ApprovalsPage'),
  ),
  page(
    '/conflicts',
    lazyRouteComponent(
      () => withTexts('policies', withTexts('sync', import('./conflicts/conflicts-page.tsx'))),
      'ConflictsPage',
    ),
  ),
  page(
    '/players',
    lazyRouteComponent(() => import('./players/players-page.tsx'), 'PlayersPage'),
  ),
  page(
    '/connections',
    lazyRouteComponent(() => import('./connection/connections-page.tsx'), 'ConnectionsPage'),
  ),
  page(
    '/connections/new',
    lazyRouteComponent(() => import('./connection/wizard/types-page.tsx'), 'TypesPage'),
  ),
  page(
    '/connections/new/$type',
    lazyRouteComponent(() => import('./connection/wizard/server-page.tsx'), 'NewServerPage'),
  ),
  page(
    '/connections/compare',
    lazyRouteComponent(() => import('./connection/wizard/compare-page.tsx'), 'ComparePage'),
  ),
  page(
    '/consent/callback',
    lazyRouteComponent(() => import('./connection/wizard/consent-page.tsx'), 'ConsentPage'),
  ),
  page(
    '/connections/$connectionId',
    lazyRouteComponent(
      () => withTexts('sync', withTexts('readiness', import('./connection/health/health-page.tsx'))),
      'HealthPage',
    ),
  ),
  page(
    '/connections/$connectionId/compares',
    lazyRouteComponent(() => withTexts('sync', import('./connection/compare/compares-page.tsx')), 'ComparesPage'),
  ),
  page(
    '/connections/$connectionId/rooms/$resourceId',
    lazyRouteComponent(
      () => withTexts('sync', withTexts('readiness', import('./connection/readiness/room-page.tsx'))),
      'RoomPage',
    ),
  ),
  page(
    '/connections/$connectionId/edit/server',
    lazyRouteComponent(() => import('./connection/wizard/server-page.tsx'), 'ServerPage'),
  ),
  page(
    '/connections/$connectionId/edit/rooms',
    lazyRouteComponent(() => withTexts('readiness', import('./connection/wizard/rooms-page.tsx')), 'RoomsPage'),
  ),
  page(
    '/connections/$connectionId/edit/people',
    lazyRouteComponent(() => import('./connection/wizard/people-page.tsx'), 'PeopleSettingsPage'),
  ),
  page(
    '/mail',
    lazyRouteComponent(() => withTexts('mail', import('./mail/mail-page.tsx')), 'MailPage'),
  ),
  page(
    '/service-tokens',
    lazyRouteComponent(() => withTexts('access', import('./api-access/tokens-page.tsx')), 'TokensPage'),
  ),
  page(
    '/webhooks',
    lazyRouteComponent(() => withTexts('access', import('./api-access/webhooks-page.tsx')), 'WebhooksPage'),
  ),
  page(
    '/audit',
    lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  ),
  page('$', NotFoundPage),
];

/** Addresses stay readable: plain `name=value`, no JSON in them (U4). */
export const router = createRouter({
  basepath: base,
  routeTree: root.addChildren([signIn, signedIn.addChildren(pages)]),
  defaultPreload: 'intent',
  defaultPendingComponent: Skeletons,
  scrollRestoration: true,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(
      Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ).toString();
    return text === '' ? '' : `?${text}`;
  },
});
