/** Signing in with a connection: begun here, finished when the authority sends the person back (rule X1). */
import type { Clock } from '../../kernel/clock.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import { inTransaction, type TransactionHost, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { ensureSignedInPerson, type Person } from '../directory/index.ts';
import { insertAttempt, type SignInAttempt, takeAttempt } from './attempt.repository.ts';
import { type Identity, identityOf } from './claims.ts';
import { ATTEMPT_MINUTES } from './cookies.ts';
import type { OidcGateway } from './oidc.gateway.ts';
import type { Purpose } from './return-to.ts';
import { SignInError } from './sign-in-error.ts';
import type { SignInProvider, SignInSettings } from './sign-in-provider.ts';
import { beginSession, makeAddInToken } from './sign-ins.ts';

export interface SignInDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly provider: SignInProvider;
  readonly oidc: OidcGateway;
}

/** @throws SignInError */
export async function beginSignIn(
  deps: SignInDeps,
  wanted: { readonly connectionId: string | undefined; readonly purpose: Purpose; readonly returnTo: string },
): Promise<{ state: string; url: string }> {
  const connectionId = wanted.connectionId ?? (await onlyConnection(deps.provider));
  const settings = connectionId ? await deps.provider.settings(connectionId) : null;
  if (!settings) throw new SignInError('unknown-connection', 'There is no such connection to sign in with.');
  const { url, ...begun } = await deps.oidc.begin(settings);
  const now = deps.clock.now();
  const attempt = { ...wanted, ...begun, connectionId: settings.connectionId };
  await insertAttempt(deps.host.db, { ...attempt, expiresAt: addMinutes(now, ATTEMPT_MINUTES) }, now);
  return { state: begun.state, url };
}

async function onlyConnection(provider: SignInProvider): Promise<string | null> {
  const [first, ...others] = await provider.options();
  return first && others.length === 0 ? first.connectionId : null;
}

/** Takes the attempt that the callback answers, once; the browser must be the one that began it. */
export async function answeredAttempt(
  deps: SignInDeps,
  answered: { readonly state: string | undefined; readonly cookie: string | undefined },
): Promise<SignInAttempt> {
  const { state, cookie } = answered;
  const attempt = state && cookie === state ? await takeAttempt(deps.host.db, state, deps.clock.now()) : null;
  if (!attempt) throw new SignInError('expired', 'No sign-in of this browser is under way by this state.');
  return attempt;
}

export type FinishedSignIn =
  | { readonly kind: 'session'; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string; readonly expiresAt: Date };

/** @throws SignInError */
export async function finishSignIn(
  deps: SignInDeps,
  attempt: SignInAttempt,
  answered: { readonly query: string; readonly language: Language | null },
): Promise<FinishedSignIn> {
  const settings = await deps.provider.settings(attempt.connectionId);
  if (!settings) throw new SignInError('unknown-connection', 'The connection is no longer there.');
  const redeemed = await deps.oidc.redeem(settings, answered.query, attempt);
  const claims = await deps.oidc.verify(settings, redeemed.idToken, attempt.nonce);
  const identity = { ...identityOf(claims, settings), language: answered.language };
  const now = deps.clock.now();
  return inTransaction(deps.host, async (tx) => {
    const person = await activePerson(tx, settings, identity, now);
    const { connectionId } = settings;
    await deps.provider.signedIn?.(tx, { connectionId, personId: person.id, refreshToken: redeemed.refreshToken });
    await auditSignIn(tx, person, attempt.purpose, now);
    if (attempt.purpose === 'add-in') return { kind: 'bearer', ...(await makeAddInToken(tx, person.id, now)) };
    const session = { personId: person.id, connectionId, providerSession: identity.providerSession };
    return { kind: 'session', secret: await beginSession(tx, session, now) };
  });
}

/** Exchanges an id token that the add-in got by itself (rule X6). @throws SignInError */
export async function exchangeIdToken(
  deps: SignInDeps,
  idToken: string,
  unverified: { readonly tenantId: string; readonly clientId: string },
): Promise<{ token: string; expiresAt: Date }> {
  const settings = await deps.provider.settingsForToken(unverified);
  if (!settings) throw new SignInError('unknown-connection', 'The id token was made for no connection of ours.');
  const identity = identityOf(await deps.oidc.verify(settings, idToken), settings);
  const now = deps.clock.now();
  return inTransaction(deps.host, async (tx) => {
    const person = await activePerson(tx, settings, identity, now);
    await auditSignIn(tx, person, 'add-in', now);
    return makeAddInToken(tx, person.id, now);
  });
}

async function activePerson(
  tx: Tx,
  settings: SignInSettings,
  identity: Identity & { readonly language?: Language | null },
  now: Date,
): Promise<Person> {
  const { providerSession: _, ...described } = identity;
  const person = await ensureSignedInPerson(
    tx,
    { connectionId: settings.connectionId, defaultGroupIds: settings.defaultGroupIds ?? [], ...described },
    now,
  );
  if (person.state !== 'active') throw new SignInError('not-active', `${person.name} is ${person.state}.`);
  return person;
}

async function auditSignIn(tx: Tx, person: Person, purpose: string, now: Date): Promise<void> {
  const channel = purpose === 'add-in' ? 'add-in' : 'web';
  const actor = { channel, personId: person.id, label: person.name } as const;
  await recordAudit(tx, { actor, act: 'identity.sign-in', subjectType: 'person', subjectId: person.id }, now);
}
