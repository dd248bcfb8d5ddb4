// Access tokens and id tokens of the simulated tenant: made here for the token endpoint, read here for Graph.
// Claims as in https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference and id-token-claims-reference.
// Not here: who may have a token (see token.routes.ts) and what a token may do (Graph's permission check).
import { randomUUID } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { signingKey } from './keys.ts';

export const ACCESS_TOKEN_SECONDS = 3599;

export interface AccessTokenGrant {
  readonly tenantId: string;
  readonly appId: string;
  readonly appDisplayName: string;
  /** The person, or the app's own service principal when it acts alone. */
  readonly oid: string;
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
  /** Application permissions: present makes an app-only token, even when the list is empty. */
  readonly roles?: readonly string[];
  /** Delegated permissions. */
  readonly scopes?: readonly string[];
  readonly userPrincipalName?: string;
  readonly displayName?: string;
}

export interface AccessTokenClaims {
  readonly tenantId: string;
  readonly appId: string;
  /** Consented application permissions; empty in a delegated token. */
  readonly roles: readonly string[];
  /** Delegated permissions; empty in an app-only token. */
  readonly scopes: readonly string[];
  /** The signed-in person; absent in an app-only token. */
  readonly oid?: string;
  readonly audience: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** A signed access token. Without consent an app-only token simply has no `roles`, as Entra does it. */
export function issueAccessToken(grant: AccessTokenGrant): Promise<string> {
  const appOnly = grant.roles !== undefined;
  return sign(
    {
      aud: grant.audience,
      iss: grant.issuer,
      tid: grant.tenantId,
      oid: grant.oid,
      sub: grant.oid,
      appid: grant.appId,
      azp: grant.appId,
      app_displayname: grant.appDisplayName,
      idtyp: appOnly ? 'app' : 'user',
      ...(grant.roles && grant.roles.length > 0 ? { roles: [...grant.roles] } : {}),
      ...(grant.scopes ? { scp: grant.scopes.join(' ') } : {}),
      ...(grant.userPrincipalName ? { upn: grant.userPrincipalName, unique_name: grant.userPrincipalName } : {}),
      ...(grant.displayName ? { name: grant.displayName } : {}),
      uti: randomUUID(),
      ver: '2.0',
    },
    grant.now,
    ACCESS_TOKEN_SECONDS,
  );
}

export interface IdTokenGrant {
  readonly tenantId: string;
  readonly appId: string;
  readonly issuer: string;
  readonly now: Date;
  readonly nonce?: string;
  readonly scopes: readonly string[];
  readonly person: {
    readonly id: string;
    readonly displayName: string;
    readonly userPrincipalName: string;
    readonly mail?: string;
  };
}

/** An id token: `profile` brings the name, `email` the address, neither comes unasked. */
export function issueIdToken(grant: IdTokenGrant): Promise<string> {
  const { person, scopes } = grant;
  return sign(
    {
      aud: grant.appId,
      iss: grant.issuer,
      tid: grant.tenantId,
      oid: person.id,
      sub: `${person.id}.${grant.appId}`,
      ...(grant.nonce ? { nonce: grant.nonce } : {}),
      ...(scopes.includes('profile') ? { name: person.displayName, preferred_username: person.userPrincipalName } : {}),
      ...(scopes.includes('email') && person.mail ? { email: person.mail } : {}),
      uti: randomUUID(),
      ver: '2.0',
    },
    grant.now,
    3600,
  );
}

/** Reads a token of this simulator. Undefined when it is not ours, was altered, is not valid yet or has expired. */
export async function verifyAccessToken(token: string, now: Date): Promise<AccessTokenClaims | undefined> {
  const payload = await readSigned(token, now);
  if (!payload || typeof payload.idtyp !== 'string') return undefined;
  const scopes = typeof payload.scp === 'string' ? payload.scp.split(' ').filter(Boolean) : [];
  return {
    tenantId: String(payload.tid),
    appId: String(payload.appid),
    roles: Array.isArray(payload.roles) ? payload.roles.map(String) : [],
    scopes,
    ...(payload.idtyp === 'user' ? { oid: String(payload.oid) } : {}),
    audience: String(payload.aud),
    issuedAt: new Date(Number(payload.iat) * 1000),
    expiresAt: new Date(Number(payload.exp) * 1000),
  };
}

async function readSigned(token: string, now: Date): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, signingKey().publicKey, { algorithms: ['RS256'], currentDate: now });
    return payload;
  } catch {
    return undefined;
  }
}

function sign(claims: JWTPayload, now: Date, seconds: number): Promise<string> {
  const { kid, privateKey } = signingKey();
  const second = Math.floor(now.getTime() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuedAt(second)
    .setNotBefore(second)
    .setExpirationTime(second + seconds)
    .sign(privateKey);
}
