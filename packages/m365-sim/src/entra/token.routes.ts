// POST /{tenant}/oauth2/v2.0/token: client credentials, authorization code with PKCE, refresh token.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow and v2-oauth2-auth-code-flow
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EntraRefusal } from './aadsts.ts';
import { proveClient, readCredential } from './client-auth.ts';
import { formOf, issuerOf, originOf, originsOf } from './entra-http.ts';
import type { GrantStore, SignInGrant } from './grants.ts';
import { appOf, personOf, servicePrincipalId, tenantOf } from './lookup.ts';
import type { OrderedRefusals } from './ordered-refusals.ts';
import type { AppRegistration, EntraDirectory, EntraTenant } from './registration.ts';
import { type RequestedScopes, readScopes, scopeRefusal } from './scopes.ts';
import type { TokenRequest } from './token-habits.ts';
import { ACCESS_TOKEN_SECONDS, issueAccessToken, issueIdToken } from './tokens.ts';

export interface EntraDeps {
  readonly directory: EntraDirectory;
  readonly grants: GrantStore;
  readonly refusals: OrderedRefusals;
  tokenIssued(request: TokenRequest, now: Date): void;
}

interface TokenCall extends EntraDeps {
  readonly request: FastifyRequest;
  readonly form: Record<string, string>;
  readonly tenant: EntraTenant;
  readonly app: AppRegistration;
  readonly proven: boolean;
}

type Answer = Record<string, string | number>;

const GRANTS: Record<string, (call: TokenCall) => Promise<Answer>> = {
  client_credentials: clientCredentials,
  authorization_code: authorizationCode,
  refresh_token: refreshToken,
};

export function tokenRoute(fastify: FastifyInstance, deps: EntraDeps): void {
  fastify.post<{ Params: { tenant: string } }>('/:tenant/oauth2/v2.0/token', async (request, reply) => {
    const form = formOf(request.body);
    const grantType = form.grant_type;
    if (!grantType) throw new EntraRefusal(900144, 'grant_type');
    const grant = GRANTS[grantType];
    if (!grant) throw new EntraRefusal(70003, grantType);
    const credential = readCredential(form, request.headers.authorization);
    const tenant = tenantOf(deps.directory, request.params.tenant) ?? tenantOfGrant(deps, form);
    const app = appOf(deps.directory, tenant, credential.clientId);
    const proven = await proveClient(app, credential, tokenAddresses(request, tenant), deps.directory.now());
    const answer = await grant({ ...deps, request, form, tenant, app, proven });
    return reply.header('cache-control', 'no-store').header('pragma', 'no-cache').send(answer);
  });
}

async function clientCredentials(call: TokenCall): Promise<Answer> {
  const { directory, app, tenant, request, form } = call;
  if (!call.proven) throw new EntraRefusal(7000218);
  refuseIfOrdered(call, app.clientId);
  if (!form.scope) throw new EntraRefusal(900144, 'scope');
  const scopes = scopesOf(call);
  if (!scopes.isDefault || scopes.permissions.length > 0) throw new EntraRefusal(1002012, form.scope);
  call.tokenIssued({ clientId: app.clientId }, directory.now());
  const accessToken = await issueAccessToken({
    tenantId: tenant.id,
    appId: app.clientId,
    appDisplayName: app.displayName,
    oid: servicePrincipalId(tenant.id, app.clientId),
    issuer: issuerOf(request, tenant.id),
    audience: scopes.resource,
    now: directory.now(),
    roles: directory.consentedRoles(tenant.id, app.clientId),
  });
  return { token_type: 'Bearer', ...LIFETIME, access_token: accessToken };
}

async function authorizationCode(call: TokenCall): Promise<Answer> {
  const { form, app, directory } = call;
  if (!form.code) throw new EntraRefusal(900144, 'code');
  if (!form.redirect_uri) throw new EntraRefusal(900144, 'redirect_uri');
  refuseUnproven(call);
  const verifier = form.code_verifier ? { verifier: form.code_verifier } : {};
  const expected = { clientId: app.clientId, redirectUri: form.redirect_uri, ...verifier };
  const grant = call.grants.takeCode(form.code, expected, directory.now());
  return delegatedAnswer(call, grant, grant.nonce);
}

