/** Tells when the first look at every calendar of a connection is over. */
import { readProgress, writeProgress } from '../../../modules/connection/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { countFirstSync } from '../pull/calendar.repository.ts';

export async function noteCalendarRead(deps: IntegrationDeps, connectionId: string): Promise<void> {
  const { db } = deps.host;
  const progress = await readProgress(db, connectionId);
  if (progress?.stage !== 'calendars') return;
  const { total, waiting } = await countFirstSync(db, connectionId);
  const stage = waiting === 0 ? ('finished' as const) : ('calendars' as const);
  await writeProgress(db, connectionId, { stage, done: total - waiting, total, failure: null }, deps.clock.now());
}
