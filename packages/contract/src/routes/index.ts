/** Every REST route of ONES, by the module that answers it. */
import { auditRoutes } from './audit.ts';
import { bookingRoutes } from './booking.ts';
import { connectionRoutes } from './connection.ts';
import { directoryRoutes } from './directory.ts';
import { feedRoutes } from './feed.ts';
import { identityRoutes } from './identity.ts';
import { mailRoutes } from './mail.ts';
import { playerRoutes } from './player.ts';
import { businessHoursRoutes, outOfServiceRoutes, policyRoutes } from './policy.ts';
import { resourceRoutes } from './resource.ts';
import { placeRoutes, resourceSettingsRoutes } from './resource-settings.ts';
import { serviceTokenRoutes } from './service-token.ts';
import { webhookRoutes } from './webhook.ts';

export const routes = {
  audit: auditRoutes,
  booking: bookingRoutes,
  businessHours: businessHoursRoutes,
  connection: connectionRoutes,
  directory: directoryRoutes,
  feed: feedRoutes,
  identity: identityRoutes,
  mail: mailRoutes,
  outOfService: outOfServiceRoutes,
  place: placeRoutes,
  player: playerRoutes,
  policy: policyRoutes,
  resource: resourceRoutes,
  resourceSettings: resourceSettingsRoutes,
  serviceToken: serviceTokenRoutes,
  webhook: webhookRoutes,
};
