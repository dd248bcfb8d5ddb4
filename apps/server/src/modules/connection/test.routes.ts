/** Settings tried before or after they are saved: the test, the tenant's rooms, single mailboxes. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { type Refusal, refuse, serve } from '../../platform/http/index.ts';
import { candidateOf, candidateOfSaved } from './candidate.ts';
import { connectionById } from './connection.repository.ts';
import type { CandidateSettings, ConnectionDeps } from './deps.ts';
import { secretRequired, settingsRefusal, unknownCertificate } from './settings-refusal.ts';

export function testRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  const { db } = deps.host;

  const candidate = async (body: Parameters<typeof candidateOf>[1]): Promise<CandidateSettings | Refusal> => {
    const refusal = settingsRefusal(deps, body);
    if (refusal) return refusal;
    const found = await candidateOf(deps, body);
    if (found === 'unknown-certificate') return unknownCertificate();
    return found.credentials.length === 0 ? secretRequired() : found;
  };

  serve(app, routes.connection.test, async ({ body }) => {
    const settings = await candidate(body);
    return 'code' in settings ? settings : deps.tenant.test(settings);
  });

  serve(app, routes.connection.remoteRooms, async ({ body }) => {
    const settings = await candidate(body);
    if ('code' in settings) return settings;
    const rooms = await deps.tenant.rooms(settings);
    if (!rooms) return refuse('connection-failed');
    const saved = body.connectionId ? await connectionById(db, body.connectionId) : null;
    const chosen = new Set(saved?.roomAddresses ?? []);
    return { items: rooms.map((room) => ({ ...room, chosen: chosen.has(room.emailAddress.toLowerCase()) })) };
  });

  serve(app, routes.connection.proveRooms, async ({ params, body }) => {
    if (!(await connectionById(db, params.id))) return refuse('not-found');
    return { items: [...(await deps.tenant.proveRooms(params.id, body.addresses))] };
  });

  serve(app, routes.connection.testMailbox, async ({ params, body }) => {
    const connection = await connectionById(db, params.id);
    if (!connection) return refuse('not-found');
    if (body.purpose === 'room') {
      const [proof] = await deps.tenant.proveRooms(connection.id, [body.address]);
      return proof ?? refuse('connection-failed');
    }
    if (body.purpose === 'representative') return deps.tenant.proveRepresentative(connection.id, body.address);
    return deps.tenant.testMailbox(await candidateOfSaved(deps, connection), body);
  });
}
