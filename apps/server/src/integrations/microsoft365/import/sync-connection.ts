/** One whole look at a tenant: rooms, people, groups, and then every calendar. Repeating it does no harm. */
import { randomUUID } from 'node:crypto';
import { addSeconds } from '../../../kernel/interval.ts';
import { recordConnectionState, writeProgress } from '../../../modules/connection/index.ts';
import { acquire, release } from '../../../platform/lease/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';
import { lookAtOnce } from '../pull/calendar.repository.ts';
import { importGroupsOf, importPeopleOf } from './import-people.ts';
import { importRoomsOf, readCalendars } from './import-rooms.ts';

const LEASE_MS = 600_000;
const PAUSE_SECONDS = 30;

export async function syncConnection(deps: IntegrationDeps, all: Connections, connectionId: string): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const lease = await acquire(db, { key: `sync:${connectionId}`, holder: randomUUID(), ttlMs: LEASE_MS, now });
  if (!lease) throw new RetryAt(addSeconds(now, 2));
  try {
    await syncAll(deps, all, connectionId);
  } catch (error) {
    if (!isGraphError(error)) throw error;
    await saveFailure(deps, connectionId, error.details.code);
    throw new RetryAt(addSeconds(deps.clock.now(), error.details.retryAfterSeconds ?? PAUSE_SECONDS));
  } finally {
    await release(db, lease);
  }
}

async function syncAll(deps: IntegrationDeps, all: Connections, connectionId: string): Promise<void> {
  const context = await all.of(connectionId);
  const { calendarIds, listed } = await importRoomsOf(deps, context);
  if (context.capabilities.importsPeople) {
    await importPeopleOf(deps, context, listed);
    await importGroupsOf(deps, context);
  }
  await recordConnectionState(deps.host, deps.clock, connectionId, null);
  await lookAtOnce(deps.host.db, connectionId);
  const progress = { stage: 'calendars' as const, done: 0, total: calendarIds.length, failure: null };
  await writeProgress(deps.host.db, connectionId, progress, deps.clock.now());
  await readCalendars(deps, calendarIds);
}

async function saveFailure(deps: IntegrationDeps, connectionId: string, code: string): Promise<void> {
  const failed = { stage: 'failed' as const, done: 0, total: null, failure: code };
  await writeProgress(deps.host.db, connectionId, failed, deps.clock.now());
  await recordConnectionState(deps.host, deps.clock, connectionId, { code, mend: mendOf(code) });
}
