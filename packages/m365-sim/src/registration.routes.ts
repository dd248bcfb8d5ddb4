// /sim/apps and /sim/tenants: what an administrator does with app registrations in the Entra admin centre: secrets and certificates
// beside each other while one rolls over, permissions, redirect addresses, and consent given or withdrawn.
// https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SimContext } from './context.ts';
import { findAnywhere, missing } from './find-anywhere.ts';
import {
  addSecret,
  certificateProblem,
  certificatesOf,
  keyIdOf,
  latestSecretExpiry,
  secretsOf,
} from './world/app-credentials.ts';
import { consentForTenant, revokeConsent } from './world/consents.ts';
import { type App, findTenant, objectIdOf, type Tenant } from './world/world.ts';

type OfApp<Body = unknown> = { Params: { clientId: string }; Body: Body | undefined };
type OfKey<Body = unknown> = { Params: { clientId: string; keyId: string }; Body: Body | undefined };

export function registrationRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.get('/sim/apps', () => ({ apps: [...ctx.world.apps.values()].map((one) => shape(ctx, one)) }));
  app.get<OfApp>('/sim/apps/:clientId', async ({ params }, reply) => {
    const found = appOf(ctx, params.clientId);
    return found ? shape(ctx, found) : missing(reply, params.clientId);
  });
  changeRoute(app, ctx);
  secretRoutes(app, ctx);
  certificateRoutes(app, ctx);
  consentRoutes(app, ctx);
  tenantRoute(app, ctx);
}

const CHANGEABLE = {
  displayName: 'string',
  enabled: 'boolean',
  multiTenant: 'boolean',
  anyLoopbackRedirect: 'boolean',
  redirectUris: 'texts',
  applicationPermissions: 'texts',
  delegatedPermissions: 'texts',
} as const;

function changeRoute(app: FastifyInstance, ctx: SimContext): void {
  app.patch<OfApp<Record<string, unknown>>>('/sim/apps/:clientId', async ({ params, body = {} }, reply) => {
    const found = appOf(ctx, params.clientId);
    if (!found) return missing(reply, params.clientId);
    for (const [name, value] of Object.entries(body)) {
      if (!Object.hasOwn(CHANGEABLE, name)) return bad(reply, `'${name}' of a registration cannot be changed here.`);
      const kind = CHANGEABLE[name as keyof typeof CHANGEABLE];
      const fits = kind === 'texts' ? isTexts(value) : typeof value === kind;
      if (!fits) return bad(reply, `'${name}' is ${kind === 'texts' ? 'a list of texts' : `a ${kind}`}.`);
    }
    Object.assign(found, body);
    return shape(ctx, found);
  });
}

interface SecretBody {
  readonly value?: unknown;
  readonly expiresAt?: unknown;
}

/** A second secret may live beside the first; each expires and goes by itself. */
function secretRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.post<OfApp<SecretBody>>('/sim/apps/:clientId/secrets', async ({ params, body = {} }, reply) => {
    const found = appOf(ctx, params.clientId);
    if (!found) return missing(reply, params.clientId);
    const expiresAt =
      body.expiresAt === undefined ? latestSecretExpiry(new Date(ctx.clock.now())) : instantOf(body.expiresAt);
    if (!expiresAt) return bad(reply, 'expiresAt is a date and time.');
    if (body.value !== undefined && (typeof body.value !== 'string' || body.value === ''))
      return bad(reply, 'value is a text; left out, one is made up.');
    const value = body.value ?? `sim~${ctx.random.hex('new-secret', 18)}`;
    return reply.code(201).send(addSecret(found, value, expiresAt));
  });
  app.patch<OfKey<SecretBody>>('/sim/apps/:clientId/secrets/:keyId', async ({ params, body = {} }, reply) => {
    const secret = appOf(ctx, params.clientId)?.secrets.find((one) => keyIdOf(one.value) === params.keyId);
    if (!secret) return missing(reply, params.keyId);
    const expiresAt = instantOf(body.expiresAt);
    if (!expiresAt) return bad(reply, 'expiresAt is a date and time.');
    secret.expiresAt = expiresAt;
    return { keyId: params.keyId, value: secret.value, expiresAt: expiresAt.toISOString() };
  });
  app.delete<OfKey>('/sim/apps/:clientId/secrets/:keyId', async ({ params }, reply) => {
    const found = appOf(ctx, params.clientId);
    const kept = found?.secrets.filter((one) => keyIdOf(one.value) !== params.keyId);
    if (!found || !kept || kept.length === found.secrets.length) return missing(reply, params.keyId);
    found.secrets = kept;
    return reply.code(204).send();
  });
}

function certificateRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.post<OfApp<{ certificate?: unknown }>>('/sim/apps/:clientId/certificates', async ({ params, body }, reply) => {
    const found = appOf(ctx, params.clientId);
    if (!found) return missing(reply, params.clientId);
    const problem = certificateProblem(body?.certificate);
    if (problem) return bad(reply, problem);
    found.certificates = [...found.certificates, String(body?.certificate)];
    return reply.code(201).send(certificatesOf(found).at(-1));
  });
  app.delete<OfKey>('/sim/apps/:clientId/certificates/:keyId', async ({ params }, reply) => {
    const found = appOf(ctx, params.clientId);
    const index = found ? certificatesOf(found).findIndex((one) => one.keyId === params.keyId) : -1;
    if (!found || index < 0) return missing(reply, params.keyId);
    found.certificates = found.certificates.filter((_one, place) => place !== index);
    return reply.code(204).send();
  });
}

interface ConsentBody {
  /** Id or domain; left out: the registration's own tenant. */
  readonly tenant?: string;
  readonly roles?: readonly string[];
  readonly scopes?: readonly string[];
  /** Only this person's own consent. */
  readonly person?: string;
}

function consentRoutes(app: FastifyInstance, ctx: SimContext): void {
  const path = '/sim/apps/:clientId/consent';
  app.put<OfApp<ConsentBody>>(path, async ({ params, body = {} }, reply) => {
    const found = appOf(ctx, params.clientId);
    const tenant = found && findTenant(ctx.world, body.tenant ?? found.homeTenantId);
    if (!found || !tenant) return missing(reply, found ? (body.tenant ?? '') : params.clientId);
    if ([body.roles, body.scopes].some((one) => one !== undefined && !isTexts(one)))
      return bad(reply, 'roles and scopes are lists of permissions.');
    if (body.person === undefined) consentForTenant(tenant, found, body);
    else {
      const person = findAnywhere(ctx, body.person)?.owner;
      if (!person) return missing(reply, body.person);
      const scopes = body.scopes ?? found.delegatedPermissions;
      ctx.directory.consentForPerson(tenant.id, found.clientId, objectIdOf(person), scopes);
    }
    return shape(ctx, found);
  });
  app.delete<OfApp & { Querystring: { tenant?: string; person?: string } }>(path, async ({ params, query }, reply) => {
    const found = appOf(ctx, params.clientId);
    if (!found) return missing(reply, params.clientId);
    const person = query.person === undefined ? undefined : findAnywhere(ctx, query.person)?.owner;
    if (query.person !== undefined && !person) return missing(reply, query.person);
    const tenant = findTenant(ctx.world, query.tenant ?? found.homeTenantId);
    if (!tenant) return missing(reply, query.tenant ?? '');
    revokeConsent(tenant, found.clientId, person && objectIdOf(person));
    return reply.code(204).send();
  });
}

/** "Users can consent to apps accessing company data on their behalf". */
function tenantRoute(app: FastifyInstance, ctx: SimContext): void {
  app.patch<{ Params: { name: string }; Body: { userConsent?: unknown } | undefined }>(
    '/sim/tenants/:name',
    async ({ params, body }, reply) => {
      const tenant = findTenant(ctx.world, params.name);
      if (!tenant) return missing(reply, params.name);
      if (typeof body?.userConsent !== 'boolean') return bad(reply, 'userConsent is true or false.');
      tenant.userConsentForbidden = !body.userConsent;
      return { tenantId: tenant.id, userConsent: body.userConsent };
    },
  );
}

function shape(ctx: SimContext, app: App): Record<string, unknown> {
  const { clientId, displayName, homeTenantId, integrationType, enabled, multiTenant } = app;
  return {
    clientId,
    displayName,
    homeTenantId,
    ...(integrationType ? { integrationType } : {}),
    enabled,
    multiTenant,
    redirectUris: app.redirectUris,
    anyLoopbackRedirect: app.anyLoopbackRedirect,
    applicationPermissions: app.applicationPermissions,
    delegatedPermissions: app.delegatedPermissions,
    secrets: secretsOf(app),
    certificates: certificatesOf(app),
    consents: ctx.world.tenants.flatMap((tenant) => consentOf(tenant, clientId)),
  };
}

function consentOf(tenant: Tenant, clientId: string): Record<string, unknown>[] {
  const consent = tenant.consents.get(clientId);
  if (!consent) return [];
  const people = Object.fromEntries(consent.people);
  return [{ tenantId: tenant.id, roles: consent.roles, scopes: consent.scopes, people }];
}

function appOf(ctx: SimContext, clientId: string): App | undefined {
  return ctx.world.apps.get(clientId.toLowerCase());
}

function instantOf(value: unknown): Date | undefined {
  const instant = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function bad(reply: FastifyReply, error: string): FastifyReply {
  return reply.code(400).send({ error });
}
