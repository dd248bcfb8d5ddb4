/**
 * An administrator lets the account that speaks for the rooms sign in: to Microsoft and back, then on to the wizard's page.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { connectionById, saveRoomAccount } from '../../../modules/connection/index.ts';
import {
  type AccountSignInDeps,
  answeredAccountSignIn,
  beginAccountSignIn,
  failureOf,
  type OidcGateway,
  SignInError,
} from '../../../modules/identity/index.ts';
import { actorOf, type PersonCaller } from '../../../platform/http/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { ROOM_ACCOUNT_PATH, roomAccountSettings } from '../sign-in.ts';

const PURPOSE = 'room-account';

const StartQuery = Type.Object({ connectionId: Type.String({ format: 'uuid' }) });
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
      const { connectionId } = request.query;
      return reply.redirect(await start(deps, signIn, request, connectionId), 302);
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

function pageOf(connectionId: string, outcome: string): string {
  return `/console/connections/${connectionId}/edit/rooms?${new URLSearchParams({ roomAccount: outcome })}`;
}

async function start(
  deps: IntegrationDeps,
  signIn: AccountSignInDeps,
  request: FastifyRequest,
  connectionId: string,
): Promise<string> {
  try {
    const settings = await roomAccountSettings(deps, connectionId);
    if (!settings) throw new SignInError('unknown-connection', 'The connection is not there, or has no such account.');
    const { personId } = request.caller as PersonCaller;
    return await beginAccountSignIn(signIn, { settings, purpose: PURPOSE, begunBy: personId });
  } catch (error) {
    return pageOf(connectionId, codeOf(request, error));
  }
}

async function callback(deps: IntegrationDeps, signIn: AccountSignInDeps, request: FastifyRequest): Promise<string> {
  const query = request.query as Static<typeof CallbackQuery>;
  const caller = request.caller as PersonCaller;
  let connectionId: string | null = null;
  try {
    const answered = await answeredAccountSignIn(signIn, {
      state: query.state,
      purpose: PURPOSE,
      by: caller.personId,
    });
    ({ connectionId } = answered);
    if (query.error !== undefined) throw new SignInError(failureOf(query.error, query.error_subcode), query.error);
    const settings = await roomAccountSettings(deps, connectionId);
    if (!settings) throw new SignInError('unknown-connection', 'The connection is no longer there.');
    const { identity, refreshToken } = await answered.finish(settings, new URL(request.url, deps.publicUrl).search);
    if (refreshToken === null) throw new SignInError('failed', 'The token endpoint gave no refresh token.');
    const address = identity.email ?? identity.name;
    const account = { connectionId, address, objectId: identity.objectId, refreshToken };
    await saveRoomAccount(deps, account, actorOf(caller));
    return pageOf(connectionId, 'ok');
  } catch (error) {
    const code = codeOf(request, error);
    const known = connectionId !== null && (await connectionById(deps.host.db, connectionId)) !== null;
    return known && connectionId !== null ? pageOf(connectionId, code) : `/console/connections?roomAccount=${code}`;
  }
}

function codeOf(request: FastifyRequest, error: unknown): string {
  if (!(error instanceof SignInError)) {
    request.log.error({ err: error }, 'the account for the rooms could not sign in');
    return 'failed';
  }
  request.log.info({ err: error }, 'the account for the rooms did not sign in');
  return error.code;
}
