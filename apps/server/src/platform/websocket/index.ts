/** The door to live connections: taking them, sending over them, ending them. */
export { acceptSockets, type ConnectionHandler, type Sockets, type SocketsOptions } from './accept-sockets.ts';
export { type CloseCode, type Connection, type ConnectionLimits, closeCodes } from './connection.ts';
