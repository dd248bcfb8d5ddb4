/** What the sign-in dialog tells the pane: the token, or why there is none. Pure; both ends use it. */
import { type Bearer, readBearer } from './bearer.ts';

export type DialogMessage =
  | { readonly kind: 'bearer'; readonly bearer: Bearer }
  | { readonly kind: 'failed'; readonly code: string };

/** The server ends the sign-in at `signin.html#bearer=…&expiresAt=…`, or at `#error=…`. Null: it has not begun yet. */
export function messageOfFragment(hash: string): DialogMessage | null {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const token = fragment.get('bearer');
  const error = fragment.get('error');
  if (token) return { kind: 'bearer', bearer: { token, expiresAt: fragment.get('expiresAt') ?? '' } };
  return error ? { kind: 'failed', code: error } : null;
}

export function readDialogMessage(text: string): DialogMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'bearer' && 'bearer' in value) {
    const bearer = readBearer(value.bearer);
    return bearer && { kind: 'bearer', bearer };
  }
  if (value.kind === 'failed' && 'code' in value && typeof value.code === 'string') {
    return { kind: 'failed', code: value.code };
  }
  return null;
}
