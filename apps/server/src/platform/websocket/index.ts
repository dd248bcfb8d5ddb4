/** The door to live connections: taking them, sending over them, ending them. */
export { acceptSockets, type ConnectionHandler } from './accept-sockets.ts';
export { type CloseCode, type Connection, closeCodes } from './connection.ts';
