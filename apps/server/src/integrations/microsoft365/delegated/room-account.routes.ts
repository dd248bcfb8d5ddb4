/**
 * An administrator lets the account that speaks for the rooms sign in, or a representative: to Microsoft and back, then on to the
 * wizard's page.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import {
  connectionById,
  type StoredConnection,
  saveRepresentative,
  saveRoomAccount,
} from '../../../modules/connection/index.ts';
import {
  type AccountSignInDeps,
  answeredAccountSignIn,
  beginAccountSignIn,
  failureOf,
  type Identity,
  type OidcGateway,
  SignInError,
} from '../../../modules/identity/index.ts';
import { actorOf, type PersonCaller } from '../../../platform/http/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { ROOM_ACCOUNT_PATH } from '../redirect-paths.ts';
import { accountSettings } from '../sign-in.ts';
import { isAccountPurpose, pageOf, purposeFor, representativeIn } from './account-purpose.ts';

const StartQuery = Type.Object({
  connectionId: Type.String({ format: 'uuid' }),
  /** Whose calendar the account writes for people of other domains; without it, it speaks for the rooms. */
  representative: Type.Optional(Type.String({ maxLength: 320 })),
});
const CallbackQuery = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 8192 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
  error_subcode: Type.Optional(Type.String({ maxLength: 200 })),
  error_description: Type.Optional(Type.String({ maxLength: 4000 })),
});

export function roomAccountRoutes(app: FastifyInstance, deps: IntegrationDeps, oidc: OidcGateway): void {
  const config = { act: 'connection.manage' } as const;
  const signIn: AccountSignInDeps = { db: deps.host.db, clock: deps.clock, oidc };

  app.get<{ Querystring: Static<typeof StartQuery> }>(
    `${ROOM_ACCOUNT_PATH}/start`,
    { schema: { hide: true, querystring: StartQuery }, config },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return reply.redirect(await start(deps, signIn, request, request.query), 302);
    },
  );

  app.get<{ Querystring: Static<typeof CallbackQuery> }>(
    `${ROOM_ACCOUNT_PATH}/callback`,
    { schema: { hide: true, querystring: CallbackQuery }, config },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return reply.redirect(await callback(deps, signIn, request), 302);
    },
  );
}

async function start(
  deps: IntegrationDeps,
  signIn: AccountSignInDeps,
  request: FastifyRequest,
  { connectionId, representative }: Static<typeof StartQuery>,
): Promise<string> {
  const purpose = purposeFor(representative);
  try {
    const settings = await accountSettings(deps, connectionId);
    if (!settings) throw new SignInError('unknown-connection', 'The connection is not there, or has no such account.');
    const { personId } = request.caller as PersonCaller;
    return await beginAccountSignIn(signIn, { settings, purpose, begunBy: personId });
  } catch (error) {
    return pageOf(connectionId, purpose, codeOf(request, error));
  }
}

async function callback(deps: IntegrationDeps, signIn: AccountSignInDeps, request: FastifyRequest): Promise<string> {
  const query = request.query as Static<typeof CallbackQuery>;
  const caller = request.caller as PersonCaller;
  let about: { readonly connectionId: string; readonly purpose: string } | null = null;
  try {
    const asked = { state: query.state, by: caller.personId, isOurs: isAccountPurpose };
    const answered = await answeredAccountSignIn(signIn, asked);
    about = answered;
    if (query.error !== undefined) throw new SignInError(failureOf(query.error, query.error_subcode), query.error);
    const settings = await accountSettings(deps, answered.connectionId);
    const connection = await connectionById(deps.host.db, answered.connectionId);
    if (!settings || !connection) throw new SignInError('unknown-connection', 'The connection is no longer there.');
    const { identity, refreshToken } = await answered.finish(settings, new URL(request.url, deps.publicUrl).search);
    if (refreshToken === null) throw new SignInError('failed', 'The token endpoint gave no refresh token.');
    await keep(deps, { connection, purpose: answered.purpose, identity, refreshToken }, caller);
    return pageOf(answered.connectionId, answered.purpose, 'ok');
  } catch (error) {
    const code = codeOf(request, error);
    const known = about !== null && (await connectionById(deps.host.db, about.connectionId)) !== null;
    return known && about !== null
      ? pageOf(about.connectionId, about.purpose, code)
      : `/console/connections?roomAccount=${code}`;
  }
}

interface SignedIn {
  readonly connection: StoredConnection;
  readonly purpose: string;
  readonly identity: Identity;
  readonly refreshToken: string;
}

async function keep(deps: IntegrationDeps, signedIn: SignedIn, caller: PersonCaller): Promise<void> {
  const { connection, purpose, identity, refreshToken } = signedIn;
  const { objectId } = identity;
  const address = identity.email ?? identity.name;
  const account = { connectionId: connection.id, address, objectId, refreshToken };
  const represented = representativeIn(purpose);
  if (represented === null) {
    // Nobody answers for rooms what they asked for themselves (rule S19).
    if (connection.representatives.some((one) => one.address === address.toLowerCase()))
      throw new SignInError('other-account', `${address} represents a domain.`);
    return saveRoomAccount(deps, account, actorOf(caller));
  }
  // Whoever else signs in would book in a calendar that nobody named.
  if (address.toLowerCase() !== represented)
    throw new SignInError('other-account', `${address} signed in instead of ${represented}.`);
  return saveRepresentative(deps, { ...account, address: represented }, actorOf(caller));
}

function codeOf(request: FastifyRequest, error: unknown): string {
  if (!(error instanceof SignInError)) {
    request.log.error({ err: error }, 'an account could not sign in on the wizard’s page');
    return 'failed';
  }
  request.log.info({ err: error }, 'an account did not sign in on the wizard’s page');
  return error.code;
}
