/** Writes published events beside the rows they speak of. Turning them into jobs is the relay's business. */
import { type RawBuilder, sql } from 'kysely';
import type { DomainEvent } from '../../kernel/domain-event.ts';

/** The statement that inserts them, in their order. */
export function outboxRows(events: readonly DomainEvent[]): RawBuilder<unknown> {
  const rows = events.map(({ id, type, payload, occurredAt }) => ({ id, type, payload, at: occurredAt }));
  return sql`
    insert into outbox (event_id, type, payload, occurred_at)
    select id, type, payload, at from rows from (
      json_to_recordset(${JSON.stringify(rows)}::json) as (id uuid, type text, payload jsonb, at timestamptz)
    ) with ordinality as e(id, type, payload, at, place) order by place`;
}
