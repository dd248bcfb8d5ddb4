/**
 * The console has no sign-in page of its own: one for the whole product stands in the web app, with the local
 * administrator's way behind "Other ways". By the address, so that nothing of a lost session stays in memory.
 */
export const base = '/console';

/** In the server's own words for a sign-in's end; a way back that is not of the console leads to its front page. Pure. */
export function signInAddress(returnTo: string, problem: string | null): string {
  const ours = returnTo === base || returnTo.startsWith(`${base}/`) || returnTo.startsWith(`${base}?`);
  const search = new URLSearchParams({ returnTo: ours && !returnTo.startsWith(`${base}/sign-in`) ? returnTo : base });
  if (problem !== null && problem !== 'not-signed-in') search.set('error', problem);
  return `/sign-in?${search}`;
}

export function goToSignIn(problem: string | null): void {
  location.assign(signInAddress(location.pathname + location.search, problem));
}
