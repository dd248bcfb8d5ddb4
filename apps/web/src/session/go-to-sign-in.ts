/** To the sign-in page and back to where one was. By the address, so that nothing of the lost session stays in memory. */
import { safeReturn } from './safe-return.ts';

export function signInAddress(here: string, problem: string | null): string {
  const search = new URLSearchParams({ returnTo: safeReturn(here) });
  if (problem === 'sign-in-expired') search.set('error', problem);
  return `/sign-in?${search}`;
}

export function goToSignIn(problem: string): void {
  if (location.pathname === '/sign-in') return;
  location.assign(signInAddress(location.pathname + location.search, problem));
}
