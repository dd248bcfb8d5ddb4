/** The resource module's door: what can be booked and where it stands. Whether it is free is availability's business. */
export type { PartsChange, ResourceAdminDeps } from './admin-deps.ts';
export { importRooms, type RoomsImport, type RoomsImported } from './import-rooms.ts';
export { affectedResourceIds, blockedResourceIds, heldResourceIds, setParts } from './part.repository.ts';
export type { ResourceChanged, RoomsImportedEvent } from './resource.events.ts';
export {
  type BookableResource,
  bookableResources,
  listResources,
  resourceByAddress,
  resourceColumns,
  resourceIdsIn,
  resourcePlaces,
  resourcesByIds,
  resourcesOfConnection,
} from './resource.repository.ts';
export { resourceRoutes } from './resource.routes.ts';
export { type ImportedRoom, presentResource, type Resource, type ResourceKind } from './resource.ts';
export { resourceSettingsRoutes } from './resource-settings.routes.ts';
export { claimedElsewhere, type StoredRoom } from './room-import.repository.ts';
export { createResource } from './save-resource.ts';
