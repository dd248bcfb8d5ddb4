/** What a sync has done and how long it may still take. Pure. */
import type { ConnectionHealth, SyncProgress } from '@ones/contract';
import { type Instant, instantOf } from '@ones/ui-core';

export const stages = ['rooms', 'people', 'groups', 'calendars'] as const;
export type Stage = (typeof stages)[number];

export interface StageState {
  readonly stage: Stage;
  readonly state: 'done' | 'running' | 'waiting' | 'stopped';
}

/** A failed sync does not say where it failed: nothing of it counts as done. */
export function stageStates({ stage }: Pick<SyncProgress, 'stage'>): readonly StageState[] {
  if (stage === 'finished') return stages.map((one) => ({ stage: one, state: 'done' }));
  if (stage === 'failed') return stages.map((one) => ({ stage: one, state: 'stopped' }));
  const at = stages.indexOf(stage);
  return stages.map((one, index) => ({
    stage: one,
    state: index < at ? 'done' : index === at ? 'running' : 'waiting',
  }));
}

/** From how fast it went so far; null while nothing can be said. */
export function timeLeft(sync: SyncProgress, now: Instant): number | null {
  const { stage, done, total, startedAt } = sync;
  if (stage !== 'calendars' || total === null || done === 0 || done >= total) return null;
  return ((now - instantOf(startedAt)) / done) * (total - done);
}

/** Set up, and no room was ever in step. */
export function isFirstSync({
  connection,
  sync,
  rooms,
}: Pick<ConnectionHealth, 'connection' | 'sync' | 'rooms'>): boolean {
  const over = sync !== null && sync.finishedAt !== null;
  return connection.setupStep === 'done' && !over && rooms.every(({ lastVerifiedAt }) => lastVerifiedAt === null);
}
