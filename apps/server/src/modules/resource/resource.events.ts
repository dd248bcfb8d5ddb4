/** What the resource module tells the rest. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

/** A resource known before has another name, size or state. New ones are told by `RoomsImported` alone. */
export type ResourceChanged = DomainEvent<{ resourceId: string }>;

/** An import of a connection's rooms is whole. */
export type RoomsImportedEvent = DomainEvent<{ connectionId: string; added: number; changed: number; absent: number }>;

export function resourceChanged(resourceId: string, now: Date): ResourceChanged {
  return { id: newId(now), type: 'resource.changed', occurredAt: now, payload: { resourceId } };
}

export function roomsImported(payload: RoomsImportedEvent['payload'], now: Date): RoomsImportedEvent {
  return { id: newId(now), type: 'resource.rooms-imported', occurredAt: now, payload };
}
