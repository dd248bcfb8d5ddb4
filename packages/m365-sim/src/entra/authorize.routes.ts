// /{tenant}/oauth2/v2.0/authorize: choose a person, consent where something is missing, go back with a code.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EntraRefusal } from './aadsts.ts';
import { answerApplication, refuseApplication } from './authorize-answer.ts';
import { type AuthorizeRequest, readAuthorize, readWishes } from './authorize-request.ts';
import { formOf } from './entra-http.ts';
import { everybody, personOf } from './lookup.ts';
import { consentPage, needAdministratorPage, pickPersonPage, sendPage } from './pages.ts';
import { needsAdministrator } from './permissions.ts';
import type { EntraPerson } from './registration.ts';
import type { RequestedScopes } from './scopes.ts';
import { rememberedPerson, rememberPerson } from './session.ts';
import { type EntraDeps, includesScope } from './token.routes.ts';

type TenantRequest = FastifyRequest<{ Params: { tenant: string } }>;

interface SignIn {
  readonly deps: EntraDeps;
  readonly request: TenantRequest;
  readonly reply: FastifyReply;
  readonly asked: AuthorizeRequest;
  readonly scopes: RequestedScopes;
}

export function authorizeRoutes(app: FastifyInstance, deps: EntraDeps): void {
  app.get('/:tenant/oauth2/v2.0/authorize', async (request: TenantRequest, reply) =>
    signIn(deps, request, reply, async (step) => firstStep(step)),
  );
  app.post('/:tenant/oauth2/v2.0/authorize', async (request: TenantRequest, reply) =>
    signIn(deps, request, reply, async (step) => nextStep(step, formOf(request.body))),
  );
}

/** Runs a step; a refusal after the redirect URI is proven goes back to the application. */
async function signIn(
  deps: EntraDeps,
  request: TenantRequest,
  reply: FastifyReply,
  step: (signIn: SignIn) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const asked = readAuthorize(request, deps.directory);
  try {
    return await step({ deps, request, reply, asked, scopes: readWishes(request, asked) });
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error;
    return refuseApplication(reply, asked.reply, error);
  }
}

async function firstStep(step: SignIn): Promise<FastifyReply> {
  const { prompt, login_hint: hint } = step.asked.query;
  const people = everybody(step.deps.directory, step.asked.tenant);
  const remembered = people.find((one) => one.id === rememberedPerson(step.request));
  if (prompt === 'none') {
    if (!remembered || (hint && !isHinted(remembered, hint))) throw new EntraRefusal(50058);
    return silently(step, remembered);
  }
  // Someone who asks for a certain person and is that person already need not choose again.
  const settled = prompt === undefined && hint !== undefined && remembered && isHinted(remembered, hint);
  if (settled) return withPerson(step, remembered, {});
  const hinted = hint ? people.find((one) => isHinted(one, hint)) : undefined;
  return sendPage(
    step.reply,
    pickPersonPage({ app: step.asked.app, people, hinted: hinted ?? remembered, tenant: step.asked.tenant }),
  );
}

async function nextStep(step: SignIn, form: Record<string, string>): Promise<FastifyReply> {
  if (form.decision === 'cancel') throw new EntraRefusal(65004);
  const chosen = everybody(step.deps.directory, step.asked.tenant).find((one) => one.id === form.person);
  if (!chosen) throw notHere(step, form.person ?? '');
  return withPerson(step, chosen, form);
}

/** Somebody of another tenant is not the same as nobody at all. */
function notHere(step: SignIn, personId: string): EntraRefusal {
  const tenant = step.asked.tenant?.displayName ?? '';
  const elsewhere = everybody(step.deps.directory, undefined).find((one) => one.id === personId);
  return elsewhere
    ? new EntraRefusal(50020, elsewhere.userPrincipalName, tenant)
    : new EntraRefusal(50034, personId, tenant);
}

