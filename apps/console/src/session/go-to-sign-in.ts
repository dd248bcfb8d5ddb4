/**
 * The console has no sign-in page of its own: one for the whole product stands in the web app, with the local
 * administrator's way behind "Other ways". By the address, so that nothing of a lost session stays in memory.
 */
export const base = '/console';

/** `next` is where one comes back to; anything that is not of the console leads to its front page. Pure. */
export function signInAddress(next: string, problem: string | null): string {
  const ours = next === base || next.startsWith(`${base}/`) || next.startsWith(`${base}?`);
  const search = new URLSearchParams({ next: ours && !next.startsWith(`${base}/sign-in`) ? next : base });
  if (problem !== null && problem !== 'not-signed-in') search.set('problem', problem);
  return `/sign-in?${search}`;
}

export function goToSignIn(problem: string | null): void {
  location.assign(signInAddress(location.pathname + location.search, problem));
}
