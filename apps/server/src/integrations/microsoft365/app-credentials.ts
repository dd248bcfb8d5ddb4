/** A connection's credentials as candidates for a token, in the order of use, and what Entra says of each (rule S16). */
import {
  inOrderOfUse,
  type OpenedCredential,
  openCredentials,
  recordTried,
  type StoredConnection,
} from '../../modules/connection/index.ts';
import type { Cloud } from './clouds.ts';
import type { IntegrationDeps } from './context.ts';
import type { Candidate, OnTried } from './graph/access-tokens.ts';
import type { ClientProof } from './graph/client-proof.ts';
import { mendOf } from './mend.ts';

type Deps = Pick<IntegrationDeps, 'host' | 'sealer' | 'clock'>;

export function proofOf({ kind, value, thumbprint }: OpenedCredential): ClientProof {
  return kind === 'certificate' && thumbprint !== null
    ? { kind: 'certificate', privateKey: value, thumbprint }
    : { kind: 'secret', secret: value };
}

export async function candidatesOf(
  deps: Deps,
  { id: connectionId, tenantId, clientId }: Pick<StoredConnection, 'id' | 'tenantId' | 'clientId'>,
  cloud: Cloud,
): Promise<readonly Candidate[]> {
  const opened = await openCredentials(deps.host.db, deps.sealer, connectionId);
  return inOrderOfUse(opened, deps.clock.now()).map((row) => ({
    id: row.id,
    cloud,
    tenantId,
    clientId,
    proof: proofOf(row),
  }));
}

/** The proof for protocols that take one only: the first that Entra has not refused. */
export async function proofInUse(deps: Deps, connectionId: string): Promise<ClientProof | null> {
  const opened = inOrderOfUse(await openCredentials(deps.host.db, deps.sealer, connectionId), deps.clock.now());
  const row = opened.find(({ refusedCode }) => refusedCode === null) ?? opened[0];
  return row ? proofOf(row) : null;
}

export function noteTried(deps: Pick<Deps, 'host' | 'clock'>): OnTried {
  return (id, code) =>
    recordTried(deps.host, id, code === null ? null : { code, mend: mendOf(code) }, deps.clock.now());
}
