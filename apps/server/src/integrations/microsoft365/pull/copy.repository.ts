/** Copies of events as we last saw them, and our own writes' echoes: migration 0008. */
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { CopyContent, EventCopy } from '../translate.ts';

export interface StoredCopy {
  readonly immutableId: string;
  readonly role: 'organizer' | 'room';
  readonly eventType: EventCopy['type'];
  readonly seriesMasterId: string | null;
  readonly cleanId: string | null;
  readonly originalStart: Date | null;
  readonly changeKey: string | null;
  readonly base: CopyContent | null;
  readonly bookingId: string | null;
  readonly occurrenceId: string | null;
}

const columns = sql`immutable_id as "immutableId", role, event_type as "eventType", series_master_id as "seriesMasterId",
  clean_id as "cleanId", original_start as "originalStart", change_key as "changeKey", base, booking_id as "bookingId",
  occurrence_id as "occurrenceId"`;

export interface MailboxKey {
  readonly connectionId: string;
  readonly mailbox: string;
}

export async function copiesByIds(db: Db, where: MailboxKey, ids: readonly string[]): Promise<StoredCopy[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StoredCopy>`
    select ${columns} from copy
    where connection_id = ${where.connectionId} and mailbox = ${where.mailbox} and immutable_id = any(${ids}::text[])`.execute(
    db,
  );
  return rows;
}

export async function copiesOfSeries(db: Db, where: MailboxKey, masterIds: readonly string[]): Promise<StoredCopy[]> {
  if (masterIds.length === 0) return [];
  const { rows } = await sql<StoredCopy>`
    select ${columns} from copy
    where connection_id = ${where.connectionId} and mailbox = ${where.mailbox} and series_master_id = any(${masterIds}::text[])`.execute(
    db,
  );
  return rows;
}

/** Everything that stands in the mailbox as far as we know: what a whole round is compared with. */
export async function allCopies(db: Db, where: MailboxKey): Promise<StoredCopy[]> {
  const { rows } = await sql<StoredCopy>`
    select ${columns} from copy where connection_id = ${where.connectionId} and mailbox = ${where.mailbox}`.execute(db);
  return rows;
}

export interface CopyToSave {
  readonly copy: Pick<
    EventCopy,
    'immutableId' | 'type' | 'seriesMasterId' | 'iCalUId' | 'cleanId' | 'originalStart' | 'changeKey' | 'etag'
  >;
  readonly role: 'organizer' | 'room';
  readonly base: object | null;
  readonly resourceId: string | null;
  readonly bookingId: string | null;
  readonly occurrenceId: string | null;
  /** Left out: the one that all are saved for. */
  readonly mailbox?: string;
}

export async function saveCopies(db: Db, where: MailboxKey, copies: readonly CopyToSave[], now: Date): Promise<void> {
  if (copies.length === 0) return;
  const rows = copies.map(({ copy, role, base, resourceId, bookingId, occurrenceId, mailbox = where.mailbox }) => ({
    id: newId(now),
    mailbox,
    immutable_id: copy.immutableId,
    role,
    event_type: copy.type,
    series_master_id: copy.seriesMasterId,
    ical_uid: copy.iCalUId,
    clean_id: copy.cleanId,
    original_start: copy.originalStart,
    change_key: copy.changeKey,
    etag: copy.etag,
    base,
    resource_id: resourceId,
    booking_id: bookingId,
    occurrence_id: occurrenceId,
  }));
  await sql`
    insert into copy (id, connection_id, mailbox, immutable_id, role, event_type, series_master_id, ical_uid, clean_id,
      original_start, change_key, etag, base, resource_id, booking_id, occurrence_id, seen_at)
    select id, ${where.connectionId}::uuid, mailbox, immutable_id, role, event_type, series_master_id, ical_uid,
      clean_id, original_start, change_key, etag, base, resource_id, booking_id, occurrence_id, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, mailbox text, immutable_id text, role text, event_type text,
      series_master_id text, ical_uid text, clean_id text, original_start timestamptz, change_key text, etag text,
      base jsonb, resource_id uuid, booking_id uuid, occurrence_id uuid)
    on conflict (connection_id, mailbox, immutable_id) do update set
      -- What a room organizes itself is both: what our push knows of it stays, and what was seen is added.
      role = case when copy.role = 'organizer' then copy.role else excluded.role end,
      base = case when copy.role = 'organizer' and excluded.role = 'room' then copy.base || excluded.base else excluded.base end,
      event_type = excluded.event_type,
      series_master_id = excluded.series_master_id, ical_uid = excluded.ical_uid, clean_id = excluded.clean_id,
      original_start = excluded.original_start, change_key = excluded.change_key, etag = excluded.etag,
      resource_id = excluded.resource_id, booking_id = coalesce(excluded.booking_id, copy.booking_id),
      occurrence_id = coalesce(excluded.occurrence_id, copy.occurrence_id), seen_at = excluded.seen_at`.execute(db);
}

