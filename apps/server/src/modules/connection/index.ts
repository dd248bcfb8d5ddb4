/** The connection module's door: what an administrator configures, its secrets, and how healthy it is. */
export {
  type ConnectionSettings,
  connectionById,
  currentSecret,
  listConnections,
  readProgress,
  type StoredConnection,
  writeProgress,
} from './connection.repository.ts';
export { connectionRoutes } from './connection.routes.ts';
export type { CandidateSettings, ConnectionDeps, TenantPort } from './deps.ts';
export { recordConnectionState } from './record-failure.ts';
export { changeConnection, createConnection } from './save-connection.ts';
