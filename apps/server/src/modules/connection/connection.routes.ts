/** The connection module's REST routes. */
import { type Connection, type ConnectionHealth, routes, type TestConnection } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { type Db, inTransaction } from '../../platform/db/index.ts';
import { actorOf, fieldError, type Refusal, refuse, serve } from '../../platform/http/index.ts';
import { connectionEvent } from './connection.events.ts';
import { connectionById, listConnections, type StoredConnection } from './connection.repository.ts';
import { allCredentials, certificateIsFree, currentSecret } from './credential.repository.ts';
import type { CandidateSettings, ConnectionDeps } from './deps.ts';
import { presentConnection, readAndPresent } from './present-connection.ts';
import { readProgress } from './progress.repository.ts';
import {
  createConnection,
  type SaveResult,
  savePeopleSettings,
  saveRoomSettings,
  saveServerSettings,
} from './save-connection.ts';

export function connectionRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;

  serve(app, routes.connection.options, async () => deps.tenant.options());

  serve(app, routes.connection.list, async () => {
    const [connections, credentials] = await Promise.all([listConnections(db), allCredentials(db)]);
    const now = deps.clock.now();
    const present = (connection: StoredConnection, own: typeof credentials) =>
      presentConnection(deps.tenant, connection, own, now);
    const own = (id: string) => credentials.filter(({ connectionId }) => connectionId === id);
    return { items: connections.map((connection) => present(connection, own(connection.id))) };
  });

  serve(app, routes.connection.get, async ({ params }) => {
    const connection = await connectionById(db, params.id);
    return connection ? readAndPresent(deps, connection) : refuse('not-found');
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
    const refusal = refusalOf(deps, body) ?? (await certificateRefusal(db, body.certificateId));
    if (refusal) return refusal;
    if (body.clientSecret === undefined && body.certificateId === undefined) return secretRequired();
    const connection = await createConnection(deps, body, actorOf(caller));
    return readAndPresent(deps, connection);
  });

  const answer = async (result: SaveResult): Promise<Connection | Refusal> => {
    if (result.ok) return readAndPresent(deps, result.connection);
    return result.reason === 'unknown-certificate' ? unknownCertificate() : refuse(result.reason);
  };

  serve(
    app,
    routes.connection.saveServer,
    async ({ params, body, caller }) =>
      refusalOf(deps, body) ?? answer(await saveServerSettings(deps, params.id, body, actorOf(caller))),
  );

  serve(app, routes.connection.saveRooms, async ({ params, body, caller }) =>
    answer(await saveRoomSettings(deps, params.id, body, actorOf(caller))),
  );

  serve(app, routes.connection.savePeople, async ({ params, body, caller }) =>
    answer(await savePeopleSettings(deps, params.id, body, actorOf(caller))),
  );

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

function secretRequired(): Refusal {
  const error = fieldError('/body/clientSecret', 'required', 'Type the client secret, or make a certificate.');
  return refuse('invalid-input', { errors: [error] });
}

function unknownCertificate(): Refusal {
  const error = fieldError('/body/certificateId', 'unknown', 'There is no such certificate, or it serves elsewhere.');
  return refuse('invalid-input', { errors: [error] });
}

async function certificateRefusal(db: Db, id: string | undefined): Promise<Refusal | null> {
  return id === undefined || (await certificateIsFree(db, id)) ? null : unknownCertificate();
}

async function candidateOf(deps: ConnectionDeps, body: TestConnection): Promise<CandidateSettings | Refusal> {
  const refusal = refusalOf(deps, body);
  if (refusal) return refusal;
  const saved = body.connectionId ? await currentSecret(deps.host.db, deps.sealer, body.connectionId) : null;
  const clientSecret = body.clientSecret ?? saved;
  if (!clientSecret) return secretRequired();
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
    connection: await readAndPresent(deps, connection),
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
