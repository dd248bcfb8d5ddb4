/** A tenant that was started at another address than the last time, or that was away then: its connection begins anew. */
import { forgetLinksElsewhere } from '../integrations/microsoft365/index.ts';
import { listConnections, readProgress, requestSync, writeProgress } from '../modules/connection/index.ts';
import type { Platform } from '../roles/platform.ts';
import type { DemoTenant } from './demo-tenant.ts';

/** Before the worker starts: else it asks at the former address once more, where somebody else may answer by now. */
export async function followTenant(platform: Platform, tenant: DemoTenant): Promise<void> {
  const { db, clock, config } = platform;
  const known = (await listConnections(db)).find(
    (row) => row.operator === 'simulated' && row.clientId === tenant.clientId,
  );
  if (!known || config.simUrl === null) return;
  const hasMoved = await forgetLinksElsewhere(db, known.id, config.simUrl);
  const progress = await readProgress(db, known.id);
  if (!hasMoved && progress?.stage !== 'failed') return;
  await writeProgress(db, known.id, { stage: 'rooms', done: 0, total: null, failure: null }, clock.now());
  await requestSync({ host: platform, clock }, known.id);
}
