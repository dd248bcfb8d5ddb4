/**
 * Lets an account sign in to speak for something, by its refresh token: the same way through the authority as a sign-in, but
 * no session comes of it. What it is for, and who keeps the token, is whoever asked's business.
 */
import type { Clock } from '../../kernel/clock.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { insertAttempt, takeAttempt } from './attempt.repository.ts';
import { type Identity, identityOf } from './claims.ts';
import { ATTEMPT_MINUTES } from './cookies.ts';
import type { OidcGateway } from './oidc.gateway.ts';
import { SignInError } from './sign-in-error.ts';
import type { SignInSettings } from './sign-in-provider.ts';

export interface AccountSignInDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly oidc: OidcGateway;
}

export interface AccountSignIn {
  readonly settings: SignInSettings;
  readonly purpose: string;
  /** Who began it: nobody else may end it. */
  readonly begunBy: string;
}

/** @returns the address of the authority's page. @throws SignInError */
export async function beginAccountSignIn(deps: AccountSignInDeps, wanted: AccountSignIn): Promise<string> {
  const { settings, purpose, begunBy } = wanted;
  const { url, ...begun } = await deps.oidc.begin(settings);
  const now = deps.clock.now();
  const attempt = { ...begun, connectionId: settings.connectionId, purpose, returnTo: begunBy };
  await insertAttempt(deps.db, { ...attempt, expiresAt: addMinutes(now, ATTEMPT_MINUTES) }, now);
  return url;
}

export interface AnsweredAccountSignIn {
  readonly connectionId: string;
  readonly purpose: string;
  /** Redeems the code that came back. @throws SignInError */
  finish(settings: SignInSettings, query: string): Promise<{ identity: Identity; refreshToken: string | null }>;
}

/** Takes what was begun, once. @throws SignInError */
export async function answeredAccountSignIn(
  deps: AccountSignInDeps,
  answered: { readonly state: string | undefined; readonly by: string; isOurs(purpose: string): boolean },
): Promise<AnsweredAccountSignIn> {
  const attempt = answered.state ? await takeAttempt(deps.db, answered.state, deps.clock.now()) : null;
  if (!attempt || !answered.isOurs(attempt.purpose) || attempt.returnTo !== answered.by) {
    throw new SignInError('expired', 'No sign-in of this person is under way by this state.');
  }
  return {
    connectionId: attempt.connectionId,
    purpose: attempt.purpose,
    finish: async (settings, query) => {
      const { idToken, refreshToken } = await deps.oidc.redeem(settings, query, attempt);
      const identity = identityOf(await deps.oidc.verify(settings, idToken, attempt.nonce), settings);
      return { identity, refreshToken };
    },
  };
}
