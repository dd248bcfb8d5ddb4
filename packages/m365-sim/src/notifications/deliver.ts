// HTTP to subscribers: the handshake and the delivery of notifications, with Graph's time limits.
// https://learn.microsoft.com/graph/change-notifications-delivery-webhooks

const HANDSHAKE_LIMIT = 10_000;
const DELIVERY_LIMIT = 3_000;
const RETRY_LIMIT = 10_000;

/** The subscriber must echo the token as plain text within ten seconds. Returns what went wrong, or nothing. */
export async function shakeHands(url: string, validationToken: string): Promise<string | undefined> {
  const target = new URL(url);
  target.searchParams.set('validationToken', validationToken);
  try {
    const answer = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(HANDSHAKE_LIMIT),
    });
    const text = await answer.text();
    if (answer.status !== 200) return `The server answered ${answer.status}.`;
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/plain')) return 'The answer is not text/plain.';
    return text === validationToken ? undefined : 'The validation token was not echoed.';
  } catch (error) {
    return error instanceof Error
      ? `The server could not be reached: ${error.message}`
      : 'The server could not be reached.';
  }
}

export interface Delivered {
  readonly ok: boolean;
  readonly milliseconds: number;
}

/** Anything but 2xx within three seconds, at a retry within ten, counts as not delivered. */
export async function deliver(url: string, body: unknown, isRetry: boolean): Promise<Delivered> {
  const started = Date.now();
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(isRetry ? RETRY_LIMIT : DELIVERY_LIMIT),
    });
    await answer.arrayBuffer();
    return { ok: answer.ok, milliseconds: Date.now() - started };
  } catch {
    return { ok: false, milliseconds: Date.now() - started };
  }
}

/** Notifications go to https; plain http only to this machine, for the demo and tests. */
export function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}
