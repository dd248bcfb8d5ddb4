/** Settings to be tried: what is typed, and for the rest what is saved. */
import type { TestConnection } from '@ones/contract';
import { connectionById, type StoredConnection } from './connection.repository.ts';
import { openCredential, openCredentials } from './credential.repository.ts';
import { inOrderOfUse } from './credential-order.ts';
import type { CandidateCredential, CandidateSettings, ConnectionDeps } from './deps.ts';

export async function candidateOf(
  deps: ConnectionDeps,
  body: TestConnection,
): Promise<CandidateSettings | 'unknown-certificate'> {
  const saved = body.connectionId ? await connectionById(deps.host.db, body.connectionId) : null;
  const credentials = await credentialsFor(deps, body, saved);
  if (credentials === null) return 'unknown-certificate';
  const { type, operator, tenantId, clientId, senderAddress = saved?.senderAddress ?? null } = body;
  return { type, operator, tenantId, clientId, credentials, senderAddress, workedBefore: hasWorked(saved, body) };
}

type Opening = Pick<ConnectionDeps, 'sealer' | 'clock'> & { readonly host: Pick<ConnectionDeps['host'], 'db'> };

export async function candidateOfSaved(deps: Opening, connection: StoredConnection): Promise<CandidateSettings> {
  const { type, operator, tenantId, clientId, senderAddress } = connection;
  const credentials = await savedCredentials(deps, connection);
  return { type, operator, tenantId, clientId, credentials, senderAddress, workedBefore: connection.state !== 'new' };
}

async function credentialsFor(
  deps: ConnectionDeps,
  { clientSecret, certificateId }: TestConnection,
  saved: StoredConnection | null,
): Promise<readonly CandidateCredential[] | null> {
  if (clientSecret !== undefined) return [{ id: null, kind: 'secret', value: clientSecret, thumbprint: null }];
  if (certificateId === undefined) return saved ? savedCredentials(deps, saved) : [];
  const made = await openCredential(deps.host.db, deps.sealer, certificateId);
  const usable = made?.kind === 'certificate' && (made.connectionId === null || made.connectionId === saved?.id);
  return made && usable ? [made] : null;
}

async function savedCredentials(deps: Opening, { id }: StoredConnection): Promise<readonly CandidateCredential[]> {
  return inOrderOfUse(await openCredentials(deps.host.db, deps.sealer, id), deps.clock.now());
}

/** The same application in the same tenant did its work once. */
function hasWorked(saved: StoredConnection | null, body: TestConnection): boolean {
  if (!saved || saved.state === 'new') return false;
  return saved.tenantId === body.tenantId.toLowerCase() && saved.clientId === body.clientId.toLowerCase();
}