async function silently(step: SignIn, person: EntraPerson): Promise<FastifyReply> {
  personOf(step.deps.directory, person.tenantId, person.id);
  const isNew = step.deps.directory.app(person.tenantId, step.asked.app.clientId) === undefined;
  if (isNew || missingConsent(step, person).length > 0) {
    throw new EntraRefusal(65001, step.asked.app.clientId, step.asked.app.displayName);
  }
  return finish(step, person);
}

async function withPerson(step: SignIn, person: EntraPerson, form: Record<string, string>): Promise<FastifyReply> {
  const { directory } = step.deps;
  const { app, query } = step.asked;
  personOf(directory, person.tenantId, person.id);
  const ordered = step.deps.refusals.find(app.clientId, person.id);
  if (ordered !== undefined) throw new EntraRefusal(ordered, app.clientId);
  const missing = missingConsent(step, person);
  const isNew = directory.app(person.tenantId, app.clientId) === undefined;
  const mustAsk = missing.length > 0 || isNew || query.prompt === 'consent';
  const blocked = blockedFor(step, person, mustAsk ? missing : [], isNew);
  if (blocked.length > 0 && !person.isAdministrator) {
    if (form.decision === 'return') throw new EntraRefusal(90094, app.displayName);
    return sendPage(step.reply, needAdministratorPage({ app, person, permissions: blocked }));
  }
  if (mustAsk && form.decision !== 'accept') {
    const wanted = missing.length > 0 ? missing : wantedPermissions(step);
    return sendPage(step.reply, consentPage({ app, person, permissions: [...step.scopes.signIn, ...wanted] }));
  }
  if (mustAsk) grantConsent(step, person, missing, form.for_everybody === 'on');
  return finish(step, person);
}

/** What only an administrator may grant: in a tenant that keeps consent to them everything, sign-in in a new tenant too. */
function blockedFor(step: SignIn, person: EntraPerson, missing: readonly string[], isNew: boolean): readonly string[] {
  const tenant = step.deps.directory.tenants().find((one) => one.id === person.tenantId);
  if (!tenant?.userConsentForbidden) return missing.filter(needsAdministrator);
  return missing.length > 0 || !isNew ? missing : step.scopes.signIn;
}

function grantConsent(step: SignIn, person: EntraPerson, missing: readonly string[], forEverybody: boolean): void {
  const { directory } = step.deps;
  const { clientId } = step.asked.app;
  if (forEverybody && person.isAdministrator) {
    directory.consentForAll(person.tenantId, clientId, { roles: [], scopes: missing });
  } else directory.consentForPerson(person.tenantId, clientId, person.id, missing);
}

function finish(step: SignIn, person: EntraPerson): FastifyReply {
  const { query, app, reply: replyTo } = step.asked;
  const code = step.deps.grants.addCode(
    {
      tenantId: person.tenantId,
      clientId: app.clientId,
      personId: person.id,
      resource: step.scopes.resource,
      scopes: [...step.scopes.signIn, ...wantedPermissions(step)],
      redirectUri: replyTo.redirectUri,
      ...(query.code_challenge ? { codeChallenge: query.code_challenge } : {}),
      ...(query.code_challenge_method ? { codeChallengeMethod: query.code_challenge_method } : {}),
      ...(query.nonce ? { nonce: query.nonce } : {}),
    },
    step.deps.directory.now(),
  );
  rememberPerson(step.request, step.reply, person.id);
  return answerApplication(step.reply, replyTo, { code, session_state: person.id });
}

/** `/.default` means what the registration lists; otherwise what was named. */
function wantedPermissions(step: SignIn): readonly string[] {
  return step.scopes.isDefault ? step.asked.app.delegatedPermissions : step.scopes.permissions;
}

function missingConsent(step: SignIn, person: EntraPerson): string[] {
  const consented = step.deps.directory.consentedScopes(person.tenantId, step.asked.app.clientId, person.id);
  return wantedPermissions(step).filter((one) => !includesScope(consented, one));
}

function isHinted(person: EntraPerson, hint: string): boolean {
  const wanted = hint.toLowerCase();
  return person.userPrincipalName.toLowerCase() === wanted || person.mail?.toLowerCase() === wanted;
}
