/** Microsoft 365 as one part: what it offers the connection module, the jobs it does, the events it reacts to, its routes. */
import type { FastifyInstance } from 'fastify';
import { connectionById, type TenantPort } from '../../modules/connection/index.ts';
import { makeOidcGateway } from '../../modules/identity/index.ts';
import type { ConnectionSender } from '../../modules/notifications/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import type { Job, Schedule } from '../../platform/queue/index.ts';
import { capabilitiesOf } from './capabilities.ts';
import { type Connections, connections, type IntegrationDeps, type TenantDeps } from './context.ts';
import { roomAccountRoutes } from './delegated/room-account.routes.ts';
import { jobsOf } from './jobs.ts';
import { refusalOutside } from './refusal-outside.ts';
import { schedulesOf } from './safety-net.ts';
import { graphMail } from './send/graph-mail.ts';
import { notificationRoutes } from './subscribe/notifications.routes.ts';
import { subscribeTo } from './subscribe-to.ts';
import { tenantPort } from './tenant-port.ts';

export type { IntegrationDeps } from './context.ts';
export { resealPersonTokens } from './delegated/person-token.repository.ts';
export { forgetLinksElsewhere } from './forget-links.repository.ts';
export { mendOf } from './mend.ts';
export { signInProvider } from './sign-in.ts';
export { tenantTester } from './tenant-port.ts';
export { trailOutside } from './trail/trail-outside.repository.ts';

export interface Microsoft365 {
  /** Mail by connections' sender addresses. */
  readonly mail: ConnectionSender;
  /** Whether a connection of this type may send mail. */
  sendsMail(type: string): boolean;
  readonly tenant: TenantPort;
  readonly jobs: readonly Job<never>[];
  readonly schedules: readonly Schedule[];
  subscribe(subscriptions: Subscriptions): void;
  routes(app: FastifyInstance): void;
}

/** What others need of the integration before it can be built whole. */
export function outsideOf<Deps extends TenantDeps>(deps: Deps) {
  const all = connections(deps);
  const holdsOnlineMeetings = async (connectionId: string): Promise<boolean> => {
    const connection = await connectionById(deps.host.db, connectionId);
    return connection !== null && capabilitiesOf(connection.type)?.onlineMeetings === 'person-calendar';
  };
  return { deps, connections: all, refusal: refusalOutside(deps, all), holdsOnlineMeetings };
}

export function microsoft365(deps: IntegrationDeps, all: Connections): Microsoft365 {
  return {
    mail: graphMail(all, deps.clock),
    sendsMail: (type) => capabilitiesOf(type)?.mailByGraph ?? false,
    tenant: tenantPort(deps, all),
    jobs: jobsOf(deps, all),
    schedules: schedulesOf(deps, all),
    subscribe: subscribeTo,
    routes: (app) => {
      notificationRoutes(app, deps);
      roomAccountRoutes(app, deps, makeOidcGateway(deps.clock));
    },
  };
}
