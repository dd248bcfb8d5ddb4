/** The browser's way to Microsoft and back, and out again. These pages answer with redirects; failures end on the sign-in page. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { languageOf } from '../../platform/http/index.ts';
import type { Authenticator } from './authenticate.ts';
import { attemptCookie, attemptCookieName, endedAttemptCookie, endedSessionCookie, sessionCookie } from './cookies.ts';
import { deleteSession, deleteSessionsOfProvider } from './credential.repository.ts';
import { endsOf, failedReturn, isPurpose, type Purpose, purposes, safeReturnTo } from './return-to.ts';
import { answeredAttempt, beginSignIn, type FinishedSignIn, finishSignIn, type SignInDeps } from './sign-in.ts';
import { failureOf, SignInError } from './sign-in-error.ts';

export interface SignInRouteDeps extends SignInDeps {
  readonly publicUrl: string;
  readonly authenticator: Authenticator;
  readonly secure: boolean;
  readonly perMinute: number;
}

const BeginQuery = Type.Object({
  connection: Type.Optional(Type.String({ format: 'uuid' })),
  returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
  purpose: Type.Optional(Type.Enum([...purposes])),
});
const CallbackQuery = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 8192 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
  error_subcode: Type.Optional(Type.String({ maxLength: 200 })),
  error_description: Type.Optional(Type.String({ maxLength: 4000 })),
});
const SignedOutQuery = Type.Object({ sid: Type.Optional(Type.String({ maxLength: 200 })) });

export function signInRoutes(app: FastifyInstance, deps: SignInRouteDeps): void {
  const config = { act: 'anyone', rateLimit: { max: deps.perMinute, timeWindow: '1 minute' } } as const;
  const page = (url: string, querystring: object, handler: PageHandler) =>
    app.get(url, { schema: { hide: true, querystring }, config }, (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return handler(deps, request, reply);
    });

  page('/signin/microsoft365', BeginQuery, begin);
  page('/signin/microsoft365/callback', CallbackQuery, callback);
  page('/signin/microsoft365/signout', Type.Object({}), signOut);
  page('/signin/microsoft365/signed-out', SignedOutQuery, signedOutThere);
}

type PageHandler = (deps: SignInRouteDeps, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

async function begin(deps: SignInRouteDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = request.query as Static<typeof BeginQuery>;
  const purpose = query.purpose ?? 'web';
  const returnTo = safeReturnTo(query.returnTo, purpose);
  try {
    const { state, url } = await beginSignIn(deps, { connectionId: query.connection, purpose, returnTo });
    void reply.header('set-cookie', attemptCookie(state, deps));
    return reply.redirect(url, 302);
  } catch (error) {
    return failed(request, reply, { purpose, returnTo }, error);
  }
}

async function callback(deps: SignInRouteDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = request.query as Static<typeof CallbackQuery>;
  let end: End = { purpose: 'web', returnTo: endsOf.web.home };
  try {
    const cookie = query.state === undefined ? undefined : request.cookies[attemptCookieName(query.state)];
    const attempt = await answeredAttempt(deps, { state: query.state, cookie });
    if (isPurpose(attempt.purpose)) end = { purpose: attempt.purpose, returnTo: attempt.returnTo };
    if (query.error !== undefined) throw new SignInError(failureOf(query.error, query.error_subcode), query.error);
    const language = request.headers['accept-language'] === undefined ? null : languageOf(request);
    const { search: asked } = new URL(request.url, deps.publicUrl);
    const finished = await finishSignIn(deps, attempt, { query: asked, language });
    void reply.header('set-cookie', cookiesOf(finished, attempt.state, deps));
    const bearer = finished.kind === 'bearer' ? `#${bearerFragment(finished)}` : '';
    return reply.redirect(finished.kind === 'bearer' ? `${endsOf['add-in'].home}${bearer}` : end.returnTo, 302);
  } catch (error) {
    return failed(request, reply, end, error);
  }
}

/** Ends our session, then leads to the end of Entra's. A link on another site cannot sign anybody out. */
async function signOut(deps: SignInRouteDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { caller } = request;
  const foreign = request.headers['sec-fetch-site'] === 'cross-site';
  if (foreign || caller.kind !== 'person' || caller.sessionId === null) return reply.redirect(endsOf.web.home, 302);
  const connectionId = await deleteSession(deps.host.db, caller.sessionId);
  deps.authenticator.forget(caller.personId);
  void reply.header('set-cookie', endedSessionCookie(deps));
  return reply.redirect(
    (connectionId && (await signOutThere(deps, request, connectionId))) || endsOf.web.signInPage,
    302,
  );
}

/** Null where Entra cannot be asked just now: we are signed out all the same. */
async function signOutThere(
  deps: SignInRouteDeps,
  request: FastifyRequest,
  connectionId: string,
): Promise<string | null> {
  try {
    const settings = await deps.provider.settings(connectionId);
    return settings && (await deps.oidc.signOutUrl(settings, `${deps.publicUrl}${endsOf.web.signInPage}`));
  } catch (error) {
    request.log.warn({ err: error }, 'the sign-out page is not known');
    return null;
  }
}

/**
 * Entra tells, in a hidden frame, that a session ended there: https://openid.net/specs/openid-connect-frontchannel-1_0.html.
 * Our cookie does not come along; Entra's name for the session does.
 */
async function signedOutThere(deps: SignInRouteDeps, request: FastifyRequest, reply: FastifyReply) {
  const { sid } = request.query as Static<typeof SignedOutQuery>;
  const people = sid ? await deleteSessionsOfProvider(deps.host.db, sid) : [];
  for (const personId of people) deps.authenticator.forget(personId);
  return reply.code(200).type('text/plain').send('');
}

interface End {
  readonly purpose: Purpose;
  readonly returnTo: string;
}

function failed(request: FastifyRequest, reply: FastifyReply, end: End, error: unknown): FastifyReply {
  const code = error instanceof SignInError ? error.code : 'failed';
  if (error instanceof SignInError) request.log.info({ err: error }, 'a sign-in did not succeed');
  else request.log.error({ err: error }, 'a sign-in failed unexpectedly');
  return reply.redirect(failedReturn(end.purpose, code, end.returnTo), 302);
}

function cookiesOf(finished: FinishedSignIn, state: string, deps: SignInRouteDeps): string[] {
  const ended = endedAttemptCookie(state, deps);
  return finished.kind === 'session' ? [sessionCookie(finished.secret, deps), ended] : [ended];
}

/** In the fragment, which neither servers nor their logs see. */
function bearerFragment(finished: Extract<FinishedSignIn, { kind: 'bearer' }>): string {
  return new URLSearchParams({ bearer: finished.token, expiresAt: finished.expiresAt.toISOString() }).toString();
}
