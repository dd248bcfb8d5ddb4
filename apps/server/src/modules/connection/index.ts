/** The connection module's door: what an administrator configures, its credentials, and how healthy it is. */
export { isBooker } from './booker.repository.ts';
export { candidateOfSaved } from './candidate.ts';
export { connectionSchedules } from './connection.jobs.ts';
export {
  type ConnectionSettings,
  connectionById,
  connectionsInUse,
  connectionsNaming,
  listConnections,
  type StoredConnection,
  touchConnection,
  writeRoomsElsewhere,
} from './connection.repository.ts';
export { connectionRoutes } from './connection.routes.ts';
export { type OpenedCredential, openCredentials } from './credential.repository.ts';
export { inOrderOfUse } from './credential-order.ts';
export type { CandidateCredential, CandidateSettings, ConnectionDeps, TenantPort } from './deps.ts';
export { applyHeldImport, mayGo } from './held-import.ts';
export { makeCertificate } from './make-certificate.ts';
export { lockProgress, readProgress, writeProgress } from './progress.repository.ts';
export { recordConnectionState } from './record-failure.ts';
export { recordTried } from './record-tried.ts';
export {
  isRepresentativeAccount,
  keepRepresentativeToken,
  readRepresentativeToken,
  resealRepresentatives,
} from './representative-account.repository.ts';
export { requestSync } from './request-sync.ts';
export { resealCredentials } from './reseal-credentials.ts';
export {
  keepRoomAccountToken,
  noteRoomAccountRefused,
  readRoomAccountToken,
  resealRoomAccounts,
} from './room-account.repository.ts';
export {
  createConnection,
  type SaveResult,
  savePeopleSettings,
  saveRoomSettings,
  saveServerSettings,
} from './save-connection.ts';
export { noteRepresentativeRefused, saveRepresentative } from './save-representative.ts';
export { saveRoomAccount } from './save-room-account.ts';
export { sayPolicyApplied } from './say-policy-applied.ts';
export { setBookers } from './set-bookers.ts';
export { tellOfHeldRooms } from './tell-of-held-rooms.ts';
