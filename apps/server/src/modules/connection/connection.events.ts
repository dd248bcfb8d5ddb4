/** What the connection module publishes. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

export type ConnectionEventType =
  /** Settings were saved: import and look at everything. */
  'connection.saved' | 'connection.sync-requested' | 'connection.broke' | 'connection.recovered';

export function connectionEvent(type: ConnectionEventType, connectionId: string, now: Date): DomainEvent {
  return { id: newId(now), type, occurredAt: now, payload: { connectionId } };
}
