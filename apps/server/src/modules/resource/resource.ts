/** What can be booked, and the places it stands in. No I/O. */
import type { Resource as ResourceOfContract } from '@ones/contract';

export type ResourceKind = ResourceOfContract['kind'];

export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly position: number;
  readonly emailAddress: string | null;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly floorId: string | null;
  readonly floorName: string | null;
  readonly floorShortName: string | null;
  readonly timeZone: string;
  /** Absent: its connection no longer names it. It keeps its past and takes no bookings. */
  readonly state: 'active' | 'absent';
  /** The connection that keeps it the same in Exchange; null for a resource of ONES alone. */
  readonly connectionId: string | null;
  readonly placeId: string | null;
}

/** A room as a connection's import names it. Rooms are given in the order in which they are to be listed. */
export interface ImportedRoom {
  /** Microsoft's `placeId` where there is one; the address serves where there is none (rule S4 is about copies, not rooms). */
  readonly placeId: string | null;
  readonly name: string;
  readonly emailAddress: string;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly building: string | null;
  readonly floor: { readonly name: string; readonly shortName?: string; readonly position?: number } | null;
  /** Where it is known; else that of its building, else the import's. */
  readonly timeZone?: string | null;
}

export function presentResource(resource: Resource): ResourceOfContract {
  return {
    id: resource.id,
    kind: resource.kind,
    name: resource.name,
    emailAddress: resource.emailAddress,
    capacity: resource.capacity,
    amenities: [...resource.amenities],
    buildingId: resource.buildingId,
    buildingName: resource.buildingName,
    floorId: resource.floorId,
    floorName: resource.floorName,
    floorShortName: resource.floorShortName,
    timeZone: resource.timeZone,
    state: resource.state,
    synced: resource.connectionId !== null,
  };
}
