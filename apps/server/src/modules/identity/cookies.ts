/** The cookies of identity as `set-cookie` headers (rule X1). Pure. */
import { SESSION_COOKIE } from '../../platform/http/index.ts';
import { LONGEST_MINUTES } from './session-life.ts';

export interface CookieSettings {
  /** Whether the public URL is https (rule X6). */
  readonly secure: boolean;
}

/** Lives as long as a session can; when it is over earlier, the server can still say "expired" rather than "unknown". */
export function sessionCookie(secret: string, settings: CookieSettings): string {
  return cookie(SESSION_COOKIE, secret, { path: '/', seconds: LONGEST_MINUTES * 60, ...settings });
}

export function endedSessionCookie(settings: CookieSettings): string {
  return cookie(SESSION_COOKIE, '', { path: '/', seconds: 0, ...settings });
}

export const ATTEMPT_MINUTES = 10;

/** Ties a sign-in to the browser that began it, so that nobody can be signed in as somebody else by a link. */
export function attemptCookieName(state: string): string {
  return `ones_signin_${state.slice(0, 10)}`;
}

export function attemptCookie(state: string, settings: CookieSettings): string {
  return cookie(attemptCookieName(state), state, { path: '/signin', seconds: ATTEMPT_MINUTES * 60, ...settings });
}

export function endedAttemptCookie(state: string, settings: CookieSettings): string {
  return cookie(attemptCookieName(state), '', { path: '/signin', seconds: 0, ...settings });
}

function cookie(name: string, value: string, more: CookieSettings & { path: string; seconds: number }): string {
  const parts = [`${name}=${value}`, `Path=${more.path}`, `Max-Age=${more.seconds}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(more.secure ? ['Secure'] : [])].join('; ');
}