async function refreshToken(call: TokenCall): Promise<Answer> {
  const { form, app, directory } = call;
  if (!form.refresh_token) throw new EntraRefusal(900144, 'refresh_token');
  refuseUnproven(call);
  const { grant, issuedAt } = call.grants.useRefreshToken(form.refresh_token, app.clientId, directory.now());
  personOf(directory, grant.tenantId, grant.personId, issuedAt);
  if (!form.scope) return delegatedAnswer(call, grant);
  const asked = scopesOf(call);
  if (asked.isDefault && consentedTo(call, grant).length === 0)
    throw new EntraRefusal(65001, app.clientId, app.displayName);
  const signIn = asked.signIn.length > 0 ? asked.signIn : grant.scopes.filter((one) => one === 'offline_access');
  return delegatedAnswer(call, { ...grant, resource: asked.resource, scopes: [...signIn, ...asked.permissions] });
}

/** Tokens for a person. The access token carries everything consented, not only what was asked, as Entra does it. */
async function delegatedAnswer(call: TokenCall, grant: SignInGrant, nonce?: string): Promise<Answer> {
  const { directory, app, request } = call;
  const now = directory.now();
  if (grant.tenantId !== call.tenant.id) throw new EntraRefusal(70000);
  const person = personOf(directory, grant.tenantId, grant.personId);
  refuseIfOrdered(call, app.clientId, person.id);
  const consented = consentedTo(call, grant);
  const missing = permissionsOf(grant).find((one) => !includesScope(consented, one));
  if (missing) throw new EntraRefusal(65001, app.clientId, app.displayName);
  call.tokenIssued({ clientId: app.clientId, personId: person.id }, now);
  const signIn = grant.scopes.filter((one) => ['openid', 'profile', 'email'].includes(one));
  const common = { tenantId: grant.tenantId, appId: app.clientId, issuer: issuerOf(request, grant.tenantId), now };
  const accessToken = await issueAccessToken({
    ...common,
    appDisplayName: app.displayName,
    oid: person.id,
    audience: grant.resource,
    scopes: [...consented, ...signIn],
    userPrincipalName: person.userPrincipalName,
    displayName: person.displayName,
  });
  return {
    token_type: 'Bearer',
    scope: [...signIn, ...consented.map((one) => `${grant.resource}/${one}`)].join(' '),
    ...LIFETIME,
    access_token: accessToken,
    ...(grant.scopes.includes('offline_access') ? { refresh_token: call.grants.addRefreshToken(grant, now) } : {}),
    ...(grant.scopes.includes('openid')
      ? { id_token: await issueIdToken({ ...common, person, scopes: grant.scopes, ...(nonce ? { nonce } : {}) }) }
      : {}),
  };
}

function consentedTo({ directory, app }: TokenCall, { tenantId, personId }: SignInGrant): readonly string[] {
  return directory.consentedScopes(tenantId, app.clientId, personId);
}

const LIFETIME = { expires_in: ACCESS_TOKEN_SECONDS, ext_expires_in: ACCESS_TOKEN_SECONDS };

function permissionsOf(grant: SignInGrant): readonly string[] {
  return grant.scopes.filter((one) => !['openid', 'profile', 'email', 'offline_access'].includes(one));
}

export function includesScope(scopes: readonly string[], wanted: string): boolean {
  return scopes.some((one) => one.toLowerCase() === wanted.toLowerCase());
}

function scopesOf(call: TokenCall): RequestedScopes {
  const scopes = readScopes(call.form.scope, originsOf(call.request));
  if (!('problem' in scopes)) return scopes;
  throw scopeRefusal(scopes, call.tenant.displayName);
}

/** A registration with secrets or certificates is confidential and must prove itself; one without is public. */
function refuseUnproven(call: TokenCall): void {
  const { app } = call;
  const confidential = app.secrets.length > 0 || app.certificates.length > 0;
  if (confidential && !call.proven) throw new EntraRefusal(7000218);
}

function refuseIfOrdered({ refusals }: EntraDeps, clientId: string, personId?: string): void {
  const code = refusals.find(clientId, personId);
  if (code !== undefined) throw new EntraRefusal(code, clientId);
}

function tenantOfGrant(deps: EntraDeps, form: Record<string, string>): EntraTenant {
  const tenantId = deps.grants.tenantOf(form.code ?? form.refresh_token);
  const tenant = deps.directory.tenants().find((one) => one.id === tenantId);
  if (!tenant) throw form.grant_type === 'client_credentials' ? new EntraRefusal(50059) : new EntraRefusal(70000);
  return tenant;
}

/** What the audience of an assertion may say: the token endpoint, or the issuer, under any name of the tenant. */
function tokenAddresses(request: FastifyRequest<{ Params: { tenant: string } }>, tenant: EntraTenant): string[] {
  const names = [request.params.tenant, tenant.id, ...tenant.domains];
  const origin = originOf(request);
  return names.flatMap((name) => [`${origin}/${name}/oauth2/v2.0/token`, `${origin}/${name}/v2.0`]);
}
