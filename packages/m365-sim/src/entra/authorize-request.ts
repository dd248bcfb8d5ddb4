// Reads and checks the parameters of /authorize: who asks, where the answer goes, what is wanted.
// A fault before the redirect URI is proven is shown on a page; afterwards it travels back to the application.
import type { FastifyRequest } from 'fastify';
import { EntraRefusal } from './aadsts.ts';
import { formOf, originsOf } from './entra-http.ts';
import { tenantOf } from './lookup.ts';
import type { AppRegistration, EntraDirectory, EntraTenant } from './registration.ts';
import { type RequestedScopes, readScopes, scopeRefusal } from './scopes.ts';

export type ResponseMode = 'query' | 'fragment' | 'form_post';

/** Where the answer goes: proven to belong to the application. */
export interface ReplyTo {
  readonly redirectUri: string;
  readonly mode: ResponseMode;
  readonly state?: string;
}

export interface AuthorizeRequest {
  /** Undefined for `common` and `organizations`: then the person decides. */
  readonly tenant: EntraTenant | undefined;
  readonly app: AppRegistration;
  readonly reply: ReplyTo;
  readonly query: Record<string, string>;
}

export function readAuthorize(
  request: FastifyRequest<{ Params: { tenant: string } }>,
  directory: EntraDirectory,
): AuthorizeRequest {
  const query = { ...formOf(request.query) };
  const tenant = tenantOf(directory, request.params.tenant);
  const app = appForSignIn(directory, tenant, query.client_id);
  const redirectUri = provenRedirect(app, query.redirect_uri);
  const mode = query.response_mode;
  return {
    tenant,
    app,
    query,
    reply: {
      redirectUri,
      mode: mode === 'fragment' || mode === 'form_post' ? mode : 'query',
      ...(query.state === undefined ? {} : { state: query.state }),
    },
  };
}

/** Checks what may be answered at the application: response type, scopes, PKCE. */
export function readWishes(request: FastifyRequest, { query, tenant }: AuthorizeRequest): RequestedScopes {
  if (query.response_type !== 'code') throw new EntraRefusal(query.response_type ? 700054 : 900144, 'response_type');
  if (!query.scope) throw new EntraRefusal(900144, 'scope');
  const method = query.code_challenge_method;
  if (method !== undefined && method !== 'S256' && method !== 'plain') throw new EntraRefusal(501491, method);
  const scopes = readScopes(query.scope, originsOf(request));
  if ('problem' in scopes) throw scopeRefusal(scopes, tenant?.displayName ?? 'any tenant');
  return scopes;
}

export function appForSignIn(
  directory: EntraDirectory,
  tenant: EntraTenant | undefined,
  clientId: string | undefined,
): AppRegistration {
  if (!clientId) throw new EntraRefusal(900144, 'client_id');
  const anywhere = directory.appAnywhere(clientId);
  const inTenant = tenant ? directory.app(tenant.id, clientId) : anywhere;
  const app = inTenant ?? (anywhere?.multiTenant ? anywhere : undefined);
  if (!app) throw new EntraRefusal(700016, clientId, tenant?.displayName ?? 'any tenant');
  if (!tenant && !app.multiTenant) throw new EntraRefusal(50194, `${app.clientId}(${app.displayName})`);
  if (!app.enabled) throw new EntraRefusal(7000112, clientId, app.displayName);
  return app;
}

/** The redirect URI, if the registration lists it; the demo's registrations take any loopback address. */
export function provenRedirect(app: AppRegistration, redirectUri: string | undefined): string {
  if (!redirectUri) throw new EntraRefusal(900144, 'redirect_uri');
  if (!mayRedirect(app, redirectUri)) throw new EntraRefusal(50011, redirectUri, app.clientId);
  return redirectUri;
}

export function mayRedirect(app: AppRegistration, redirectUri: string): boolean {
  if (app.redirectUris.includes(redirectUri)) return true;
  return app.anyLoopbackRedirect && isLoopback(redirectUri);
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
