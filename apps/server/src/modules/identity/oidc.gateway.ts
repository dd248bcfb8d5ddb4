/** Speaks OpenID Connect with the tenant's authority: discovery, the way to its sign-in page, codes, keys. Decides nothing. */
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, errors as joseErrors, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { SignInError } from './sign-in-error.ts';
import type { SignInSettings } from './sign-in-provider.ts';

export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface OidcGateway {
  /** Fresh secrets for a sign-in, and the address of the page where the person goes on. */
  begin(settings: SignInSettings): Promise<BegunSignIn & { url: string }>;
  /** Exchanges the code in the callback's query, once. */
  redeem(settings: SignInSettings, query: string, begun: BegunSignIn): Promise<RedeemedCode>;
  /** The claims of an id token whose signature, issuer, audience, time and nonce are right. */
  verify(settings: SignInSettings, idToken: string, nonce?: string): Promise<JWTPayload>;
  /** Where to end Entra's own session; null if the authority offers none. */
  signOutUrl(settings: SignInSettings, returnTo: string): Promise<string | null>;
}

export interface RedeemedCode {
  readonly idToken: string;
  readonly refreshToken: string | null;
}

const TIMEOUT_SECONDS = 15;
const DISCOVERED_MINUTES = 60;
const CLOCK_TOLERANCE_SECONDS = 60;

export function makeOidcGateway(clock: Clock): OidcGateway {
  const authority = makeAuthority(clock);
  return {
    begin: async (settings) => begin(settings, await authority.configurationOf(settings)),
    redeem: async (settings, query, begun) =>
      redeem(await authority.configurationOf(settings), callbackOf(settings, query), begun),
    verify: async (settings, idToken, nonce) => {
      const metadata = await authority.metadataOf(settings);
      return verify(idToken, authority.keysOf(metadata), {
        issuer: metadata.issuer,
        audience: settings.clientId,
        now: clock.now(),
        nonce,
      });
    },
    signOutUrl: async (settings, returnTo) => {
      const configuration = await authority.configurationOf(settings);
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}

/** What authorities say of themselves, remembered for an hour, and their keys, fetched anew when one is unknown. */
function makeAuthority(clock: Clock) {
  const discovered = new Map<string, { metadata: oidc.ServerMetadata; until: Date }>();
  const keySets = new Map<string, JWTVerifyGetKey>();

  async function metadataOf(settings: SignInSettings): Promise<oidc.ServerMetadata> {
    const known = discovered.get(settings.issuer);
    if (known && clock.now() < known.until) return known.metadata;
    const metadata = await discover(settings);
    discovered.set(settings.issuer, { metadata, until: addMinutes(clock.now(), DISCOVERED_MINUTES) });
    return metadata;
  }

  async function configurationOf(settings: SignInSettings): Promise<oidc.Configuration> {
    const metadata = await metadataOf(settings);
    const skew = Math.round((clock.now().getTime() - systemClock.now().getTime()) / 1000);
    const client = { [oidc.clockSkew]: skew, [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    const authentication = clientAuthentication(settings);
    const configuration = new oidc.Configuration(metadata, settings.clientId, client, authentication);
    configuration.timeout = TIMEOUT_SECONDS;
    // Only the simulated tenant's authority may be plain http; the connection module lets no other in.
    if (settings.issuer.startsWith('http:')) oidc.allowInsecureRequests(configuration);
    return configuration;
  }

  function keysOf({ jwks_uri: uri }: oidc.ServerMetadata): JWTVerifyGetKey {
    if (!uri) throw new SignInError('failed', 'The authority names no keys.');
    const keys = keySets.get(uri) ?? createRemoteJWKSet(new URL(uri));
    keySets.set(uri, keys);
    return keys;
  }

  return { metadataOf, configurationOf, keysOf };
}

async function begin(settings: SignInSettings, configuration: oidc.Configuration) {
  const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: settings.redirectUri,
    scope: settings.scopes.join(' '),
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(begun.codeVerifier),
    code_challenge_method: 'S256',
    ...(settings.choosesAccount ? { prompt: 'select_account' } : {}),
  });
  return { ...begun, url: url.href };
}

/** The callback as the authority was told it, whatever a proxy made of its host. */
function callbackOf(settings: SignInSettings, query: string): URL {
  const url = new URL(settings.redirectUri);
  url.search = query;
  return url;
}

async function redeem(configuration: oidc.Configuration, callback: URL, begun: BegunSignIn): Promise<RedeemedCode> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: begun.codeVerifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    });
    if (!tokens.id_token) throw new SignInError('failed', 'The token endpoint gave no id token.');
    return { idToken: tokens.id_token, refreshToken: tokens.refresh_token ?? null };
  } catch (cause) {
    throw asSignInError(cause);
  }
}

interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
  readonly nonce: string | undefined;
}

async function verify(idToken: string, keys: JWTVerifyGetKey, expected: Expected): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      issuer: expected.issuer,
      audience: expected.audience,
      algorithms: ['RS256'],
      currentDate: expected.now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat'],
    });
    const { nonce } = expected;
    if (nonce !== undefined && payload.nonce !== nonce) throw new SignInError('failed', 'Another nonce came back.');
    return payload;
  } catch (cause) {
    throw asSignInError(cause);
  }
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig, with the issuer as strict as §4.3 wants it. */
async function discover(settings: SignInSettings): Promise<oidc.ServerMetadata> {
  const url = `${settings.issuer}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000), redirect: 'error' }).catch(
    (cause: unknown) => {
      throw new SignInError('unreachable', `${url} did not answer.`, { cause });
    },
  );
  if (!response.ok) throw new SignInError('unreachable', `${url} answered ${response.status}.`);
  const metadata = (await response.json()) as oidc.ServerMetadata;
  if (![settings.issuer, ...(settings.alsoIssuedBy ?? [])].includes(metadata.issuer)) {
    throw new SignInError('failed', `${url} speaks for ${metadata.issuer}.`);
  }
  return metadata;
}

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
function clientAuthentication({ credential }: SignInSettings): oidc.ClientAuth {
  if (credential.kind === 'secret') return oidc.ClientSecretPost(credential.secret);
  return oidc.PrivateKeyJwt(credential.privateKey, {
    [oidc.modifyAssertion]: (header) => {
      header['x5t#S256'] = credential.thumbprint;
    },
  });
}

function asSignInError(cause: unknown): SignInError {
  if (cause instanceof SignInError) return cause;
  const unreachable = cause instanceof TypeError || (cause instanceof Error && /timeout/i.test(cause.name));
  const isToken = cause instanceof joseErrors.JOSEError;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new SignInError(unreachable && !isToken ? 'unreachable' : 'failed', message, { cause });
}
