// Authorization codes and refresh tokens while they live. Codes serve once, refresh tokens are renewed at each use while the old
// ones stay good: https://learn.microsoft.com/entra/identity-platform/refresh-tokens
import { createHash, randomBytes } from 'node:crypto';
import { EntraRefusal } from './aadsts.ts';

const CODE_MINUTES = 10;
const REFRESH_DAYS = 90;
const LIMIT = 20_000;

export interface SignInGrant {
  readonly tenantId: string;
  readonly clientId: string;
  readonly personId: string;
  /** Permissions and sign-in scopes granted, resource address removed. */
  readonly scopes: readonly string[];
  readonly resource: string;
}

export interface CodeGrant extends SignInGrant {
  readonly redirectUri: string;
  readonly codeChallenge?: string;
  readonly codeChallengeMethod?: string;
  readonly nonce?: string;
}

/** All grants that live, for a state file. */
export interface GrantMemory {
  readonly codes: ReadonlyMap<string, Kept<CodeGrant>>;
  readonly refresh: ReadonlyMap<string, Kept<SignInGrant>>;
}

interface Kept<T> {
  readonly grant: T;
  readonly issuedAt: Date;
  lastUsedAt: Date;
  used: boolean;
}

export class GrantStore {
  readonly #codes = new Map<string, Kept<CodeGrant>>();
  readonly #refresh = new Map<string, Kept<SignInGrant>>();

  memory(): GrantMemory {
    return { codes: this.#codes, refresh: this.#refresh };
  }

  remember({ codes, refresh }: GrantMemory): void {
    for (const [code, kept] of codes) this.#codes.set(code, kept);
    for (const [token, kept] of refresh) this.#refresh.set(token, kept);
  }

  addCode(grant: CodeGrant, now: Date): string {
    return add(this.#codes, '1.', grant, now);
  }

  /** The grant behind a code, once. A wrong PKCE verifier does not use the code up. */
  takeCode(code: string, expected: { clientId: string; redirectUri: string; verifier?: string }, now: Date): CodeGrant {
    const kept = this.#codes.get(code);
    if (!kept || kept.grant.clientId !== expected.clientId) throw new EntraRefusal(70000);
    if (kept.used) throw new EntraRefusal(54005);
    if (now.getTime() - kept.issuedAt.getTime() > CODE_MINUTES * 60_000) throw new EntraRefusal(70008);
    if (kept.grant.redirectUri !== expected.redirectUri) throw new EntraRefusal(500112);
    if (!verifierFits(kept.grant, expected.verifier)) throw new EntraRefusal(501481);
    kept.used = true;
    return kept.grant;
  }

  /** Which tenant a code or refresh token belongs to, for requests to `common`. */
  tenantOf(token: string | undefined): string | undefined {
    if (!token) return undefined;
    return (this.#codes.get(token) ?? this.#refresh.get(token))?.grant.tenantId;
  }

  addRefreshToken(grant: SignInGrant, now: Date): string {
    return add(this.#refresh, '1.A', grant, now);
  }

  useRefreshToken(
    token: string,
    clientId: string,
    now: Date,
  ): { readonly grant: SignInGrant; readonly issuedAt: Date } {
    const kept = this.#refresh.get(token);
    if (!kept || kept.grant.clientId !== clientId) throw new EntraRefusal(70000);
    if (now.getTime() - kept.lastUsedAt.getTime() > REFRESH_DAYS * 86_400_000) {
      throw new EntraRefusal(700082, kept.issuedAt.toISOString());
    }
    kept.lastUsedAt = now;
    return { grant: kept.grant, issuedAt: kept.issuedAt };
  }
}

function add<T>(store: Map<string, Kept<T>>, prefix: string, grant: T, now: Date): string {
  const token = prefix + randomBytes(48).toString('base64url');
  store.set(token, { grant, issuedAt: now, lastUsedAt: now, used: false });
  const oldest = store.keys().next();
  if (store.size > LIMIT && !oldest.done) store.delete(oldest.value);
  return token;
}

function verifierFits(grant: CodeGrant, verifier: string | undefined): boolean {
  if (!grant.codeChallenge) return true;
  if (!verifier) return false;
  if (grant.codeChallengeMethod === 'plain') return verifier === grant.codeChallenge;
  return createHash('sha256').update(verifier).digest('base64url') === grant.codeChallenge;
}
