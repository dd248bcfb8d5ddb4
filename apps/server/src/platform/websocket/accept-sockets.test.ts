/** Real parts: Fastify on a port, WebSocket clients. */
import type { AddressInfo } from 'node:net';
import { waitFor } from '@ones/testkit';
import { afterEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createHttpApp } from '../http/index.ts';
import { createLogger } from '../logger/index.ts';
import { acceptSockets, type SocketsOptions } from './accept-sockets.ts';
import type { Connection } from './connection.ts';

const PUBLIC_URL = 'https://ones.example';
const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function server(options: Partial<SocketsOptions> = {}) {
  const logger = createLogger({ level: 'silent' });
  const app = await createHttpApp({
    publicUrl: PUBLIC_URL,
    logger,
    tls: null,
    authenticate: async () => ({ kind: 'anonymous' }),
  });
  const connections: Connection[] = [];
  const heard: string[] = [];
  const sockets = await acceptSockets(app, {
    path: '/ws',
    publicUrl: PUBLIC_URL,
    logger,
    onConnection: (connection) => {
      connections.push(connection);
      return { message: (text) => void heard.push(text), closed: () => void heard.push('(closed)') };
    },
    ...options,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  open.push(app);
  const { port } = app.server.address() as AddressInfo;
  return { app, sockets, connections, heard, url: `ws://127.0.0.1:${port}/ws`, port };
}

interface Client {
  readonly socket: WebSocket;
  readonly texts: string[];
  readonly end: Promise<{ readonly code: number; readonly reason: string }>;
}

async function connect(url: string, options: WebSocket.ClientOptions = {}): Promise<Client> {
  const socket = new WebSocket(url, options);
  const texts: string[] = [];
  socket.on('message', (data) => void texts.push(String(data)));
  const end = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return { socket, texts, end };
}

it('[D2] hands texts on in both directions', async () => {
  const { url, connections, heard } = await server();
  const client = await connect(url);
  client.socket.send('hello there');
  await waitFor(() => heard.includes('hello there'));
  connections[0]?.send('good day');
  await waitFor(() => client.texts.includes('good day'));
  client.socket.close();
  await waitFor(() => heard.includes('(closed)'));
});

it('[X4] refuses a page of another site, and takes one of our own', async () => {
  const { url, port } = await server();
  await expect(connect(url, { origin: 'https://evil.example' })).rejects.toThrow('403');
  await expect(connect(url, { origin: 'null' })).rejects.toThrow('403');
  await expect(connect(url, { origin: PUBLIC_URL })).resolves.toBeDefined();
  await expect(connect(url, { origin: `http://127.0.0.1:${port}` })).resolves.toBeDefined();
});

it('[X4] closes a connection that sends too much, too often, or bytes', async () => {
  const { url } = await server();
  const large = await connect(url);
  large.socket.send('x'.repeat(5000));
  expect((await large.end).code).toBe(1009);
  const often = await connect(url);
  for (let i = 0; i < 61; i += 1) often.socket.send('ping');
  expect((await often.end).code).toBe(4429);
  const bytes = await connect(url);
  bytes.socket.send(Buffer.from([1, 2, 3]));
  expect((await bytes.end).code).toBe(4400);
});

it('[D2] ends a connection that never says who it is, and one that falls silent', async () => {
  const { url, connections } = await server({ limits: { helloWithinMs: 100, idleAfterMs: 400 } });
  const stranger = await connect(url);
  expect((await stranger.end).code).toBe(4401);
  const known = await connect(url);
  connections[1]?.identified();
  expect((await known.end).code).toBe(1006);
});

it('[D2] keeps for a slow reader only the newest snapshot', async () => {
  const { url, connections } = await server();
  const client = await connect(url);
  client.socket.pause();
  const large = 'x'.repeat(100_000);
  for (let i = 1; i <= 200; i += 1) connections[0]?.sendLatest('snapshot', `${i} ${large}`);
  client.socket.resume();
  await waitFor(() => client.texts.some((text) => text.startsWith('200 ')));
  expect(client.texts.length).toBeLessThan(150);
  connections[0]?.sendLatest('snapshot', 'after');
  await waitFor(() => client.texts.at(-1) === 'after');
});

it('[D2] says goodbye to everybody when the application closes', async () => {
  const { app, url, sockets } = await server();
  const clients = await Promise.all([connect(url), connect(url), connect(url)]);
  expect(sockets.count()).toBe(3);
  await app.close();
  expect(await Promise.all(clients.map(({ end }) => end))).toEqual(
    Array.from({ length: 3 }, () => ({ code: 1012, reason: 'restarting' })),
  );
});

it('[X5] answers a plain request with 404', async () => {
  const { port } = await server();
  expect((await fetch(`http://127.0.0.1:${port}/ws`)).status).toBe(404);
});
