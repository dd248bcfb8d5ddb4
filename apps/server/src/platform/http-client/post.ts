/**
 * Posts to an address that somebody has typed in (rule X4): the connection goes to the very address that was looked up and
 * found public, redirects are not followed, and of the answer only its status is read.
 */
import http from 'node:http';
import https from 'node:https';
import { insideTransaction } from '../db/index.ts';
import { publicAddresses } from './address.ts';

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Of a simulated tenant's machine: http, and private addresses, too. */
  readonly anywhere: boolean;
  readonly signal?: AbortSignal;
}

export type PostResult = { readonly status: number } | { readonly status: null; readonly error: string };

export async function post(request: PostRequest): Promise<PostResult> {
  if (insideTransaction()) throw new Error('An HTTP call must not lie inside a transaction (rule S13).');
  const url = new URL(request.url);
  if (request.anywhere) return send(url, request, null);
  if (url.protocol !== 'https:') return { status: null, error: 'not-https' };
  const found = await publicAddresses(url.hostname);
  const [first] = typeof found === 'string' ? [] : found;
  return first ? send(url, request, first) : { status: null, error: String(found) };
}

function send(
  url: URL,
  { headers, body, timeoutMs, signal }: PostRequest,
  at: { readonly address: string; readonly family: number } | null,
): Promise<PostResult> {
  return new Promise((resolve) => {
    const limit = AbortSignal.timeout(timeoutMs);
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const call = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: { ...headers, ...length },
      // A connection of its own: none is kept that was looked up for another call.
      agent: false,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(at ? { lookup: pinned(at) } : {}),
    });
    call.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0 });
      response.destroy();
    });
    call.on('error', (error) => {
      const code = 'code' in error ? String(error.code) : error.name;
      resolve({ status: null, error: limit.aborted ? 'timeout' : code });
    });
    call.end(body);
  });
}

/** Asked for one address or for all, as Node's happy eyeballs do. */
function pinned(at: {
  readonly address: string;
  readonly family: number;
}): NonNullable<https.RequestOptions['lookup']> {
  return (_host, options, done) => {
    if (options.all) done(null, [at]);
    else done(null, at.address, at.family);
  };
}
