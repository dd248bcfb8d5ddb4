/** Session, sign-out, break-glass and the add-in's exchange over HTTP. The browser's way through Microsoft is sign-in.routes. */
import { routes, type Session } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { decodeJwt } from 'jose';
import { inTransaction } from '../../platform/db/index.ts';
import { actorOf, actsOf, fieldError, type Grant, refuse, type Scope, serve } from '../../platform/http/index.ts';
import { chooseLanguage, type Person, personById } from '../directory/index.ts';
import type { Authenticator } from './authenticate.ts';
import { signInBreakGlass } from './break-glass.ts';
import { endedSessionCookie, sessionCookie } from './cookies.ts';
import { deleteSession } from './credential.repository.ts';
import { serviceTokenRoutes } from './service-token.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { exchangeIdToken, type SignInDeps } from './sign-in.ts';
import { SignInError } from './sign-in-error.ts';
import { signOutEverywhere } from './sign-ins.ts';

export interface IdentityRouteDeps extends SignInDeps {
  readonly publicUrl: string;
  readonly authenticator: Authenticator;
  /** Calls a minute from one address: a whole office may share one. */
  readonly perMinute?: { readonly signIn: number; readonly breakGlass: number };
}

export function identityRoutes(app: FastifyInstance, deps: IdentityRouteDeps): void {
  const { host, clock } = deps;
  const secure = deps.publicUrl.startsWith('https:');
  const perMinute = deps.perMinute ?? { signIn: 300, breakGlass: 10 };

  serve(app, routes.identity.session, async ({ caller }) => {
    const person = await personById(host.db, caller.personId);
    return person ? presentSession(person, caller.grants, caller.scope) : refuse('not-signed-in');
  });

  serve(app, routes.identity.chooseLanguage, async ({ body, caller }) => {
    await chooseLanguage(host.db, caller.personId, body.language, clock.now());
    return null;
  });

  serve(app, routes.identity.signInOptions, async () => {
    const options = await deps.provider.options();
    return { items: options.map(({ connectionId, label }) => ({ connectionId, label, url: signInUrl(connectionId) })) };
  });

  serve(
    app,
    routes.identity.breakGlass,
    async ({ body }, reply) => {
      const begun = await signInBreakGlass(host, body.password, clock.now());
      if (!begun) {
        return refuse('sign-in-failed', { errors: [fieldError('/body/password', 'wrong', 'is not the password')] });
      }
      reply.header('set-cookie', sessionCookie(begun.secret, { secure }));
      return presentSession(begun.person, begun.person.roles.map(everywhere));
    },
    { perMinute: perMinute.breakGlass },
  );

  signOutRoutes(app, deps, secure);
  serviceTokenRoutes(app, deps);

  serve(
    app,
    routes.identity.addInSession,
    async ({ body, request }) => {
      const audience = audienceOf(body.idToken);
      if (!audience) {
        return refuse('invalid-input', { errors: [fieldError('/body/idToken', 'jwt', 'is not an id token')] });
      }
      try {
        const { token, expiresAt } = await exchangeIdToken(deps, body.idToken, audience);
        return { token, expiresAt: expiresAt.toISOString() };
      } catch (error) {
        if (!(error instanceof SignInError)) throw error;
        request.log.info({ err: error }, 'an id token of the add-in was not taken');
        return refuse(error.code === 'unreachable' ? 'unavailable' : 'sign-in-failed', { detail: error.code });
      }
    },
    { perMinute: perMinute.signIn },
  );

  signInRoutes(app, { ...deps, secure, perMinute: perMinute.signIn });
}

function signOutRoutes(app: FastifyInstance, deps: IdentityRouteDeps, secure: boolean): void {
  const { host, clock, authenticator } = deps;
  serve(app, routes.identity.signOut, async ({ body, caller }, reply) => {
    const ending = { personId: caller.personId, actor: actorOf(caller) };
    if (body.everywhere) await inTransaction(host, (tx) => signOutEverywhere(tx, ending, clock.now()));
    else if (caller.sessionId !== null) await deleteSession(host.db, caller.sessionId);
    authenticator.forget(caller.personId);
    reply.header('set-cookie', endedSessionCookie({ secure }));
    return null;
  });

  serve(app, routes.identity.signOutPerson, async ({ params, caller }) => {
    if (!(await personById(host.db, params.id))) return refuse('not-found');
    const ending = { personId: params.id, actor: actorOf(caller) };
    await inTransaction(host, (tx) => signOutEverywhere(tx, ending, clock.now()));
    authenticator.forget(params.id);
    return null;
  });
}

function signInUrl(connectionId: string): string {
  return `/signin/microsoft365?${new URLSearchParams({ connection: connectionId })}`;
}

function everywhere(role: Grant['role']): Grant {
  return { role, access: 'write', buildingId: null, floorId: null };
}

function presentSession(person: Person, grants: readonly Grant[], scope?: Scope | null): Session {
  const { id, name, email, timeZone } = person;
  const roles = [...new Set(grants.map((grant) => grant.role))];
  return { person: { id, name, email, timeZone }, roles, acts: actsOf(grants, scope) };
}

/** Whom the token says it is for, believed only as far as to find the keys that prove it. */
function audienceOf(idToken: string): { tenantId: string; clientId: string } | null {
  try {
    const { aud, tid } = decodeJwt(idToken);
    return typeof aud === 'string' && typeof tid === 'string' ? { tenantId: tid, clientId: aud } : null;
  } catch {
    return null;
  }
}
