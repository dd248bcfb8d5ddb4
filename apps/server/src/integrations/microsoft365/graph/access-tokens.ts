/**
 * Access tokens of an application, kept until shortly before they end:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
import type { Clock } from '../../../kernel/clock.ts';
import type { Cloud } from '../clouds.ts';
import { GraphError } from './graph-error.ts';

export interface AppCredential {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
}

interface TokenRefusal {
  readonly error?: string;
  readonly error_codes?: readonly number[];
}

const EARLY_SECONDS = 300;
const TIMEOUT_MS = 20_000;

/** @throws GraphError `unauthorised` with the AADSTS code, or `unavailable`. */
export async function requestAppToken(credential: AppCredential): Promise<TokenAnswer> {
  const url = `${credential.cloud.signIn}/${credential.tenantId}/oauth2/v2.0/token`;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credential.clientId,
    client_secret: credential.clientSecret,
    scope: `${credential.cloud.graph}/.default`,
  });
  const response = await post(url, form);
  if (response.ok) return (await response.json()) as TokenAnswer;
  const refusal = (await response.json().catch(() => ({}))) as TokenRefusal;
  const number = refusal.error_codes?.[0];
  const code = number === undefined ? (refusal.error ?? `http-${response.status}`) : `AADSTS${number}`;
  const kind = response.status >= 500 ? 'unavailable' : 'unauthorised';
  throw new GraphError({ kind, status: response.status, code, requestId: null, retryAfterSeconds: null });
}

async function post(url: string, form: URLSearchParams): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    const details = { kind: 'unavailable' as const, status: null, code: 'no-route', requestId: null };
    throw new GraphError({ ...details, retryAfterSeconds: null }, { cause });
  }
}

export interface AccessTokens {
  get(): Promise<string>;
  /** The token in hand was refused: ask for another. */
  forget(): void;
}

/** One request at a time, however many wait for a token. */
export function accessTokens(credential: () => Promise<AppCredential>, clock: Clock): AccessTokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const answer = await requestAppToken(await credential());
    kept = { token: answer.access_token, until: clock.now().getTime() + (answer.expires_in - EARLY_SECONDS) * 1000 };
    return answer.access_token;
  };
  const get = (): Promise<string> => {
    if (kept && clock.now().getTime() < kept.until) return Promise.resolve(kept.token);
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  const forget = (): void => {
    kept = null;
  };
  return { get, forget };
}
