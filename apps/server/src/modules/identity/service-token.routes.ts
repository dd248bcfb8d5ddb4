/** Service tokens over HTTP: listed without their secrets, made, taken away. */
import { routes, type ServiceToken } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { Refusal, serve } from '../../platform/http/index.ts';
import type { Authenticator } from './authenticate.ts';
import { makeServiceToken, revokeServiceToken, type ServiceTokenDeps } from './make-service-token.ts';
import { listServiceTokens, type StoredServiceToken } from './service-token.repository.ts';

export interface ServiceTokenRouteDeps extends ServiceTokenDeps {
  readonly authenticator: Pick<Authenticator, 'forget'>;
}

export function serviceTokenRoutes(app: FastifyInstance, deps: ServiceTokenRouteDeps): void {
  serve(app, routes.serviceToken.list, async () => ({ items: (await listServiceTokens(deps.host.db)).map(present) }));

  serve(app, routes.serviceToken.make, async ({ body, caller }, reply) => {
    const made = await makeServiceToken(deps, body, caller);
    if (made instanceof Refusal) return made;
    reply.header('cache-control', 'no-store');
    return { token: made.token, serviceToken: present(made.stored) };
  });

  serve(app, routes.serviceToken.revoke, async ({ params, caller }) => {
    const personId = await revokeServiceToken(deps, params.id, caller);
    if (personId instanceof Refusal) return personId;
    deps.authenticator.forget(personId);
    return null;
  });
}

function present(stored: StoredServiceToken): ServiceToken {
  const { id, name, madeBy, scopes, access, buildingIds } = stored;
  return {
    id,
    name,
    madeBy,
    actsAs: { id: stored.personId, name: stored.personName },
    scopes: scopes && [...scopes],
    access: access ?? 'write',
    buildingIds: buildingIds && [...buildingIds],
    createdAt: stored.createdAt.toISOString(),
    lastUsedAt: stored.lastUsedAt?.toISOString() ?? null,
    expiresAt: stored.expiresAt?.toISOString() ?? null,
  };
}
