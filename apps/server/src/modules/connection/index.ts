/** The connection module's door: what an administrator configures, its credentials, and how healthy it is. */
export {
  type ConnectionSettings,
  connectionById,
  connectionsInUse,
  listConnections,
  type StoredConnection,
} from './connection.repository.ts';
export { connectionRoutes } from './connection.routes.ts';
export { type OpenedCredential, openCredential, openCredentials } from './credential.repository.ts';
export { inOrderOfUse } from './credential-order.ts';
export type { CandidateSettings, ConnectionDeps, TenantPort } from './deps.ts';
export { readProgress, writeProgress } from './progress.repository.ts';
export { recordTried } from './record-tried.ts';
export { recordConnectionState } from './record-failure.ts';
export {
  createConnection,
  type SaveResult,
  savePeopleSettings,
  saveRoomSettings,
  saveServerSettings,
} from './save-connection.ts';
