/**
 * Takes WebSocket connections on one address of the HTTP application: origin, sizes, rates, idleness and an orderly end.
 * Who may say what is decided by `onConnection`'s owner.
 */
import websocket from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { type Credentials, readCredentials, refuse, sendProblem } from '../http/index.ts';
import { type Connection, type ConnectionLimits, closeCodes, SocketConnection, usualLimits } from './connection.ts';
import { isForeignOrigin } from './origin.ts';

/** What the owner of a connection does with what comes in. */
export interface ConnectionHandler {
  message(text: string): void;
  closed(): void;
}

export interface SocketsOptions {
  readonly path: string;
  readonly publicUrl: string;
  readonly logger: FastifyBaseLogger;
  readonly onConnection: (connection: Connection, credentials: Credentials) => ConnectionHandler;
  readonly limits?: ConnectionLimits;
}

export interface Sockets {
  /** How many are open, for the metrics. */
  count(): number;
}

const MAX_MESSAGE_BYTES = 4096;
const SWEEP_EVERY_MS = 5000;
const GOODBYE_MS = 2000;

/** Closing the application says goodbye to every connection first; displays come back by themselves, to another process. */
export async function acceptSockets(app: FastifyInstance, options: SocketsOptions): Promise<Sockets> {
  const open = new Map<WebSocket, SocketConnection>();
  const limits = options.limits ?? usualLimits;
  const sweeping = setInterval(() => sweep(open, limits), Math.min(SWEEP_EVERY_MS, limits.helloWithinMs / 2));
  await app.register(websocket, {
    options: { maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false },
    errorHandler: (error) => options.logger.debug({ err: error }, 'A live connection broke.'),
    preClose: (done) => {
      clearInterval(sweeping);
      void sayGoodbye(open).then(() => done());
    },
  });
  app.route({
    method: 'GET',
    url: options.path,
    websocket: true,
    onRequest: async (request, reply) => {
      if (isForeignOrigin(request, options.publicUrl)) return sendProblem(request, reply, refuse('wrong-origin'));
    },
    handler: (socket: WebSocket, request: FastifyRequest) => take(socket, request, open, options),
  });
  return { count: () => open.size };
}

function take(
  socket: WebSocket,
  request: FastifyRequest,
  open: Map<WebSocket, SocketConnection>,
  options: SocketsOptions,
): void {
  const connection = new SocketConnection(socket);
  open.set(socket, connection);
  const handler = options.onConnection(connection, readCredentials(request));
  socket.on('message', (data, isBinary) => {
    if (!connection.hear()) connection.close(closeCodes.tooMany, 'too many messages');
    else if (isBinary) connection.close(closeCodes.invalidMessage, 'text only');
    else handler.message(String(data));
  });
  socket.on('close', () => {
    open.delete(socket);
    handler.closed();
  });
}

function sweep(open: ReadonlyMap<WebSocket, SocketConnection>, limits: ConnectionLimits): void {
  const now = performance.now();
  for (const connection of open.values()) connection.sweep(now, limits);
}

/** Whoever does not answer the goodbye in time is cut off. */
async function sayGoodbye(open: ReadonlyMap<WebSocket, SocketConnection>): Promise<void> {
  const gone = [...open.keys()].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  for (const connection of open.values()) connection.close(closeCodes.restarting, 'restarting');
  const impatient = setTimeout(() => {
    for (const connection of open.values()) connection.terminate();
  }, GOODBYE_MS);
  await Promise.all(gone);
  clearTimeout(impatient);
}
