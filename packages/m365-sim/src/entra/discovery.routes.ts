// The two documents a client reads before it signs anybody in: configuration and keys.
// https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { graphHostBeside } from '../clouds.ts';
import { issuerOf, originOf } from './entra-http.ts';
import { keySet } from './keys.ts';
import { tenantOf } from './lookup.ts';
import type { EntraDirectory } from './registration.ts';

type TenantRequest = FastifyRequest<{ Params: { tenant: string } }>;

export function discoveryRoutes(fastify: FastifyInstance, directory: EntraDirectory): void {
  fastify.get('/:tenant/v2.0/.well-known/openid-configuration', async (request: TenantRequest) =>
    configuration(request, directory),
  );
  fastify.get('/:tenant/discovery/v2.0/keys', async (request: TenantRequest) =>
    keySet(issuerOf(request, tenantOf(directory, request.params.tenant)?.id ?? '{tenantid}')),
  );
}

function configuration(request: TenantRequest, directory: EntraDirectory): Record<string, unknown> {
  const tenant = tenantOf(directory, request.params.tenant);
  const origin = originOf(request);
  const base = `${origin}/${request.params.tenant}`;
  return {
    issuer: issuerOf(request, tenant?.id ?? '{tenantid}'),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256', 'plain'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'tid', 'oid', 'name', 'preferred_username', 'email'],
    http_logout_supported: true,
    request_uri_parameter_supported: false,
    tenant_region_scope: null,
    cloud_instance_name: new URL(origin).host,
    msgraph_host: graphHostBeside(request.host) ?? new URL(origin).host,
  };
}
