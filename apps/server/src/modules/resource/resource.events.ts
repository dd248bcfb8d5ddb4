/** What the resource module tells the rest. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

/** A resource known before has another name, size or state. Imported ones are told by `RoomsImported` alone. */
export type ResourceChanged = DomainEvent<{ resourceId: string }>;

/** An import of a connection's rooms is whole. */
export type RoomsImportedEvent = DomainEvent<{ connectionId: string; added: number; changed: number; absent: number }>;

/** Somebody made a resource here. */
export type ResourceAdded = DomainEvent<{ resourceId: string }>;

/** A building, a floor or an amenity has another name or order; null: it is about no one building. */
export type PlacesChanged = DomainEvent<{ buildingId: string | null }>;

export function resourceAdded(resourceId: string, now: Date): ResourceAdded {
  return { id: newId(now), type: 'resource.added', occurredAt: now, payload: { resourceId } };
}

export function placesChanged(buildingId: string | null, now: Date): PlacesChanged {
  return { id: newId(now), type: 'resource.places-changed', occurredAt: now, payload: { buildingId } };
}

export function resourceChanged(resourceId: string, now: Date): ResourceChanged {
  return { id: newId(now), type: 'resource.changed', occurredAt: now, payload: { resourceId } };
}

export function roomsImported(payload: RoomsImportedEvent['payload'], now: Date): RoomsImportedEvent {
  return { id: newId(now), type: 'resource.rooms-imported', occurredAt: now, payload };
}
