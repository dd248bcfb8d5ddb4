/**
 * Access tokens of an application, kept until shortly before they end:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
import type { Clock } from '../../../kernel/clock.ts';
import type { Cloud } from '../clouds.ts';
import { type ClientProof, isAboutProof, proofParameters } from './client-proof.ts';
import { GraphError, isGraphError } from './graph-error.ts';

export interface AppCredential {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: ClientProof;
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
export async function requestAppToken(credential: AppCredential, now: Date): Promise<TokenAnswer> {
  const { cloud, tenantId, clientId } = credential;
  const tokenUrl = `${cloud.signIn}/${tenantId}/oauth2/v2.0/token`;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    ...(await proofParameters(credential.proof, { clientId, tokenUrl, now })),
    scope: `${cloud.graph}/.default`,
  });
  const response = await post(tokenUrl, form);
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

/** One of several credentials of the same application, the preferred first. */
export interface Candidate extends AppCredential {
  readonly id: string;
}

/** Told what Entra said of each credential tried: null for accepted, else its code. */
export type OnTried = (id: string, code: string | null) => Promise<void>;

/** The first credential that Entra takes. @throws the first one's refusal where it takes none. */
export async function requestWithFirst(
  candidates: readonly Candidate[],
  now: Date,
  onTried: OnTried,
): Promise<TokenAnswer> {
  let first: GraphError | null = null;
  for (const candidate of candidates) {
    try {
      const answer = await requestAppToken(candidate, now);
      await onTried(candidate.id, null);
      return answer;
    } catch (error) {
      if (!isGraphError(error)) throw error;
      first ??= error;
      // Whatever else is wrong is wrong with every credential.
      if (!isAboutProof(error.details.code)) throw error;
      await onTried(candidate.id, error.details.code);
    }
  }
  throw first ?? noCredential();
}

function noCredential(): GraphError {
  const details = { kind: 'invalid' as const, status: null, code: 'no-credential', requestId: null };
  return new GraphError({ ...details, retryAfterSeconds: null });
}

export interface AccessTokens {
  get(): Promise<string>;
  /** The token in hand was refused: ask for another. */
  forget(): void;
}

/** One request at a time, however many wait for a token. */
export function accessTokens(
  candidates: () => Promise<readonly Candidate[]>,
  clock: Clock,
  onTried: OnTried,
): AccessTokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const now = clock.now();
    const answer = await requestWithFirst(await candidates(), now, onTried);
    kept = { token: answer.access_token, until: now.getTime() + (answer.expires_in - EARLY_SECONDS) * 1000 };
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
