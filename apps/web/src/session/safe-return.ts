/** Where somebody goes after signing in: only a path of this very site, whatever a link says. Pure. */

export function safeReturn(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return '/';
  return wanted.startsWith('/sign-in') ? '/' : wanted;
}

/** The server's sign-in address with the way back. */
export function withReturn(url: string, next: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}returnTo=${encodeURIComponent(next)}`;
}
