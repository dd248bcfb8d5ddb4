/** A token handed over in the address, as the demo's displays are, or a kiosk's first page: taken, and gone from the address bar. */
import { storage } from './storage.gateway.ts';

/** True if there was one. */
export function takeGivenToken(): boolean {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return false;
  storage.keepTokenOfTab(token);
  history.replaceState(null, '', location.pathname + location.search);
  return true;
}
