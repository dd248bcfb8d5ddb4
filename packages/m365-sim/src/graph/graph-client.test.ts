// Microsoft's own client library, with its authentication, paging, batching and retrying, against the simulator over https.
import { request as httpsRequest } from 'node:https';
import {
  AuthenticationHandler,
  BatchRequestContent,
  BatchResponseContent,
  Client,
  type Context,
  type Middleware,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../entra/tokens.ts';
import { makeServerCertificate } from '../https/certificate.ts';
import { type RunningSim, startSim } from '../index.ts';

let sim: RunningSim;
let client: Client;

beforeAll(async () => {
  const { key, cert, ca } = makeServerCertificate(['localhost', '127.0.0.1']);
  sim = await startSim({ https: { key, cert }, meetings: false, latency: 'test', checkAnswers: true });
  const provider = { getAccessToken: () => tokenOf(sim) };
  const authentication = new AuthenticationHandler(provider);
  const retry = new RetryHandler(new RetryHandlerOptions());
  authentication.setNext(retry);
  retry.setNext(trusting(ca));
  const customHosts = new Set([new URL(sim.url).hostname]);
  client = Client.initWithMiddleware({ baseUrl: `${sim.url}/`, middleware: authentication, customHosts });
});
afterAll(async () => {
  expect(sim.context.log.wrongAnswers()).toEqual([]);
  await sim.stop();
});

function tokenOf({ context, url }: RunningSim): Promise<string> {
  const app = [...context.world.apps.values()].find((one) => one.integrationType === 'application');
  if (!app) throw new Error('The world has no such registration.');
  return issueAccessToken({
    tenantId: app.homeTenantId,
    appId: app.clientId,
    appDisplayName: app.displayName,
    oid: app.id,
    issuer: url,
    audience: url,
    now: new Date(context.clock.now()),
    roles: app.applicationPermissions,
  });
}

/** The library's last link: sends with our authority trusted, since Node reads NODE_EXTRA_CA_CERTS only at its start. */
function trusting(ca: string): Middleware {
  return {
    execute: (context: Context) =>
      new Promise<void>((resolve, reject) => {
        const { method = 'GET', body, headers } = context.options ?? {};
        const url = typeof context.request === 'string' ? context.request : context.request.url;
        const sent = Object.fromEntries(new Headers(headers as Record<string, string> | undefined));
        const call = httpsRequest(url, { method, ca, headers: sent }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const received = Object.entries(answer.headers).map(([name, value]): [string, string] => [
              name,
              String(value),
            ]);
            context.response = new Response(Buffer.concat(parts), {
              status: answer.statusCode ?? 0,
              headers: received,
            });
            resolve();
          });
        });
        call.on('error', reject);
        call.end(typeof body === 'string' ? body : undefined);
      }),
  };
}

describe('Microsoft’s client (real parts: https, @microsoft/microsoft-graph-client)', () => {
  // https://learn.microsoft.com/graph/api/user-list
  it('[T8] pages through all users', async () => {
    const names: string[] = [];
    const first = await client.api('/users').top(90).select('id,displayName').get();
    const pages = new PageIterator(client, first, (user: { displayName: string }) => {
      names.push(user.displayName);
      return true;
    });
    await pages.iterate();
    expect(names).toHaveLength(244);
  });

  // https://learn.microsoft.com/graph/json-batching
  it('[T8] reads a batch', async () => {
    const content = new BatchRequestContent([
      { id: '1', request: new Request(`${sim.url}/users/peter.brook@lanternbay.example`, { method: 'GET' }) },
      { id: '2', request: new Request(`${sim.url}/places/microsoft.graph.room?$top=3`, { method: 'GET' }) },
    ]);
    const answer = await client.api('/$batch').post(await content.getContent());
    const read = new BatchResponseContent(answer);
    const rooms = (await read.getResponseById('2').json()) as { value: unknown[] };
    expect([read.getResponseById('1').status, rooms.value.length]).toEqual([200, 3]);
  });

  // https://learn.microsoft.com/graph/errors
  it('[T8] sees refusals as its own errors', async () => {
    const asked = client.api('/users/nobody@x.example').get();
    await expect(asked).rejects.toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
  });

  // https://learn.microsoft.com/graph/throttling
  it('[T8] waits out a 429 and then succeeds', async () => {
    sim.context.faults.add({ kind: 'throttle', retryAfter: 1, remaining: 1 });
    const calendar = await client.api('/users/peter.brook@lanternbay.example/calendar').get();
    expect(calendar.name).toBe('Calendar');
    expect(sim.context.faults.fired()).toEqual({ throttle: 1 });
    expect(sim.context.impolite.list()).toEqual([]);
  });
});
