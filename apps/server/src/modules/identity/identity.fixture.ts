/** For identity's tests: the real HTTP application with identity's routes on a free port, and a browser that keeps cookies. */
import { routes } from '@ones/contract';
import { type TestDatabase, testDatabase } from '@ones/testkit';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Clock } from '../../kernel/clock.ts';
import { createHttpApp, serve } from '../../platform/http/index.ts';
import { bookingsOfLeavers } from '../booking/index.ts';
import { directoryRoutes } from '../directory/index.ts';
import { namesGroup } from '../policy/index.ts';
import {
  type Authenticator,
  type IdentityRouteDeps,
  identityRoutes,
  makeAuthenticator,
  makeOidcGateway,
  type SignInProvider,
} from './index.ts';

export const noConnections: SignInProvider = {
  options: async () => [],
  settings: async () => null,
  settingsForToken: async () => null,
};

export interface IdentityUnderTest {
  readonly url: string;
  readonly host: TestDatabase;
  readonly authenticator: Authenticator;
}

/** Called at the top of a test file; closed when the file has ended. */
export async function identityUnderTest(
  clock: Clock,
  options: { readonly publicUrl?: string; readonly perMinute?: IdentityRouteDeps['perMinute'] } & {
    readonly provider?: (url: () => string) => SignInProvider;
  } = {},
): Promise<IdentityUnderTest> {
  const host = await testDatabase();
  const authenticator = makeAuthenticator({
    db: host.db,
    clock,
    deviceByToken: async (token) => (token === 'a-display' ? { kind: 'device', playerId: 'p', name: 'Door' } : null),
  });
  const app: FastifyInstance = await createHttpApp({
    publicUrl: options.publicUrl ?? 'http://localhost:8080',
    logger: pino({ level: 'silent' }),
    tls: null,
    authenticate: authenticator.authenticate,
  });
  let url = '';
  identityRoutes(app, {
    host,
    clock,
    authenticator,
    publicUrl: options.publicUrl ?? 'http://localhost:8080',
    provider: options.provider?.(() => url) ?? noConnections,
    oidc: makeOidcGateway(clock),
    perMinute: options.perMinute ?? { signIn: 10_000, breakGlass: 10_000 },
  });
  directoryRoutes(app, { host, clock, bookingsOfLeavers, groupIsNamed: namesGroup });
  serve(app, routes.resource.places, async () => ({ buildings: [], amenities: [] }));
  afterAll(() => app.close());
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url, host, authenticator };
}

/** Follows no redirect by itself and sends back the cookies it was given, per origin. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly seen: string[] = [];

  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(url, { headers });
  }

  async post(url: string, body: object | URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
    if (body instanceof URLSearchParams) return this.#fetch(url, { method: 'POST', body, headers });
    return this.#send('POST', url, body, headers);
  }

  async put(url: string, body: object): Promise<Response> {
    return this.#send('PUT', url, body);
  }

  async #send(method: string, url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers };
    return this.#fetch(url, { method, body: JSON.stringify(body), headers: json });
  }

  async #fetch(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const { origin } = new URL(url);
    const mine = [...this.cookies].filter(([name]) => name.startsWith(`${origin} `));
    const cookie = mine.map(([name, value]) => `${name.slice(origin.length + 1)}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie ? { cookie } : {}) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(origin, line);
    return response;
  }

  #keep(origin: string, line: string): void {
    this.seen.push(line);
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    if (/max-age=0/i.test(line)) this.cookies.delete(`${origin} ${name}`);
    else this.cookies.set(`${origin} ${name}`, value);
  }
}

export function location(response: Response): string {
  return response.headers.get('location') ?? '';
}
