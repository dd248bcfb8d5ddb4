/** Certificates made here, and credentials taken away. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { actorOf, fieldError, refuse, serve } from '../../platform/http/index.ts';
import { connectionById } from './connection.repository.ts';
import type { ConnectionDeps } from './deps.ts';
import { makeCertificate, readCertificate } from './make-certificate.ts';
import { readAndPresent } from './present-connection.ts';
import { removeCredential } from './remove-credential.ts';

export function credentialRoutes(app: FastifyInstance, deps: ConnectionDeps): void {
  serve(app, routes.connection.makeCertificate, () => makeCertificate(deps));

  serve(
    app,
    routes.connection.certificate,
    async ({ params }) => (await readCertificate(deps, params.id)) ?? refuse('not-found'),
  );

  serve(app, routes.connection.removeCredential, async ({ params, caller }) => {
    const { id: connectionId, credentialId } = params;
    const result = await removeCredential(deps, { connectionId, credentialId }, actorOf(caller));
    if (result === 'last-credential') {
      const error = fieldError(
        '/params/credentialId',
        'last-credential',
        'The last credential stays: add another first.',
      );
      return refuse('invalid-input', { errors: [error] });
    }
    const connection = result === 'removed' ? await connectionById(deps.host.db, connectionId) : null;
    return connection ? readAndPresent(deps, connection) : refuse('not-found');
  });
}
