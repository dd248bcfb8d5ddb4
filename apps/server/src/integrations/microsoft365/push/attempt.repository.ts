/** Our writes to Graph, each committed before it is sent (rule S9): migration 0008. */
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { lastWrites } from '../graph/write-names.ts';
import type { CopyContent } from '../translate.ts';

export type AttemptKind = 'create' | 'invite' | 'update' | 'cancel' | 'respond' | 'remove';

export interface Attempt {
  readonly id: string;
  readonly kind: AttemptKind;
  readonly mailbox: string;
  readonly generation: number;
  readonly transactionId: string;
  readonly body: Record<string, unknown>;
  readonly content: CopyContent;
  readonly state: 'open' | 'done' | 'failed';
  readonly immutableId: string | null;
  readonly startedAt: Date;
}

const columns = sql`id, kind, mailbox, generation, transaction_id as "transactionId", body, content, state,
  immutable_id as "immutableId", started_at as "startedAt"`;

export async function attemptsOf(db: Db, bookingId: string): Promise<Attempt[]> {
  const { rows } = await sql<Attempt>`
    select ${columns} from attempt where booking_id = ${bookingId} order by started_at, id`.execute(db);
  return rows;
}

export interface NewAttempt {
  readonly connectionId: string;
  readonly bookingId: string;
  readonly kind: AttemptKind;
  readonly mailbox: string;
  readonly generation: number;
  readonly transactionId: string;
  readonly body: object;
  readonly content: CopyContent;
  readonly immutableId: string | null;
}

export async function beginAttempt(db: Db, attempt: NewAttempt, now: Date): Promise<string> {
  const id = newId(now);
  // One of the same kind that never came to an end is superseded: its outcome is found out by reading, not by its row.
  await sql`
    update attempt set state = 'failed', error_code = 'superseded', finished_at = ${now}
    where booking_id = ${attempt.bookingId} and mailbox = ${attempt.mailbox} and kind = ${attempt.kind}
      and generation = ${attempt.generation} and state = 'open'`.execute(db);
  await sql`
    insert into attempt (id, connection_id, booking_id, mailbox, kind, generation, transaction_id, body, content, state,
      immutable_id, started_at)
    values (${id}, ${attempt.connectionId}, ${attempt.bookingId}, ${attempt.mailbox}, ${attempt.kind},
      ${attempt.generation}, ${attempt.transactionId}, ${JSON.stringify(attempt.body)}::jsonb,
      ${JSON.stringify(attempt.content)}::jsonb, 'open', ${attempt.immutableId}, ${now})`.execute(db);
  return id;
}

export async function endAttempt(
  db: Db,
  id: string,
  outcome: {
    readonly state: 'done' | 'failed';
    readonly immutableId?: string;
    readonly errorCode?: string;
    readonly requestId?: string | null;
  },
  now: Date,
): Promise<void> {
  const names = JSON.stringify(lastWrites());
  await sql`
    update attempt set state = ${outcome.state}, immutable_id = coalesce(${outcome.immutableId ?? null}, immutable_id),
      error_code = ${outcome.errorCode ?? null}, finished_at = ${now},
      request_id = coalesce(${outcome.requestId ?? null}, ${names}::jsonb -> mailbox ->> 'requestId'),
      client_request_id = (${names}::jsonb -> mailbox ->> 'clientRequestId')::uuid
    where id = ${id}`.execute(db);
}

/** Events that a room has left by our own word since an instant: by their ids. */
export async function leftSince(
  db: Db,
  { connectionId, mailbox }: { readonly connectionId: string; readonly mailbox: string },
  since: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select immutable_id as id from attempt
    where connection_id = ${connectionId} and mailbox = ${mailbox} and state = 'done' and finished_at >= ${since}
      and immutable_id is not null
      and (kind in ('cancel', 'remove') or (kind = 'respond' and coalesce(body ->> 'answer', 'decline') = 'decline'))`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
