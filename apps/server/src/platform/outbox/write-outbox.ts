/** Writes published events beside the rows they speak of. Turning them into jobs is the relay's business. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import type { Db } from '../db/database.ts';

export interface OutboxTables {
  outbox: { id: number; event_id: string; type: string; payload: object | string; occurred_at: Date };
}

export async function writeOutbox(db: Db, events: readonly DomainEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    event_id: event.id,
    type: event.type,
    payload: JSON.stringify(event.payload),
    occurred_at: event.occurredAt,
  }));
  await db.withTables<{ outbox: Omit<OutboxTables['outbox'], 'id'> }>().insertInto('outbox').values(rows).execute();
}
