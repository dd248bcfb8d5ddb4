/** What the connection module publishes. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

export type ConnectionEventType =
  /** Settings were saved: import and look at everything. */
  | 'connection.saved'
  | 'connection.sync-requested'
  | 'connection.broke'
  /** Broken as before, of something else. */
  | 'connection.trouble-changed'
  | 'connection.recovered'
  /** The tenant took a credential that it had refused before, or the other way round. */
  | 'connection.credential-tried'
  /** Somebody says that rooms leave their requests to our policies. */
  | 'connection.policy-applied'
  /** Somebody asked to look at a room now, or said that what is held there may go. */
  | 'connection.room-looked-at'
  | 'connection.credential-expiring'
  /** An import would make many absent at once; somebody has to say that it is so. */
  | 'connection.import-held'
  /** The brake stopped several rooms in a short time: one trouble of the connection. */
  | 'connection.rooms-held';

export function connectionEvent(type: ConnectionEventType, connectionId: string, now: Date): DomainEvent {
  return { id: newId(now), type, occurredAt: now, payload: { connectionId } };
}

export function credentialExpiring(connectionId: string, credentialId: string, days: number, now: Date): DomainEvent {
  const event = connectionEvent('connection.credential-expiring', connectionId, now);
  return { ...event, payload: { connectionId, credentialId, days } };
}
