// Admin consent and sign-out: /{tenant}/adminconsent, /{tenant}/v2.0/adminconsent, /{tenant}/oauth2/v2.0/logout.
// https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EntraRefusal } from './aadsts.ts';
import { answerApplication } from './authorize-answer.ts';
import { appForSignIn, mayRedirect, provenRedirect, type ReplyTo } from './authorize-request.ts';
import { formOf, originsOf } from './entra-http.ts';
import { everybody, personOf, tenantOf } from './lookup.ts';
import { adminConsentPage, messagePage, pickPersonPage, sendPage } from './pages.ts';
import type { AppRegistration, EntraDirectory, EntraPerson, EntraTenant } from './registration.ts';
import { readScopes, scopeRefusal } from './scopes.ts';
import { forgetPerson } from './session.ts';

type TenantRequest = FastifyRequest<{ Params: { tenant: string } }>;

interface Asked {
  readonly tenant: EntraTenant | undefined;
  readonly app: AppRegistration;
  readonly reply: ReplyTo;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

export function consentRoutes(app: FastifyInstance, directory: EntraDirectory): void {
  for (const path of ['/:tenant/adminconsent', '/:tenant/v2.0/adminconsent']) {
    app.get(path, async (request: TenantRequest, reply) => {
      const asked = readAsked(request, directory);
      const people = everybody(directory, asked.tenant);
      return sendPage(reply, pickPersonPage({ app: asked.app, people, tenant: asked.tenant, hinted: undefined }));
    });
    app.post(path, async (request: TenantRequest, reply) => decide(request, reply, directory));
  }
  app.get('/:tenant/oauth2/v2.0/logout', async (request: TenantRequest, reply) => signOut(request, reply, directory));
}

function decide(request: TenantRequest, reply: FastifyReply, directory: EntraDirectory): FastifyReply {
  const asked = readAsked(request, directory);
  const form = formOf(request.body);
  const person = everybody(directory, asked.tenant).find((one) => one.id === form.person);
  if (!person) throw new EntraRefusal(50034, form.person ?? '', asked.tenant?.displayName ?? '');
  personOf(directory, person.tenantId, person.id);
  const tenant = directory.tenants().find((one) => one.id === person.tenantId);
  if (!tenant) throw new EntraRefusal(90002, person.tenantId);
  if (form.decision === 'cancel') return refused(reply, asked, new EntraRefusal(65004));
  if (!person.isAdministrator) return refused(reply, asked, new EntraRefusal(90094, asked.app.displayName));
  if (form.decision !== 'accept') return sendPage(reply, pageFor(asked, tenant, person));
  directory.consentForAll(tenant.id, asked.app.clientId, { roles: asked.roles, scopes: asked.scopes });
  return answerApplication(reply, asked.reply, { admin_consent: 'True', tenant: tenant.id });
}

function pageFor(asked: Asked, tenant: EntraTenant, person: EntraPerson): string {
  const { app, roles, scopes } = asked;
  return adminConsentPage({ app, tenant, person, applicationPermissions: roles, delegatedPermissions: scopes });
}

function refused(reply: FastifyReply, asked: Asked, refusal: EntraRefusal): FastifyReply {
  return answerApplication(reply, asked.reply, { error: refusal.refusal.error, error_description: refusal.message });
}

/** `/.default` or no scope: all the registration lists; named scopes: these, as delegated permissions. */
function readAsked(request: TenantRequest, directory: EntraDirectory): Asked {
  const query = formOf(request.query);
  const tenant = tenantOf(directory, request.params.tenant);
  const app = appForSignIn(directory, tenant, query.client_id);
  const redirectUri = provenRedirect(app, query.redirect_uri);
  const reply: ReplyTo = { redirectUri, mode: 'query', ...(query.state === undefined ? {} : { state: query.state }) };
  const scopes = readScopes(query.scope, originsOf(request));
  if ('problem' in scopes) throw scopeRefusal(scopes, tenant?.displayName ?? 'any tenant');
  if (scopes.permissions.length > 0 && !scopes.isDefault) {
    return { tenant, app, reply, roles: [], scopes: scopes.permissions };
  }
  return { tenant, app, reply, roles: app.applicationPermissions, scopes: app.delegatedPermissions };
}

/** Goes back only to an address that some registration lists. */
function signOut(request: TenantRequest, reply: FastifyReply, directory: EntraDirectory): FastifyReply {
  tenantOf(directory, request.params.tenant);
  const { post_logout_redirect_uri: back, state } = formOf(request.query);
  forgetPerson(request, reply);
  if (back && directory.apps().some((one) => mayRedirect(one, back))) {
    const separator = back.includes('?') ? '&' : '?';
    return reply.redirect(state === undefined ? back : `${back}${separator}${new URLSearchParams({ state })}`, 302);
  }
  return sendPage(reply, messagePage('You signed out', 'You may close this window.'));
}
