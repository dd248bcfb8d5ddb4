/** How far a connection's people and groups were read: migration 0015. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type DirectoryKind = 'people' | 'groups';

/** A whole round under way: killed, it goes on from here. */
export interface RoundUnderWay {
  readonly round: string;
  readonly selection: string;
  readonly stage: 'reading' | 'finishing';
  /** Null: nothing was read yet. */
  readonly nextLink: string | null;
  readonly newDeltaLink: string | null;
  readonly done: number;
}

interface Row {
  readonly selection: string;
  readonly round: string | null;
  readonly stage: 'reading' | 'finishing' | 'finished';
  readonly nextLink: string | null;
  readonly newDeltaLink: string | null;
  readonly deltaLink: string | null;
  readonly done: number;
}

async function read(db: Db, connectionId: string, kind: DirectoryKind): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select selection, round, stage, next_link as "nextLink", new_delta_link as "newDeltaLink", delta_link as "deltaLink", done
    from directory_read where connection_id = ${connectionId} and kind = ${kind}`.execute(db);
  return rows[0] ?? null;
}

export async function roundUnderWay(db: Db, connectionId: string, kind: DirectoryKind): Promise<RoundUnderWay | null> {
  const row = await read(db, connectionId, kind);
  return row?.round && row.stage !== 'finished' ? { ...row, round: row.round, stage: row.stage } : null;
}

/** Null where changes cannot be read: nothing was whole yet, or something else was asked for then. */
export async function deltaLinkOf(
  db: Db,
  connectionId: string,
  kind: DirectoryKind,
  selection: string,
): Promise<string | null> {
  const row = await read(db, connectionId, kind);
  return row?.stage === 'finished' && row.selection === selection ? row.deltaLink : null;
}

export async function beginRound(
  db: Db,
  connectionId: string,
  kind: DirectoryKind,
  begun: RoundUnderWay,
): Promise<void> {
  await sql`
    insert into directory_read (connection_id, kind, selection, round, stage, next_link, new_delta_link, done)
    values (${connectionId}, ${kind}, ${begun.selection}, ${begun.round}, ${begun.stage}, ${begun.nextLink},
      ${begun.newDeltaLink}, ${begun.done})
    on conflict (connection_id, kind) do update set selection = excluded.selection, round = excluded.round,
      stage = excluded.stage, next_link = excluded.next_link, new_delta_link = excluded.new_delta_link,
      done = excluded.done`.execute(db);
}

/** In the transaction that keeps what the page named. */
export async function savePlace(db: Db, connectionId: string, kind: DirectoryKind, at: RoundUnderWay): Promise<void> {
  await sql`
    update directory_read set stage = ${at.stage}, next_link = ${at.nextLink}, new_delta_link = ${at.newDeltaLink},
      done = ${at.done}
    where connection_id = ${connectionId} and kind = ${kind} and round = ${at.round}`.execute(db);
}

export async function finishRound(db: Db, connectionId: string, kind: DirectoryKind, now: Date): Promise<void> {
  await sql`
    update directory_read set stage = 'finished', round = null, next_link = null, delta_link = new_delta_link,
      new_delta_link = null, finished_at = ${now}
    where connection_id = ${connectionId} and kind = ${kind}`.execute(db);
}

export async function saveDeltaLink(db: Db, connectionId: string, kind: DirectoryKind, link: string): Promise<void> {
  await sql`
    update directory_read set delta_link = ${link}
    where connection_id = ${connectionId} and kind = ${kind} and stage = 'finished'`.execute(db);
}

/** Connections whose people were read whole once: what changes can be read of them. */
export async function connectionsWithDelta(db: Db): Promise<string[]> {
  const { rows } = await sql<{ connection_id: string }>`
    select distinct connection_id from directory_read where stage = 'finished' and delta_link is not null`.execute(db);
  return rows.map((row) => row.connection_id);
}
