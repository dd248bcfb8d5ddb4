// What a caller may rely on, run against the simulator always and against a real tenant when one is given in the environment:
// M365_TENANT_ID, M365_CLIENT_ID, M365_CLIENT_SECRET (Calendars.ReadWrite, User.Read.All, Place.Read.All), M365_PERSON and M365_ROOM
// (addresses), and for another cloud M365_SIGN_IN and M365_GRAPH. Meetings are made a year ahead and removed again. Every answer is
// held against the OpenAPI subset in strict mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAnswer } from './openapi.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';

const HOUR = 3_600_000;
const START = Math.floor(Date.now() / HOUR) * HOUR + 150 * 24 * HOUR;

interface Target {
  readonly name: string;
  readonly signIn: string;
  readonly graph: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly person: string;
  readonly room: string;
  readonly patience: number;
}

function realTenant(env: Readonly<Record<string, string | undefined>>): Target[] {
  const { M365_TENANT_ID: tenantId, M365_CLIENT_ID: clientId, M365_CLIENT_SECRET: clientSecret } = env;
  const { M365_PERSON: person, M365_ROOM: room, M365_SIGN_IN, M365_GRAPH } = env;
  if (!tenantId || !clientId || !clientSecret || !person || !room) return [];
  const signIn = M365_SIGN_IN ?? 'https://login.microsoftonline.com';
  const graph = M365_GRAPH ?? 'https://graph.microsoft.com';
  return [{ name: 'a real tenant', signIn, graph, tenantId, clientId, clientSecret, person, room, patience: 120_000 }];
}

const simulator = (under: SimUnderTest): Target => {
  const app = [...under.sim.context.world.apps.values()][0];
  return {
    name: 'the simulator',
    signIn: under.sim.url,
    graph: under.sim.url,
    tenantId: under.tenantId,
    clientId: app?.clientId ?? '',
    clientSecret: app?.secrets[0]?.value ?? '',
    person: 'peter.brook@lanternbay.example',
    room: 'harbour3@lanternbay.example',
    patience: 5000,
  };
};

type Json = Record<string, unknown>;

class Caller {
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
  async ask(method: string, template: string, path: string, body?: unknown): Promise<{ status: number; body: Json }> {
    const answer = await fetch(path.startsWith('http') ? path : `${this.target.graph}/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        prefer: 'IdType="ImmutableId"',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const read = text ? (JSON.parse(text) as Json) : undefined;
    expect(checkAnswer(template, method, answer.status, read)).toEqual([]);
    return { status: answer.status, body: read ?? {} };
  }

  async until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
    const end = Date.now() + this.target.patience;
    for (;;) {
      const found = await ask();
      if (found) return found;
      if (Date.now() > end) throw new Error('It did not happen in time.');
      await new Promise((resolve) => setTimeout(resolve, this.target.patience / 100));
    }
  }
}

const EVENTS = '/users/{user-id}/events';
const EVENT = `${EVENTS}/{event-id}`;

describe.each(['the simulator', ...realTenant(process.env).map((one) => one.name)])('the contract, with %s', (name) => {
  let under: SimUnderTest | undefined;
  let caller: Caller;
  const made: string[] = [];

  beforeAll(async () => {
    const [real] = name === 'the simulator' ? [] : realTenant(process.env);
    if (!real) under = await simUnderTest();
    caller = new Caller(real ?? simulator(under as SimUnderTest));
    await caller.signIn();
  });
  afterAll(async () => {
    for (const id of made) await caller.ask('DELETE', EVENT, `/users/${caller.target.person}/events/${id}`);
    await under?.sim.stop();
  });

  const book = async (at: number, more: Json = {}): Promise<Json & { id: string; iCalUId: string }> => {
    const { person, room } = caller.target;
    const time = (instant: number): Json => ({
      dateTime: new Date(instant).toISOString().slice(0, 19),
      timeZone: 'UTC',
    });
    const { status, body } = await caller.ask('POST', EVENTS, `/users/${person}/events`, {
      subject: 'Contract',
      start: time(at),
      end: time(at + HOUR),
      attendees: [{ type: 'resource', emailAddress: { address: room } }],
      ...more,
    });
    expect(status).toBe(201);
    made.push(String(body.id));
    return body as Json & { id: string; iCalUId: string };
  };

  it('[T8] brings the room’s copy by iCalUId, with another id: learn.microsoft.com/graph/api/resources/event', async () => {
    const { room } = caller.target;
    const event = await book(START);
    const path = `/users/${room}/events?$filter=${encodeURIComponent(`iCalUId eq '${event.iCalUId}'`)}`;
    const copy = await caller.until(async () => ((await caller.ask('GET', EVENTS, path)).body.value as Json[])[0]);
    expect(copy.id).not.toBe(event.id);
    expect(copy.isOrganizer).toBe(false);
  }, 200_000);

  it('[T8] creates once for a transaction id: learn.microsoft.com/graph/api/user-post-events', async () => {
    const transactionId = crypto.randomUUID();
    const [one, two] = [
      await book(START + 2 * HOUR, { transactionId }),
      await book(START + 2 * HOUR, { transactionId }),
    ];
    made.pop();
    expect(two.id).toBe(one.id);
  });

  it('[T8] reads a delta round to its link, with a fixed window: learn.microsoft.com/graph/api/event-delta', async () => {
    const { person } = caller.target;
    const delta = '/users/{user-id}/calendarView/delta';
    const window = `startDateTime=${new Date(START).toISOString()}&endDateTime=${new Date(START + 30 * HOUR).toISOString()}`;
    const round = async (link: string): Promise<{ link: string; items: Json[] }> => {
      const items: Json[] = [];
      for (let next = link; ; ) {
        const { body } = await caller.ask('GET', delta, next);
        items.push(...(body.value as Json[]));
        if (body['@odata.deltaLink']) return { link: String(body['@odata.deltaLink']), items };
        next = String(body['@odata.nextLink']);
      }
    };
    const first = await round(`/users/${person}/calendarView/delta?${window}`);
    const event = await book(START + 4 * HOUR);
    const found = await caller.until(async () => (await round(first.link)).items.find((one) => one.id === event.id));
    expect(found.id).toBe(event.id);
  }, 200_000);

  it('[T8] tells refusals apart by status and code', async () => {
    const { person } = caller.target;
    const code = async (path: string): Promise<unknown[]> => {
      const { status, body } = await caller.ask('GET', EVENT, path);
      return [status, (body.error as Json).code];
    };
    expect(await code(`/users/${person}/events/AAMkADAwATM3`)).toEqual([400, 'ErrorInvalidIdMalformed']);
    expect((await code('/users/nobody.at.all@contract.invalid/events/AAMkADAwATM3'))[0]).toBe(404);
  });
});
