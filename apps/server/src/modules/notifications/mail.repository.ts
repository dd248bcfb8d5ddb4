/** Mails planned and sent (migration 0010): what each booking's people were told, and what is still on its way. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { MailToSend } from './deps.ts';
import type { MailKind, ToldBefore } from './plan-mail.ts';
import type { ConnectionMailKind } from './render/connection-mail.ts';
import type { PolicyMailKind } from './render/policy-mail.ts';

type MailRow = {
  id: string;
  occasion: string;
  kind: MailKind;
  recipient: string;
  booking_id: string | null;
  told: string;
  content: MailToSend | string | null;
  state: 'queued' | 'sent' | 'failed';
  error: string | null;
  created_at: Date;
  sent_at: Date | null;
};
type Tables = { mail_message: MailRow & { position: number } };

/** Until the transaction ends nobody else plans mails about this booking. */
export async function lockPlanning(db: Db, bookingId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${bookingId}`}, 0))`.execute(db);
}

export async function toldBefore(db: Db, bookingId: string): Promise<ToldBefore[]> {
  return db
    .withTables<Tables>()
    .selectFrom('mail_message')
    .select(['recipient', 'kind', 'told'])
    .where('booking_id', '=', bookingId)
    .orderBy('position')
    .execute();
}

export interface NewMail {
  readonly id: string;
  readonly occasion: string;
  readonly kind: MailKind | ConnectionMailKind | PolicyMailKind;
  /** null: it is about no booking. */
  readonly bookingId: string | null;
  readonly told: string;
  readonly mail: MailToSend;
}

/** False if this occasion has been told already. */
export async function insertMail(db: Db, { mail, bookingId, ...row }: NewMail, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .withTables<{ mail_message: Omit<MailRow, 'kind'> & { kind: NewMail['kind'] } }>()
    .insertInto('mail_message')
    .values({
      ...row,
      booking_id: bookingId,
      recipient: mail.to.address,
      content: JSON.stringify(mail),
      state: 'queued',
      error: null,
      created_at: now,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.column('occasion').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Null if it has been sent, or given up. */
export async function queuedMail(db: Db, id: string): Promise<MailToSend | null> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('mail_message')
    .select('content')
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  return row?.content && typeof row.content === 'object' ? row.content : null;
}

/** Its content is dropped: who was told what is kept, the words are not. */
export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  const done = { state: 'sent', sent_at: now, content: null, error: null } as const;
  await db.withTables<Tables>().updateTable('mail_message').set(done).where('id', '=', id).execute();
}

/** `state` stays `queued` while it is tried again. */
export async function markFailed(db: Db, id: string, state: 'queued' | 'failed', error: string): Promise<void> {
  await db.withTables<Tables>().updateTable('mail_message').set({ state, error }).where('id', '=', id).execute();
}