export async function deleteCopies(db: Db, where: MailboxKey, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    delete from copy
    where connection_id = ${where.connectionId} and mailbox = ${where.mailbox} and immutable_id = any(${ids}::text[])`.execute(
    db,
  );
}

/**
 * What a room has left by our word, a meeting or dates of a series: should it stand there again as it did, that is no echo, but
 * somebody who asks anew. A date beside them that went along is still to be missed.
 */
export async function forgetLeft(db: Db, where: MailboxKey, occurrenceIds: readonly string[]): Promise<void> {
  await sql`
    delete from copy
    where connection_id = ${where.connectionId} and mailbox = ${where.mailbox} and role = 'room'
      and occurrence_id = any(${occurrenceIds}::uuid[])`.execute(db);
}

export interface OrganizerCopy {
  readonly bookingId: string;
  /** Whose own event it is; null: a person's. */
  readonly resourceId: string | null;
  readonly mailbox: string;
  readonly immutableId: string;
  readonly changeKey: string | null;
  readonly base: object | null;
  /** Whether we made the event. */
  readonly isOurs: boolean;
}

const organizerColumns = sql`booking_id as "bookingId", resource_id as "resourceId", mailbox, immutable_id as "immutableId",
  change_key as "changeKey", base, exists (
    select 1 from attempt where attempt.booking_id = copy.booking_id and attempt.kind = 'create') as "isOurs"`;

export async function organizerCopyOf(db: Db, bookingId: string): Promise<OrganizerCopy | null> {
  const { rows } = await sql<OrganizerCopy>`
    select ${organizerColumns} from copy
    where booking_id = ${bookingId} and role = 'organizer' order by seen_at desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Of a booking that its rooms organize: the event of each, the newest first. */
export async function ownCopiesOf(db: Db, bookingId: string): Promise<OrganizerCopy[]> {
  const { rows } = await sql<OrganizerCopy>`
    select ${organizerColumns} from copy
    where booking_id = ${bookingId} and role = 'organizer' order by seen_at desc`.execute(db);
  return rows;
}

export interface RoomCopy {
  readonly mailbox: string;
  readonly immutableId: string;
  readonly base: CopyContent | null;
}

/** What rooms have of a single meeting. */
export async function roomCopiesOf(db: Db, bookingId: string): Promise<RoomCopy[]> {
  const { rows } = await sql<RoomCopy>`
    select mailbox, immutable_id as "immutableId", base from copy
    where booking_id = ${bookingId} and role = 'room' and event_type = 'singleInstance' order by mailbox`.execute(db);
  return rows;
}

/** By booking, the newest of each. */
export async function organizerCopiesOf(db: Db, bookingIds: readonly string[]): Promise<Map<string, OrganizerCopy>> {
  if (bookingIds.length === 0) return new Map();
  const { rows } = await sql<OrganizerCopy>`
    select ${organizerColumns} from copy
    where booking_id = any(${bookingIds}::uuid[]) and role = 'organizer' order by seen_at`.execute(db);
  return new Map(rows.map((row) => [row.bookingId, row]));
}

/**
 * What our writes meant to bring about, by booking: their echoes change nothing (rule S5). A room's answer is none of them: it
 * changes nothing of the meeting, and another room may be asked for the same time just then.
 */
export async function sentContents(db: Db, bookingIds: readonly string[]): Promise<Map<string, CopyContent[]>> {
  if (bookingIds.length === 0) return new Map();
  const { rows } = await sql<{ bookingId: string; content: CopyContent }>`
    select booking_id as "bookingId", content from attempt
    where booking_id = any(${bookingIds}::uuid[]) and state <> 'failed' and kind <> 'respond'`.execute(db);
  const contents = new Map<string, CopyContent[]>();
  for (const row of rows) contents.set(row.bookingId, [...(contents.get(row.bookingId) ?? []), row.content]);
  return contents;
}

/** Creates in a room's own calendar whose answer has not come back: a copy there may be theirs (rule S9). */
export async function openCreates(
  db: Db,
  where: MailboxKey,
): Promise<{ readonly bookingId: string; readonly transactionId: string; readonly startedAt: Date }[]> {
  const { rows } = await sql<{ bookingId: string; transactionId: string; startedAt: Date }>`
    select booking_id as "bookingId", transaction_id as "transactionId", started_at as "startedAt" from attempt
    where connection_id = ${where.connectionId} and mailbox = ${where.mailbox} and kind = 'create' and state = 'open'`.execute(
    db,
  );
  return rows;
}

export async function saveOrganizerBase(
  db: Db,
  key: MailboxKey & { readonly immutableId: string },
  base: object,
  bookingId: string,
): Promise<void> {
  await sql`
    update copy set base = ${JSON.stringify(base)}::jsonb, booking_id = ${bookingId}
    where connection_id = ${key.connectionId} and mailbox = ${key.mailbox} and immutable_id = ${key.immutableId}`.execute(
    db,
  );
}
