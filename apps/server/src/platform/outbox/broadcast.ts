/** Tells every process that listens what happened, by ids: whoever needs more reads it. Nothing is kept for who is away. */
import { sql } from 'kysely';
import type { DomainEvent } from '../../kernel/domain-event.ts';
import type { Db } from '../db/database.ts';
import { type Listener, listen } from '../db/listen.ts';
import type { Logger } from '../logger/index.ts';

const CHANNEL = 'ones_events';
/** NOTIFY takes less than 8000 bytes: https://www.postgresql.org/docs/current/sql-notify.html */
const LONGEST = 7900;

export interface Broadcast {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  /** null where it would not fit: the listener then treats it as a gap in what it knows. */
  readonly payload: Readonly<Record<string, unknown>> | null;
}

/** Within the caller's transaction: sent if and when it commits. */
export async function broadcastEvents(db: Db, events: readonly DomainEvent[]): Promise<void> {
  const payloads = events.map(encode);
  await sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) with ordinality as message (payload, place) order by place`.execute(
    db,
  );
}

export interface BroadcastOptions {
  readonly connectionString: string;
  readonly logger: Logger;
  onEvent(event: Broadcast): void;
  /** Called after each (re)connection: whatever was broadcast before is unknown, so state has to be read anew. */
  onGap(): void;
}

export function listenToEvents(options: BroadcastOptions): Promise<Listener> {
  return listen({
    connectionString: options.connectionString,
    channels: [CHANNEL],
    logger: options.logger,
    onConnected: options.onGap,
    onNotification: (_channel, payload) => options.onEvent(decode(payload)),
  });
}

function encode(event: DomainEvent): string {
  const whole = JSON.stringify({
    id: event.id,
    type: event.type,
    occurredAt: event.occurredAt,
    payload: event.payload,
  });
  if (Buffer.byteLength(whole) <= LONGEST) return whole;
  return JSON.stringify({ id: event.id, type: event.type, occurredAt: event.occurredAt, payload: null });
}

function decode(text: string): Broadcast {
  const message: { id: string; type: string; occurredAt: string; payload: Record<string, unknown> | null } =
    JSON.parse(text);
  return { ...message, occurredAt: new Date(message.occurredAt) };
}
