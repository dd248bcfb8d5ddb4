import Type from 'typebox';
import { Id } from '../common.ts';
import {
  ChangeConnection,
  Connection,
  ConnectionHealth,
  ConnectionOptions,
  CreateConnection,
  RemoteRoom,
  TestConnection,
  TestResult,
} from '../connection.ts';
import { route } from '../route.ts';

const params = Type.Object({ id: Id });
const common = { tag: 'connections', act: 'connection.manage' } as const;

export const connectionRoutes = {
  options: route({
    ...common,
    method: 'GET',
    url: '/api/connections/options',
    operationId: 'listConnectionOptions',
    summary: 'Integration types, operators and redirect URIs to choose from',
    response: { 200: ConnectionOptions },
  }),
  list: route({
    ...common,
    method: 'GET',
    url: '/api/connections',
    operationId: 'listConnections',
    summary: 'All connections',
    response: { 200: Type.Object({ items: Type.Array(Connection) }) },
  }),
  test: route({
    ...common,
    method: 'POST',
    url: '/api/connections/test',
    operationId: 'testConnection',
    summary: 'Try settings without saving them: one row a capability',
    body: TestConnection,
    response: { 200: TestResult },
  }),
  create: route({
    ...common,
    method: 'POST',
    url: '/api/connections',
    operationId: 'createConnection',
    summary: 'Save a connection and begin its first sync',
    body: CreateConnection,
    response: { 201: Connection },
  }),
  change: route({
    ...common,
    method: 'PUT',
    url: '/api/connections/:id',
    operationId: 'changeConnection',
    summary: 'Save changed settings',
    params,
    body: ChangeConnection,
    response: { 200: Connection },
  }),
  get: route({
    ...common,
    method: 'GET',
    url: '/api/connections/:id',
    operationId: 'getConnection',
    summary: 'One connection',
    params,
    response: { 200: Connection },
  }),
  remoteRooms: route({
    ...common,
    method: 'POST',
    url: '/api/connections/rooms',
    operationId: 'listRemoteRooms',
    summary: "The tenant's rooms, to choose from, with settings not yet saved",
    body: TestConnection,
    response: { 200: Type.Object({ items: Type.Array(RemoteRoom) }) },
  }),
  health: route({
    ...common,
    method: 'GET',
    url: '/api/connections/:id/health',
    operationId: 'getConnectionHealth',
    summary: 'How well a connection works, room by room',
    params,
    response: { 200: ConnectionHealth },
  }),
  sync: route({
    ...common,
    method: 'POST',
    url: '/api/connections/:id/sync',
    operationId: 'syncConnection',
    summary: 'Import rooms, people and groups and look at every calendar now',
    params,
    response: { 202: Type.Object({ accepted: Type.Boolean() }) },
  }),
};
