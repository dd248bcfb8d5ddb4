/** The routes of the web app; each page is a chunk of its own (U9). The list of routes is what tests visit (U8). */
import { ProblemError } from '@ones/api-client';
import { ErrorPage, Skeletons } from '@ones/ui';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { queries } from './queries.ts';
import { signInAddress } from './session/go-to-sign-in.ts';
import { sessionQuery } from './session/session.ts';
import { SignedInFrame } from './session/signed-in-frame.tsx';

const root = createRootRoute({ component: Outlet, errorComponent: ErrorPage, notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedInFrame,
  async beforeLoad({ location }) {
    try {
      await queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      throw redirect({ href: signInAddress(location.href, error.code) });
    }
  },
});

const finder = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./finder/finder-page.tsx'), 'FinderPage'),
});

const schedule = createRoute({
  getParentRoute: () => signedIn,
  path: '/schedule',
  component: lazyRouteComponent(() => import('./schedule/schedule-page.tsx'), 'SchedulePage'),
});

const booking = createRoute({
  getParentRoute: () => signedIn,
  path: '/bookings/$bookingId',
  component: lazyRouteComponent(() => import('./booking/booking-page.tsx'), 'BookingPage'),
});

const checkIn = createRoute({
  getParentRoute: () => signedIn,
  path: '/check-in/$resourceId',
  component: lazyRouteComponent(() => import('./booking/check-in-page.tsx'), 'CheckInPage'),
});

const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./approvals/approvals-page.tsx'), 'ApprovalsPage'),
});

const feed = createRoute({
  getParentRoute: () => signedIn,
  path: '/calendar-feed',
  component: lazyRouteComponent(() => import('./feed/feed-page.tsx'), 'FeedPage'),
});

const delegates = createRoute({
  getParentRoute: () => signedIn,
  path: '/delegates',
  component: lazyRouteComponent(() => import('./delegates/delegates-page.tsx'), 'DelegatesPage'),
});

const complete = createRoute({
  getParentRoute: () => signedIn,
  path: '/complete/$completionId',
  component: lazyRouteComponent(() => import('./completion/completion-page.tsx'), 'CompletionPage'),
});

/** Addresses stay readable: plain `name=value`, no JSON in them (U4). */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([finder, schedule, booking, checkIn, approvals, feed, delegates, complete]),
  ]),
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
