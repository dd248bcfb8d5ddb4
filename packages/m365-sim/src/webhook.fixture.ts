// For tests: a subscriber that shakes hands and keeps what it is told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  readonly subscriptionId: string;
  readonly changeType?: string;
  readonly lifecycleEvent?: string;
  readonly clientState?: string;
  readonly resource: string;
  readonly resourceData?: { readonly id: string };
}

export interface Webhook {
  readonly url: string;
  readonly told: Told[];
  /** The status to answer with; 202 unless changed. */
  answer: number;
  close(): Promise<void>;
}

/** On a free port unless told. */
export async function listenForNotifications(wanted = 0): Promise<Webhook> {
  const told: Told[] = [];
  const server = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (token) {
        response.writeHead(200, { 'content-type': 'text/plain' }).end(token);
        return;
      }
      const { value } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { value: Told[] };
      if (hook.answer < 300) told.push(...value);
      response.writeHead(hook.answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hook: Webhook = {
    url: `http://127.0.0.1:${port}/hook?calendar=1`,
    told,
    answer: 202,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return hook;
}
