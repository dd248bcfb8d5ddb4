/** The connection module's REST routes. */
import { type Connection, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../platform/db/index.ts';
import { actorOf, type Refusal, refuse, serve } from '../../platform/http/index.ts';
import { bookersOf } from './booker.repository.ts';
import { connectionById, listConnections, type StoredConnection } from './connection.repository.ts';
import { allCredentials, certificateIsFree } from './credential.repository.ts';
import { credentialRoutes } from './credential.routes.ts';
import type { ConnectionDeps } from './deps.ts';
import { healthRoutes } from './health.routes.ts';
import { presentConnection, readAndPresent } from './present-connection.ts';
import { delegateRefusal, representativeRefusal } from './representative-refusal.ts';
import { requestSync } from './request-sync.ts';
import { rightsRefusal } from './rights-refusal.ts';
import { roomRefusal } from './room-refusal.ts';
import {
  createConnection,
  type SaveResult,
  savePeopleSettings,
  saveRoomSettings,
  saveServerSettings,
} from './save-connection.ts';
import { setBookers } from './set-bookers.ts';
import { secretRequired, settingsRefusal, unknownCertificate } from './settings-refusal.ts';
import { testRoutes } from './test.routes.ts';

/** Of a connection that is not made yet. */
const NO_CONNECTION = '00000000-0000-0000-0000-000000000000';

export function connectionRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  readingRoutes(app, deps);
  savingRoutes(app, deps);
  syncRoutes(app, deps);
  bookerRoutes(app, deps);
  testRoutes(app, deps);
  credentialRoutes(app, deps);
  healthRoutes(app, deps);
}

function readingRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
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
}

function savingRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;
  serve(app, routes.connection.create, async ({ body, caller }) => {
    const refusal =
      settingsRefusal(deps, body) ??
      (await representativeRefusal(db, NO_CONNECTION, body)) ??
      (await delegateRefusal(db, NO_CONNECTION, body)) ??
      (await certificateRefusal(db, body.certificateId)) ??
      (await rightsRefusal(db, caller, null, body)) ??
      (await roomRefusal(db, NO_CONNECTION, body));
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
      settingsRefusal(deps, body) ??
      (await representativeRefusal(db, params.id, body)) ??
      answer(await saveServerSettings(deps, params.id, body, actorOf(caller))),
  );

  serve(
    app,
    routes.connection.saveRooms,
    async ({ params, body, caller }) =>
      (await roomRefusal(db, params.id, body)) ??
      (await delegateRefusal(db, params.id, body)) ??
      answer(await saveRoomSettings(deps, params.id, body, actorOf(caller))),
  );

  serve(app, routes.connection.savePeople, async ({ params, body, caller }) => {
    const refusal = await rightsRefusal(db, caller, await connectionById(db, params.id), body);
    return refusal ?? answer(await savePeopleSettings(deps, params.id, body, actorOf(caller)));
  });
}

function syncRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;
  serve(app, routes.connection.sync, async ({ params }) => {
    const connection = await connectionById(db, params.id);
    if (!connection) return refuse('not-found');
    // Until the wizard's last page is saved there is nothing to look at.
    if (connection.setupStep !== 'done') return { accepted: false };
    await requestSync(deps, params.id);
    return { accepted: true };
  });
}

function bookerRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;
  serve(app, routes.connection.bookers, async ({ params }) => {
    if (!(await connectionById(db, params.id))) return refuse('not-found');
    return { items: await bookersOf(db, params.id) };
  });

  serve(app, routes.connection.setBookers, async ({ params, body, caller }) => {
    const bookers = await setBookers(deps, params.id, body.personIds, actorOf(caller));
    return bookers ? { items: [...bookers] } : refuse('not-found');
  });
}

async function certificateRefusal(db: Db, id: string | undefined): Promise<Refusal | null> {
  return id === undefined || (await certificateIsFree(db, id)) ? null : unknownCertificate();
}
