/** How well a connection works, room by room, and whether its rooms leave requests to our policies (rule S12). */
import {
  type ConnectionHealth,
  type FailingTasks,
  type HeldImport,
  type NotInExchange,
  type RoomHealth,
  routes,
} from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { actorOf, languageOf, refuse, serve } from '../../platform/http/index.ts';
import type { FailingJobs } from '../../platform/queue/index.ts';
import { connectionById, type StoredConnection } from './connection.repository.ts';
import type { ConnectionDeps, WaitingBooking } from './deps.ts';
import { heldImportsOf, type StoredHold } from './held-import.repository.ts';
import { applyHeldImport } from './held-import.ts';
import { applyHeldRound, lookAtRoom } from './look-at-room.ts';
import { readAndPresent } from './present-connection.ts';
import { readProgress } from './progress.repository.ts';
import { sayPolicyApplied } from './say-policy-applied.ts';
import { tryTasksAgain } from './try-tasks-again.ts';

export function healthRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;

  serve(app, routes.connection.health, async ({ params, request }) => {
    const connection = await connectionById(db, params.id);
    return connection ? healthOf(deps, connection, languageOf(request)) : refuse('not-found');
  });

  serve(app, routes.connection.room, async ({ params: { id, resourceId } }) => {
    const health = (await roomsOf(deps, db, id)).find((room) => room.resourceId === resourceId);
    return health ? { health, test: await deps.tenant.roomTest(db, id, resourceId) } : refuse('not-found');
  });

  serve(app, routes.connection.startRoomTest, async ({ params: { id, resourceId }, body }) => {
    return (await deps.tenant.startRoomTest(id, resourceId, body.organizer)) ?? refuse('not-found');
  });

  serve(app, routes.connection.compares, async ({ params: { id } }) => {
    const connection = await connectionById(db, id);
    return connection ? { items: await deps.tenant.compares(db, id) } : refuse('not-found');
  });

  serve(app, routes.connection.lookAtRoom, async ({ params: { id, resourceId }, caller }) => {
    const accepted = await lookAtRoom(deps, { connectionId: id, resourceId, actor: actorOf(caller) });
    return accepted ? { accepted } : refuse('not-found');
  });

  serve(app, routes.connection.applyHeldRound, async ({ params: { id, resourceId }, caller }) => {
    const accepted = await applyHeldRound(deps, { connectionId: id, resourceId, actor: actorOf(caller) });
    return accepted ? { accepted } : refuse('not-found');
  });

  serve(app, routes.connection.applyHeldImport, async ({ params, caller }) => {
    const accepted = await applyHeldImport(deps, params.id, params.kind, actorOf(caller));
    return accepted ? { accepted } : refuse('not-found');
  });

  serve(app, routes.connection.tryTasksAgain, async ({ body, caller }) => {
    const count = await tryTasksAgain(deps, body.kind, actorOf(caller));
    return count > 0 ? { count } : refuse('not-found');
  });

  serve(app, routes.connection.policyApplied, async ({ params, body, caller }) => {
    const at = await sayPolicyApplied(deps, params.id, body.resourceIds, actorOf(caller));
    return at ? { at: at.toISOString() } : refuse('not-found');
  });
}

async function healthOf(
  deps: ConnectionDeps,
  connection: StoredConnection,
  language: Language,
): Promise<ConnectionHealth> {
  const { db } = deps.host;
  const [progress, rooms, heldImports, queue, failing, unsynced] = await Promise.all([
    readProgress(db, connection.id),
    roomsOf(deps, db, connection.id),
    heldImportsOf(db, connection.id),
    deps.queue.counts(db),
    deps.queue.failing(db),
    deps.unsynced(db),
  ]);
  return {
    connection: await readAndPresent(deps, connection),
    sync: progress && {
      ...progress,
      startedAt: progress.startedAt.toISOString(),
      finishedAt: progress.finishedAt?.toISOString() ?? null,
    },
    rooms,
    heldImports: heldImports.map(presentHold),
    queue: { ...queue, tasks: failing.map(presentTasks) },
    unsynced: unsynced.filter(({ connectionId }) => connectionId === connection.id).map(presentWaiting),
    acceptedOutside: await acceptedOutside(deps, rooms, language),
  };
}

function presentWaiting({ connectionId: _, ...row }: WaitingBooking): NotInExchange {
  const [start, end, since] = [row.start.toISOString(), row.end.toISOString(), row.since.toISOString()];
  return { ...row, start, end, since };
}

function presentTasks({ name, since, nextAt, ...tasks }: FailingJobs): FailingTasks {
  return { ...tasks, kind: name, since: since.toISOString(), nextAt: nextAt?.toISOString() ?? null };
}

function presentHold({ approvedAt, heldAt, names, ...held }: StoredHold): HeldImport {
  return { ...held, names: [...names], heldAt: heldAt.toISOString(), approved: approvedAt !== null };
}

async function roomsOf(deps: ConnectionDeps, db: Db, connectionId: string): Promise<RoomHealth[]> {
  const [rooms, bound] = await Promise.all([
    deps.tenant.roomHealth(db, connectionId),
    deps.policies.boundResources(db),
  ]);
  return rooms.map((room) => ({ ...room, hasPolicy: bound.has(room.resourceId) }));
}

/** What was accepted before the policy was applied to its room counts as approved (rule S11). */
async function acceptedOutside(
  deps: ConnectionDeps,
  rooms: readonly RoomHealth[],
  language: Language,
): Promise<ConnectionHealth['acceptedOutside']> {
  const since = new Map(rooms.map(({ resourceId, readiness }) => [resourceId, readiness.appliedAt]));
  const found = await deps.policies.acceptedOutside(deps.host.db, [...since.keys()], language);
  return found
    .filter(({ resourceId, at }) => at >= (since.get(resourceId) ?? at))
    .map(({ at: _, ...outside }) => outside);
}
