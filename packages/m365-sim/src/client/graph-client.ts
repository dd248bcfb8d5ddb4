// The smallest client of Graph: a token and JSON over HTTP. For the scripted person and the simulator's own tests.

export interface GraphReply<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export class GraphClient {
  constructor(
    readonly origin: string,
    private readonly token: string,
    private readonly prefer = 'IdType="ImmutableId"',
  ) {}

  get<T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<GraphReply<T>> {
    return this.send<T>('GET', path, undefined, headers);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown): Promise<GraphReply<T>> {
    return this.send<T>('POST', path, body);
  }

  patch<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<GraphReply<T>> {
    return this.send<T>('PATCH', path, body, headers);
  }

  delete(path: string): Promise<GraphReply> {
    return this.send('DELETE', path);
  }

  /** `path` below /v1.0, or a whole address such as a next link. */
  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<GraphReply<T>> {
    const url = path.startsWith('http') ? path : `${this.origin}/v1.0${path}`;
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        prefer: this.prefer,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : undefined) as T, headers: answer.headers };
  }
}

/** A token by client secret. */
export async function appToken(
  origin: string,
  tenantId: string,
  clientId: string,
  clientSecret: string,
): Promise<string> {
  const answer = await fetch(`${origin}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${origin}/.default`,
    }),
  });
  const body = (await answer.json()) as { access_token?: string; error_description?: string };
  if (!body.access_token) throw new Error(body.error_description ?? `No token (${answer.status}).`);
  return body.access_token;
}
