/** The connection module's REST routes. */
import { type ConnectionHealth, routes, type TestConnection } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { inTransaction } from '../../platform/db/index.ts';
import { actorOf, fieldError, type Refusal, refuse, serve } from '../../platform/http/index.ts';
import { connectionEvent } from './connection.events.ts';
import {
  connectionById,
  currentSecret,
  listConnections,
  readProgress,
  type StoredConnection,
} from './connection.repository.ts';
import type { CandidateSettings, ConnectionDeps } from './deps.ts';
import { presentConnection } from './present-connection.ts';
import { changeConnection, createConnection } from './save-connection.ts';

export function connectionRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;
  const present = (connection: StoredConnection) => presentConnection(deps.tenant, connection);

  serve(app, routes.connection.options, async () => deps.tenant.options());

  serve(app, routes.connection.list, async () => ({ items: (await listConnections(db)).map(present) }));

  serve(app, routes.connection.get, async ({ params }) => {
    const connection = await connectionById(db, params.id);
    return connection ? present(connection) : refuse('not-found');
  });

  serve(app, routes.connection.test, async ({ body }) => {
    const candidate = await candidateOf(deps, body);
    return 'code' in candidate ? candidate : deps.tenant.test(candidate);
  });

  serve(app, routes.connection.remoteRooms, async ({ body }) => {
    const candidate = await candidateOf(deps, body);
    if ('code' in candidate) return candidate;
    const rooms = await deps.tenant.rooms(candidate);
    if (!rooms) return refuse('connection-failed');
    const saved = body.connectionId ? await connectionById(db, body.connectionId) : null;
    const chosen = new Set(saved?.roomAddresses ?? []);
    return { items: rooms.map((room) => ({ ...room, chosen: chosen.has(room.emailAddress.toLowerCase()) })) };
  });

  serve(app, routes.connection.create, async ({ body, caller }) => {
    const refusal = refusalOf(deps, body);
    return refusal ?? present(await createConnection(deps, body, actorOf(caller)));
  });

  serve(app, routes.connection.change, async ({ params, body, caller }) => {
    const refusal = refusalOf(deps, body);
    if (refusal) return refusal;
    const changed = await changeConnection(deps, params.id, body, actorOf(caller));
    return changed ? present(changed) : refuse('not-found');
  });

  serve(app, routes.connection.sync, async ({ params }) => {
    if (!(await connectionById(db, params.id))) return refuse('not-found');
    const event = connectionEvent('connection.sync-requested', params.id, deps.clock.now());
    await inTransaction(deps.host, async (tx) => tx.publish(event));
    return { accepted: true };
  });

  serve(app, routes.connection.health, async ({ params }) => {
    const connection = await connectionById(db, params.id);
    return connection ? healthOf(deps, connection) : refuse('not-found');
  });
}

function refusalOf(deps: ConnectionDeps, settings: { type: string; operator: string }): Refusal | null {
  const wrong = deps.tenant.refusalOf(settings);
  return wrong ? refuse('invalid-input', { errors: [fieldError(wrong.path, 'not-offered', wrong.message)] }) : null;
}

async function candidateOf(deps: ConnectionDeps, body: TestConnection): Promise<CandidateSettings | Refusal> {
  const refusal = refusalOf(deps, body);
  if (refusal) return refusal;
  const saved = body.connectionId ? await currentSecret(deps.host.db, deps.sealer, body.connectionId) : null;
  const clientSecret = body.clientSecret ?? saved;
  if (!clientSecret) {
    return refuse('invalid-input', {
      errors: [fieldError('/body/clientSecret', 'required', 'Type the client secret.')],
    });
  }
  const { type, operator, tenantId, clientId } = body;
  return { type, operator, tenantId, clientId, clientSecret };
}

async function healthOf(deps: ConnectionDeps, connection: StoredConnection): Promise<ConnectionHealth> {
  const { db } = deps.host;
  const [progress, rooms, queue, unsynced] = await Promise.all([
    readProgress(db, connection.id),
    deps.tenant.roomHealth(db, connection.id),
    deps.queue(db),
    deps.unsynced(db),
  ]);
  return {
    connection: presentConnection(deps.tenant, connection),
    sync: progress && {
      ...progress,
      startedAt: progress.startedAt.toISOString(),
      finishedAt: progress.finishedAt?.toISOString() ?? null,
    },
    rooms: [...rooms],
    queue,
    unsynced: unsynced.map((row) => ({ ...row, since: row.since.toISOString() })),
  };
}
