/** Makes a key pair for a connection: the private key never leaves the server, the public part is uploaded to Entra. */
import type { Certificate } from '@ones/contract';
import { newId } from '../../kernel/ids.ts';
import { makeSelfSigned, thumbprints } from '../../platform/certificate/index.ts';
import { certificateById, insertCertificate } from './credential.repository.ts';
import type { ConnectionDeps } from './deps.ts';

/** As long as a client secret may live at most. */
const LIFE_DAYS = 730;
const DAY_MS = 86_400_000;

export async function makeCertificate(deps: ConnectionDeps): Promise<Certificate> {
  const now = deps.clock.now();
  // Certificates know whole seconds.
  const expiresAt = new Date(Math.floor((now.getTime() + LIFE_DAYS * DAY_MS) / 1000) * 1000);
  const made = await makeSelfSigned('ONES', now, expiresAt);
  const id = newId(now);
  const row = { ...made, id, thumbprint: thumbprints(made.certificate).sha256, expiresAt };
  await insertCertificate(deps.host.db, deps.sealer, row, now);
  return present(id, row);
}

export async function readCertificate(deps: ConnectionDeps, id: string): Promise<Certificate | null> {
  const found = await certificateById(deps.host.db, id);
  return found && present(id, found);
}

function present(id: string, row: { readonly certificate: string; readonly expiresAt: Date }): Certificate {
  const { sha1, sha256 } = thumbprints(row.certificate);
  return {
    id,
    pem: row.certificate,
    thumbprint: sha256,
    portalThumbprint: sha1,
    expiresAt: row.expiresAt.toISOString(),
  };
}
