/** How far the sync of each connection is: migration 0007. */
import type { SyncProgress } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface StoredProgress {
  readonly stage: SyncProgress['stage'];
  readonly done: number;
  readonly total: number | null;
  readonly failure: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

export async function readProgress(db: Db, connectionId: string): Promise<StoredProgress | null> {
  const { rows } = await sql<StoredProgress>`
    select stage, done, total, failure, started_at as "startedAt", finished_at as "finishedAt"
    from sync_progress where connection_id = ${connectionId}`.execute(db);
  return rows[0] ?? null;
}

/** The stage, which nobody else changes until the end of the transaction. */
export async function lockProgress(db: Db, connectionId: string): Promise<StoredProgress['stage'] | null> {
  const { rows } = await sql<Pick<StoredProgress, 'stage'>>`
    select stage from sync_progress where connection_id = ${connectionId} for update`.execute(db);
  return rows[0]?.stage ?? null;
}

export async function writeProgress(
  db: Db,
  connectionId: string,
  progress: Pick<StoredProgress, 'stage' | 'done' | 'total' | 'failure'>,
  now: Date,
): Promise<void> {
  const over = progress.stage === 'finished' || progress.stage === 'failed' ? now : null;
  await sql`
    insert into sync_progress (connection_id, stage, done, total, failure, started_at, finished_at)
    values (${connectionId}, ${progress.stage}, ${progress.done}, ${progress.total}, ${progress.failure}, ${now}, ${over})
    on conflict (connection_id) do update set stage = excluded.stage, done = excluded.done, total = excluded.total,
      failure = excluded.failure, finished_at = excluded.finished_at,
      started_at = case when sync_progress.finished_at is null then sync_progress.started_at else excluded.started_at end`.execute(
    db,
  );
}
