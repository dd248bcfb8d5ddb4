// Notices a caller that fetches a token for almost every call instead of keeping it for its hour.
// https://learn.microsoft.com/entra/identity-platform/msal-acquire-cache-tokens
import type { SimContext } from '../context.ts';

export interface TokenRequest {
  readonly clientId: string;
  readonly personId?: string;
}

/** What watching needs of the simulator. */
export type Watched = Pick<SimContext, 'impolite' | 'log'>;

const WINDOW = 60_000;
/** So many tokens in a minute for the same identity, with fewer than twice as many calls, is a habit. */
const MANY = 10;

export function watchTokens(watched: Watched | undefined): (request: TokenRequest, now: Date) => void {
  if (!watched) return () => {};
  const times = new Map<string, number[]>();
  return ({ clientId, personId }, now) => {
    const key = `${clientId}|${personId ?? ''}`;
    const since = now.getTime() - WINDOW;
    const recent = [...(times.get(key) ?? []).filter((one) => one > since), now.getTime()];
    times.set(key, recent);
    if (recent.length < MANY) return;
    const calls = watched.log
      .all()
      .filter((one) => one.appId === clientId && one.personId === personId && Date.parse(one.at) > since);
    if (calls.length >= recent.length * 2) return;
    const detail = `${recent.length} tokens and ${calls.length} calls within a minute.`;
    watched.impolite.note({ rule: 'token-per-call', at: now.toISOString(), appId: clientId, detail });
    times.delete(key);
  };
}
