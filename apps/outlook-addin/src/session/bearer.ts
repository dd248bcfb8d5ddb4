/** The short token of the add-in: in the memory of the tab, never in a cookie (rule X6). */
import { clock } from '@ones/ui-core';

const KEY = 'ones.add-in.bearer';
/** A token that ends while a request is under way is as good as ended. */
const MARGIN = 30_000;

export interface Bearer {
  readonly token: string;
  readonly expiresAt: string;
}

const listeners = new Set<() => void>();
let held: Bearer | null = null;

/** Null when there is none, or when it has ended. */
export function heldToken(): string | null {
  held ??= kept();
  return held && Date.parse(held.expiresAt) - MARGIN > clock.now() ? held.token : null;
}

export function onBearerChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function holdBearer(bearer: Bearer): void {
  held = bearer;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(bearer));
  } catch {
    // Storage may be barred inside a frame; then the token lasts as long as the pane.
  }
  for (const listener of listeners) listener();
}

export function forgetBearer(): void {
  held = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above: what could not be kept need not be removed.
  }
  for (const listener of listeners) listener();
}

function kept(): Bearer | null {
  try {
    return readBearer(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

export function readBearer(value: unknown): Bearer | null {
  if (typeof value !== 'object' || value === null || !('token' in value) || !('expiresAt' in value)) return null;
  const { token, expiresAt } = value;
  return typeof token === 'string' && typeof expiresAt === 'string' ? { token, expiresAt } : null;
}
