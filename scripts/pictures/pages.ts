/** Every route of the web app and the console, with something to see on it. */
import type { Page } from 'playwright-core';
import type { Company } from './company.ts';
import { requireAll } from './routes.ts';
import type { Scene } from './shoot.ts';

const openBooking = async (page: Page) => {
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .click();
  await page.getByLabel('Title').waitFor();
};

type ShownInWeb = Pick<Company, 'origin' | 'bookingId' | 'resourceId'>;
type ShownInConsole = Pick<Company, 'origin' | 'resourceId' | 'connectionId' | 'policyId'>;

const NOBODYS = '00000000-0000-4000-8000-000000000000';

export function webScenes({ origin, bookingId, resourceId }: ShownInWeb): readonly Scene[] {
  const shown: Readonly<Record<string, readonly Scene[]>> = {
    '/sign-in': [{ name: 'web/sign-in', address: `${origin}/sign-in` }],
    '/': [
      { name: 'web/finder', address: `${origin}/` },
      { name: 'web/finder-booking', address: `${origin}/`, act: openBooking },
      { name: 'web/finder-nothing', address: `${origin}/?people=190` },
    ],
    '/schedule': [{ name: 'web/schedule', address: `${origin}/schedule` }],
    '/delegates': [{ name: 'web/delegates', address: `${origin}/delegates` }],
    '/approvals': [{ name: 'web/approvals', address: `${origin}/approvals` }],
    '/bookings/$bookingId': [
      { name: 'web/booking', address: `${origin}/bookings/${bookingId}` },
      { name: 'web/booking-unknown', address: `${origin}/bookings/${NOBODYS}` },
    ],
    '/check-in/$resourceId': [{ name: 'web/check-in', address: `${origin}/check-in/${resourceId}` }],
    '/calendar-feed': [{ name: 'web/calendar-feed', address: `${origin}/calendar-feed` }],
    '/complete/$completionId': [{ name: 'web/complete-unknown', address: `${origin}/complete/${NOBODYS}` }],
  };
  requireAll('web', shown);
  return [...Object.values(shown).flat(), { name: 'web/not-found', address: `${origin}/nowhere` }];
}

export function consoleScenes({ origin, resourceId, connectionId, policyId }: ShownInConsole): readonly Scene[] {
  const at = (path: string) => `${origin}/console${path}`;
  const one = (name: string, path: string): readonly Scene[] => [{ name: `console/${name}`, address: at(path) }];
  const shown: Readonly<Record<string, readonly Scene[]>> = {
    // Leads to the web app's page, which has its picture.
    '/sign-in': [],
    '/': one('home', '/'),
    '/calendar': one('calendar', '/calendar'),
    '/resources': one('resources', '/resources'),
    '/resources/new': one('resource-new', '/resources/new'),
    '/resources/$resourceId': one('resource', `/resources/${resourceId}`),
    '/places': one('places', '/places'),
    '/amenities': one('amenities', '/amenities'),
    '/policies': [...one('policies', '/policies'), ...one('policy-try', '/policies?try=yes')],
    '/policies/new': one('policy-new', '/policies/new'),
    '/policies/$policyId': one('policy', `/policies/${policyId}`),
    '/business-hours': one('business-hours', '/business-hours'),
    '/out-of-service': one('out-of-service', '/out-of-service'),
    '/no-shows': one('no-shows', '/no-shows'),
    '/approvals': one('approvals', '/approvals'),
    '/conflicts': one('conflicts', '/conflicts'),
    '/people': one('people', '/people'),
    '/groups': one('groups', '/groups'),
    '/players': one('players', '/players'),
    '/connections': one('connections', '/connections'),
    '/connections/new': one('connection-new', '/connections/new'),
    '/connections/$connectionId': one('connection-health', `/connections/${connectionId}`),
    '/connections/$connectionId/compares': one('connection-compares', `/connections/${connectionId}/compares`),
    '/connections/$connectionId/rooms/$resourceId': one(
      'connection-room',
      `/connections/${connectionId}/rooms/${resourceId}`,
    ),
    '/connections/new/$type': one('connection-server', '/connections/new/application'),
    '/connections/compare': one('connection-compare', '/connections/compare'),
    '/consent/callback': one('consent', `/consent/callback?state=${connectionId}&admin_consent=True`),
    '/connections/$connectionId/edit/server': one('connection-edit-server', `/connections/${connectionId}/edit/server`),
    '/connections/$connectionId/edit/rooms': one('connection-edit-rooms', `/connections/${connectionId}/edit/rooms`),
    '/connections/$connectionId/edit/people': one('connection-edit-people', `/connections/${connectionId}/edit/people`),
    '/mail': one('mail', '/mail'),
    '/service-tokens': one('service-tokens', '/service-tokens'),
    '/webhooks': one('webhooks', '/webhooks'),
    '/audit': one('audit', '/audit'),
    $: one('not-found', '/nowhere'),
  };
  requireAll('console', shown);
  return Object.values(shown).flat();
}
