// For the contract: whom it is tried with (the simulator, and a real tenant given in the environment), and a caller whose every
// answer is held against the OpenAPI subset in strict mode. README.md lists the variables.
import { expect } from 'vitest';
import { checkAnswer } from './openapi.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';
import { listenForNotifications, type Told } from './webhook.fixture.ts';

export interface Target {
  readonly name: string;
  readonly signIn: string;
  readonly graph: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly person: string;
  readonly rooms: readonly [string, string];
  /** How long late things (delivery, answers) may take, in milliseconds. */
  readonly patience: number;
  /** Where notifications can reach this machine; a real tenant needs a public https address that leads here. */
  readonly notifications?: { readonly url: string; readonly told: readonly Told[]; close(): Promise<void> };
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const NEEDED = [
  'M365_TENANT_ID',
  'M365_CLIENT_ID',
  'M365_CLIENT_SECRET',
  'M365_PERSON',
  'M365_ROOM',
  'M365_ROOM_2',
] as const;

/** What the contract runs against: the simulator always. */
export function targets(env: Environment = process.env): readonly { name: string; open: () => Promise<Target> }[] {
  const isReal = NEEDED.every((name) => env[name]);
  const real = { name: 'a real tenant', open: () => realTenant(env) };
  return [{ name: 'the simulator', open: simulator }, ...(isReal ? [real] : [])];
}

async function realTenant(env: Environment): Promise<Target> {
  const [tenantId = '', clientId = '', clientSecret = '', person = '', room = '', second = ''] = NEEDED.map(
    (name) => env[name],
  );
  const { M365_SIGN_IN, M365_GRAPH, M365_NOTIFICATION_URL: url, M365_NOTIFICATION_PORT: port } = env;
  const hook = url ? await listenForNotifications(Number(port ?? 8099)) : undefined;
  return {
    name: 'a real tenant',
    signIn: M365_SIGN_IN ?? 'https://login.microsoftonline.com',
    graph: M365_GRAPH ?? 'https://graph.microsoft.com',
    ...{ tenantId, clientId, clientSecret, person },
    rooms: [room, second],
    patience: 120_000,
    ...(url && hook ? { notifications: { url, told: hook.told, close: hook.close } } : {}),
    close: async () => hook?.close(),
  };
}

async function simulator(): Promise<Target> {
  const [under, hook]: [SimUnderTest, Awaited<ReturnType<typeof listenForNotifications>>] = await Promise.all([
    simUnderTest(),
    listenForNotifications(),
  ]);
  const [app] = under.sim.context.world.apps.values();
  return {
    name: 'the simulator',
    signIn: under.sim.url,
    graph: under.sim.url,
    tenantId: under.tenantId,
    clientId: app?.clientId ?? '',
    clientSecret: app?.secrets[0]?.value ?? '',
    person: 'peter.brook@lanternbay.example',
    rooms: ['harbour3@lanternbay.example', 'lighthouse@lanternbay.example'],
    patience: 10_000,
    notifications: hook,
    close: async () => {
      await hook.close();
      await under.sim.stop();
    },
  };
}

export type Json = Record<string, unknown>;

export interface Asked {
  readonly status: number;
  readonly body: Json;
  /** The error's code, if it is one. */
  readonly code: string | undefined;
}

const IMMUTABLE = 'IdType="ImmutableId"';

export class Caller {
  private token = '';
  constructor(readonly target: Target) {}

  async signIn(): Promise<void> {
    const { signIn, tenantId, clientId, clientSecret, graph } = this.target;
    const answer = await fetch(`${signIn}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: `${graph}/.default`,
      }),
    });
    this.token = String(((await answer.json()) as Json).access_token);
  }

  /** `template` names the operation whose documented answer this must be. */
  async ask(
    method: string,
    template: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Asked> {
    const answer = await fetch(path.startsWith('http') ? path : `${this.target.graph}/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        prefer: IMMUTABLE,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const read = text ? (JSON.parse(text) as Json) : undefined;
    expect(checkAnswer(template, method, answer.status, read)).toEqual([]);
    const code = (read?.error as { code?: string } | undefined)?.code;
    return { status: answer.status, body: read ?? {}, code };
  }

  /** All items of a collection, page by page. */
  async all(template: string, path: string, headers: Record<string, string> = {}): Promise<readonly Json[]> {
    return (await this.round(template, path, headers)).items;
  }

  /** The same, with the link that a delta round ends in. */
  async round(
    template: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ items: readonly Json[]; pages: number; link: string }> {
    const items: Json[] = [];
    let pages = 0;
    for (let next: string | undefined = path; next; ) {
      const { body } = await this.ask('GET', template, next, undefined, headers);
      items.push(...((body.value ?? []) as Json[]));
      pages++;
      next = body['@odata.nextLink'] as string | undefined;
      if (body['@odata.deltaLink']) return { items, pages, link: String(body['@odata.deltaLink']) };
    }
    return { items, pages, link: '' };
  }

  async until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
    const end = Date.now() + this.target.patience;
    for (;;) {
      const found = await ask();
      if (found) return found;
      if (Date.now() > end) throw new Error('It did not happen in time.');
      await new Promise((resolve) => setTimeout(resolve, this.target.patience / 200));
    }
  }
}
