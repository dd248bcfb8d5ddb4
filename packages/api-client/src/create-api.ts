/**
 * The typed client of the REST API: `await api.GET('/api/places')` gives `{ data }`, or throws a `ProblemError`.
 * It knows no screens and keeps nothing.
 */
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ProblemError, problemOf } from './problem-error.ts';
import type { paths } from './schema.generated.ts';

export type Api = Client<paths, 'application/json'>;

export interface ApiOptions {
  /** The server's origin; the page's own where it is not given. */
  readonly baseUrl?: string;
  /** Asked at each request; the server's own sentences (a policy's reasons) then come in that language. */
  readonly language?: () => string;
  /** For callers without a session cookie: the add-in's short token, a display's device token. */
  readonly token?: () => string | null;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export function createApi(options: ApiOptions = {}): Api {
  const { language, token } = options;
  const client = createClient<paths, 'application/json'>({
    baseUrl: options.baseUrl ?? '',
    credentials: 'same-origin',
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const middleware: Middleware = {
    onRequest({ request }) {
      const bearer = token?.();
      if (bearer) request.headers.set('authorization', `Bearer ${bearer}`);
      if (language) request.headers.set('accept-language', language());
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problemOf(response);
      return response;
    },
    onError({ error }) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      return new ProblemError({ code: 'offline' }, { cause: error });
    },
  };
  client.use(middleware);
  return client;
}

/** The body of an answer: `const places = await dataOf(api.GET('/api/places'))`; nothing where the answer has none (204). */
export async function dataOf<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await call;
  if (response.status === 204) return data as T;
  if (data === undefined) throw new ProblemError({ code: 'unreadable-answer' });
  return data;
}
