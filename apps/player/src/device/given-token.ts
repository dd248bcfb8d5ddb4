/** A token handed over in the address, as the demo's displays are: taken once, and gone from the address bar. */
import { storage } from './storage.gateway.ts';

export function takeGivenToken(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  storage.forgetPairing();
  storage.keepToken(token);
  history.replaceState(null, '', location.pathname + location.search);
}
