/** What can be booked, and the places it stands in. No I/O. */
import type { LocalNames, Resource as ResourceOfContract, ToldField, ToldValues } from '@ones/contract';
import { type Language, nameIn } from '../../kernel/language.ts';

export type ResourceKind = ResourceOfContract['kind'];
export type ResourceState = ResourceOfContract['state'];

export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** What it is called in some languages. */
  readonly names: LocalNames;
  readonly description: string | null;
  readonly imageId: string | null;
  readonly position: number;
  readonly emailAddress: string | null;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly buildingNames: LocalNames | null;
  readonly floorId: string | null;
  readonly floorName: string | null;
  readonly floorNames: LocalNames | null;
  readonly floorShortName: string | null;
  readonly timeZone: string;
  /** Absent: its connection no longer names it; archived: somebody put it out of use. It keeps its past and takes no bookings. */
  readonly state: ResourceState;
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

export function imageUrl(resourceId: string, imageId: string): string {
  return `/api/resources/${resourceId}/images/${imageId}`;
}

/** In the language of whoever asks. */
export function presentResource(resource: Resource, language: Language = 'en'): ResourceOfContract {
  const { id, buildingName, floorName } = resource;
  return {
    id,
    kind: resource.kind,
    name: nameIn(language, resource.name, resource.names),
    emailAddress: resource.emailAddress,
    capacity: resource.capacity,
    amenities: [...resource.amenities],
    buildingId: resource.buildingId,
    buildingName: buildingName && nameIn(language, buildingName, resource.buildingNames),
    floorId: resource.floorId,
    floorName: floorName && nameIn(language, floorName, resource.floorNames),
    floorShortName: resource.floorShortName,
    timeZone: resource.timeZone,
    description: resource.description,
    imageUrl: resource.imageId && imageUrl(id, resource.imageId),
    state: resource.state,
    synced: resource.connectionId !== null,
  };
}

/** What a connection tells of a room, as it is kept beside what stands here. */
export function toldBy(room: ImportedRoom): ToldValues {
  return {
    name: room.name,
    capacity: room.capacity,
    amenities: [...room.amenities],
    building: room.building,
    floor: room.floor?.name ?? null,
  };
}

export type { ToldField, ToldValues };
