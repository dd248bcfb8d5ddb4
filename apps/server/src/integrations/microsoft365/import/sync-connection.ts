/** One whole look at a tenant: rooms, people, groups, and then every calendar. Repeating it does no harm. */
import { randomUUID } from 'node:crypto';
import { addSeconds } from '../../../kernel/interval.ts';
import { connectionById, recordConnectionState, writeProgress } from '../../../modules/connection/index.ts';
import { acquire, assertFence, extend, type Lease, LeaseLost, release } from '../../../platform/lease/index.ts';
import { addJob, RetryAt } from '../../../platform/queue/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { listRooms } from '../graph/directory.ts';
import { type GraphError, isGraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';
import { lookAtOnce } from '../pull/calendar.repository.ts';
import { matchTitleChoice } from '../readiness/match-title-choice.ts';
import { readingGroups } from './import-groups.ts';
import { readingPeople } from './import-people.ts';
import { importRoomsOf, readCalendars } from './import-rooms.ts';
import { type ImportTurn, readChanges, readWhole } from './read-directory.ts';

/** Extended with each page. */
const LEASE_MS = 300_000;
const PAUSE_SECONDS = 30;

export async function syncConnection(deps: IntegrationDeps, all: Connections, connectionId: string): Promise<void> {
  const isFree = await inTurn(deps, connectionId, (turn) => syncAll(deps, all, connectionId, turn));
  if (!isFree) throw new RetryAt(addSeconds(deps.clock.now(), 2));
}

/** What changed among people and groups since the last look. Where only a whole reading will do, that is asked for. */
export async function syncChanges(deps: IntegrationDeps, all: Connections, connectionId: string): Promise<void> {
  await inTurn(deps, connectionId, async (turn) => {
    const context = await all.of(connectionId);
    if (!context.capabilities.importsPeople) return;
    const people = readingPeople(deps, context, () => listRooms(context.graph));
    const read =
      (await readChanges(deps, context, turn, people)) &&
      (await readChanges(deps, context, turn, readingGroups(deps, context)));
    if (!read) await addJob(deps.host.db, 'sync-connection', { connectionId }, { key: connectionId, keepRunAt: true });
  });
}

/** One look at a connection at a time. @returns false if somebody else is at it. */
async function inTurn(
  deps: IntegrationDeps,
  connectionId: string,
  work: (turn: ImportTurn) => Promise<void>,
): Promise<boolean> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const lease = await acquire(db, { key: `sync:${connectionId}`, holder: randomUUID(), ttlMs: LEASE_MS, now });
  if (!lease) return false;
  try {
    await work(turnOf(deps, lease));
    return true;
  } catch (error) {
    if (!isGraphError(error)) throw error;
    // Told to wait is not broken: the import goes on where it was.
    if (error.kind !== 'throttled') await saveFailure(deps, connectionId, error);
    throw new RetryAt(addSeconds(deps.clock.now(), error.details.retryAfterSeconds ?? PAUSE_SECONDS));
  } finally {
    await release(db, lease);
  }
}

function turnOf(deps: IntegrationDeps, lease: Lease): ImportTurn {
  return {
    keep: async () => {
      if (!(await extend(deps.host.db, lease, LEASE_MS, deps.clock.now()))) {
        throw new LeaseLost(`The lease on ${lease.key} was lost.`);
      }
    },
    assert: (tx) => assertFence(tx, lease),
  };
}

async function syncAll(deps: IntegrationDeps, all: Connections, connectionId: string, turn: ImportTurn): Promise<void> {
  const context = await all.of(connectionId);
  const { calendarIds, listed } = await importRoomsOf(deps, context);
  if (context.capabilities.importsPeople) {
    const people = readingPeople(deps, context, async () => listed);
    await readWhole(deps, context, turn, people);
    // What changed while the list was read.
    await readChanges(deps, context, turn, people);
    await readWhole(deps, context, turn, readingGroups(deps, context));
  }
  // A token from before some trouble was found proves nothing: the next look does.
  const { updatedAt } = context.connection;
  const isSame = (await connectionById(deps.host.db, connectionId))?.updatedAt.getTime() === updatedAt.getTime();
  if (isSame) await recordConnectionState(deps.host, deps.clock, connectionId, null);
  await lookAtOnce(deps.host.db, connectionId);
  await matchTitleChoice(deps, connectionId);
  const progress = { stage: 'calendars' as const, done: 0, total: calendarIds.length, failure: null };
  await writeProgress(deps.host.db, connectionId, progress, deps.clock.now());
  await readCalendars(deps, calendarIds);
}

async function saveFailure(deps: IntegrationDeps, connectionId: string, { details }: GraphError): Promise<void> {
  const { code, mend } = details;
  const failed = { stage: 'failed' as const, done: 0, total: null, failure: code };
  await writeProgress(deps.host.db, connectionId, failed, deps.clock.now());
  await recordConnectionState(deps.host, deps.clock, connectionId, { code, mend: mend ?? mendOf(code) });
}
