/** Tells when the first look at every calendar of a connection is over. */
import { lockProgress, readProgress, writeProgress } from '../../../modules/connection/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { countFirstSync } from '../pull/calendar.repository.ts';

export async function noteCalendarRead(
  { host, clock }: Pick<IntegrationDeps, 'host' | 'clock'>,
  connectionId: string,
): Promise<void> {
  const progress = await readProgress(host.db, connectionId);
  if (progress?.stage !== 'calendars') return;
  await inTransaction(host, async ({ db }) => {
    // Whoever counts last writes last: an older count would say for good that one is still waited for.
    if ((await lockProgress(db, connectionId)) !== 'calendars') return;
    const { total, waiting } = await countFirstSync(db, connectionId);
    const stage = waiting === 0 ? ('finished' as const) : ('calendars' as const);
    await writeProgress(db, connectionId, { stage, done: total - waiting, total, failure: null }, clock.now());
  });
}
