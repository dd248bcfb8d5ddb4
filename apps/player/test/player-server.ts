/**
 * A small real server for the player's browser tests: the built files, the device routes and `/ws`, as the contract has
 * them. It answers as told by the test and keeps what it was asked; it decides nothing itself.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import type { ClientMessage, DisplaySnapshot, ServerMessage } from '@ones/contract';
import { type WebSocket, WebSocketServer } from 'ws';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Asked {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export const TOKEN = 'device-token-of-the-test';

export class PlayerServer {
  readonly asked: Asked[] = [];
  readonly heard: ClientMessage[] = [];
  /** What the device routes answer, by the end of their address; a promise holds the answer back. */
  readonly answers = new Map<string, () => HttpAnswer | Promise<HttpAnswer>>();
  version = 1;
  display: DisplaySnapshot | null = null;
  refusing = false;
  /** How far the server's clock is from this machine's, in milliseconds. */
  clockOffset = 0;
  private readonly http: Server;
  private readonly live: WebSocketServer;
  private readonly sockets = new Set<WebSocket>();
  private readonly connections = new Set<Socket>();

  constructor(private readonly files: string) {
    this.http = createServer((request, response) => void this.answer(request, response));
    this.http.on('connection', (socket) => {
      this.connections.add(socket);
      socket.on('close', () => this.connections.delete(socket));
    });
    this.live = new WebSocketServer({ noServer: true });
    this.http.on('upgrade', (request, socket, head) => {
      if (this.refusing) return socket.destroy();
      this.live.handleUpgrade(request, socket, head, (opened) => this.greet(opened));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.cutLine();
    await new Promise((resolve) => this.http.close(resolve));
  }

  /** Sends a snapshot to everybody who is connected. */
  show(display: DisplaySnapshot, version = this.version + 1): void {
    this.display = display;
    this.version = version;
    for (const socket of this.sockets) this.sendSnapshot(socket, display, version);
  }

  /** Sends a snapshot without taking it for the newest: news that arrives late. */
  sendLate(display: DisplaySnapshot, version: number): void {
    for (const socket of this.sockets) this.sendSnapshot(socket, display, version);
  }

  unpair(): void {
    for (const socket of this.sockets) send(socket, { type: 'unpaired' });
  }

  /** As if the network went: nothing comes through any more, neither the live line nor a file. */
  cutLine(): void {
    this.refusing = true;
    for (const socket of this.sockets) socket.terminate();
    for (const socket of this.connections) socket.destroy();
  }

  mendLine(): void {
    this.refusing = false;
  }

  private time(): string {
    return new Date(Date.now() + this.clockOffset).toISOString();
  }

  private greet(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as ClientMessage;
      this.heard.push(message);
      if (message.type === 'ping') send(socket, { type: 'pong', serverTime: this.time() });
      if (message.type !== 'hello') return;
      if (message.token !== TOKEN) return send(socket, { type: 'refused', code: 'not-signed-in' });
      send(socket, { type: 'welcome', serverTime: this.time(), playerId: null });
      if (this.display) this.sendSnapshot(socket, this.display, this.version);
    });
  }

  private sendSnapshot(socket: WebSocket, display: DisplaySnapshot, version: number): void {
    send(socket, { type: 'snapshot', version, serverTime: this.time(), display });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.refusing) return void request.socket.destroy();
    const url = request.url ?? '/';
    if (url.startsWith('/api/')) return this.answerCall(url, request, response);
    const path = url.replace(/^\/player\/?/, '').replace(/\?.*$/, '') || 'index.html';
    try {
      const file = await readFile(join(this.files, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  }

  private async answerCall(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    this.asked.push({ url, authorization: request.headers.authorization, body: text ? JSON.parse(text) : null });
    const found = [...this.answers].find(([end]) => url.endsWith(end));
    const { status, body } = (await found?.[1]()) ?? { status: 404, body: { code: 'not-found' } };
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
  }
}

function send(socket: WebSocket, message: ServerMessage): void {
  socket.send(JSON.stringify(message));
}
