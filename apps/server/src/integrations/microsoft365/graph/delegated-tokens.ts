/**
 * Access tokens of an account that has signed in, got by its refresh token. Entra hands out a new one at each use, and the
 * newest is kept; two processes never use it at once (rule S16).
 * https://learn.microsoft.com/entra/identity-platform/refresh-tokens
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../../kernel/clock.ts';
import { addSeconds } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import { acquire, type Lease, release } from '../../../platform/lease/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { AccessTokens } from './access-tokens.ts';
import { GraphError, type GraphErrorKind } from './graph-error.ts';

export interface Account {
  /** Names the account in leases. */
  readonly key: string;
  /** null: nobody has signed in, or what was kept is good for nothing any more. */
  readRefreshToken(): Promise<string | null>;
  keepRefreshToken(token: string): Promise<void>;
  /** Entra refuses the account itself: only a new sign-in mends it. */
  noteRefused(code: string): Promise<void>;
  /** What is thrown where there is nothing to use, or what there was is refused with this code. */
  trouble(
    code: string | null,
  ): Promise<{ readonly kind: GraphErrorKind; readonly code: string; readonly mend?: string }>;
  /** Codes that are not this account's trouble but the application's, whatever kind Entra gives them. */
  readonly ofApplication: ReadonlySet<string>;
}

export interface RefreshRequest {
  readonly url: string;
  /** Client id and what proves it. */
  readonly client: Readonly<Record<string, string>>;
  readonly scope: string;
  /** What Entra said of the proof: null where it took it. */
  noteProof(code: string | null): Promise<void>;
}

interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token?: string;
}

interface Refusal {
  readonly error?: string;
  readonly error_codes?: readonly number[];
}

/** The account's own trouble; everything else is the application's. */
const OF_ACCOUNT: ReadonlySet<string> = new Set(['invalid_grant', 'interaction_required', 'consent_required']);
const EARLY_SECONDS = 300;
const TIMEOUT_MS = 20_000;
const LEASE_MS = 30_000;
const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 15_000;

export interface DelegatedTokenDeps {
  readonly db: Db;
  readonly clock: Clock;
  request(): Promise<RefreshRequest>;
}

export function delegatedTokens(deps: DelegatedTokenDeps, account: Account): AccessTokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const answer = await underLease(deps, account, () => refresh(deps, account));
    const until = deps.clock.now().getTime() + (answer.expires_in - EARLY_SECONDS) * 1000;
    kept = { token: answer.access_token, until };
    return answer.access_token;
  };
  return {
    get: () => {
      if (kept && deps.clock.now().getTime() < kept.until) return Promise.resolve(kept.token);
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    forget: () => {
      kept = null;
    },
  };
}

async function underLease<T>({ db, clock }: DelegatedTokenDeps, { key }: Account, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const begin = performance.now();
  let lease: Lease | null = null;
  while (!lease) {
    lease = await acquire(db, { key: `token:${key}`, holder, ttlMs: LEASE_MS, now: clock.now() });
    if (lease) break;
    if (performance.now() - begin > PATIENCE_MS) throw new RetryAt(addSeconds(clock.now(), 1));
    await delay(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    await release(db, lease);
  }
}

async function refresh(deps: DelegatedTokenDeps, account: Account): Promise<TokenAnswer> {
  const refreshToken = await account.readRefreshToken();
  if (refreshToken === null) throw await refused(account, null, null);
  const { url, client, scope, noteProof } = await deps.request();
  const form = new URLSearchParams({ ...client, grant_type: 'refresh_token', refresh_token: refreshToken, scope });
  const response = await post(url, form);
  if (response.ok) {
    const answer = (await response.json()) as TokenAnswer;
    await noteProof(null);
    if (answer.refresh_token) await account.keepRefreshToken(answer.refresh_token);
    return answer;
  }
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  const number = refusal.error_codes?.[0];
  const code = number === undefined ? (refusal.error ?? `http-${response.status}`) : `AADSTS${number}`;
  if (response.status >= 500) throw failure('unavailable', response.status, code);
  await noteProof(code);
  const ofAccount = OF_ACCOUNT.has(refusal.error ?? '') && !account.ofApplication.has(code);
  if (!ofAccount) throw failure('unauthorised', response.status, code);
  await account.noteRefused(code);
  throw await refused(account, response.status, code);
}

async function refused(account: Account, status: number | null, code: string | null): Promise<GraphError> {
  const trouble = await account.trouble(code);
  return new GraphError({ ...trouble, status, requestId: null, retryAfterSeconds: null });
}

function failure(kind: GraphErrorKind, status: number | null, code: string, options?: ErrorOptions): GraphError {
  return new GraphError({ kind, status, code, requestId: null, retryAfterSeconds: null }, options);
}

async function post(url: string, form: URLSearchParams): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw failure('unavailable', null, 'no-route', { cause });
  }
}
