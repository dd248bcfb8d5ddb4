/** Tries each credential of a connection, the one in reserve too: that one has expired is known at once, and not when it is needed. */
import { connectionById, recordConnectionState, touchConnection } from '../../modules/connection/index.ts';
import { candidatesOf, noteTried } from './app-credentials.ts';
import { cloudsWith } from './clouds.ts';
import type { IntegrationDeps } from './context.ts';
import { requestAppToken } from './graph/access-tokens.ts';
import { isAboutProof } from './graph/client-proof.ts';
import { isGraphError } from './graph/graph-error.ts';
import { mendOf } from './mend.ts';

export async function checkCredentials(deps: IntegrationDeps, connectionId: string): Promise<void> {
  const connection = await connectionById(deps.host.db, connectionId);
  const cloud = cloudsWith(deps.simulatedTenantUrl).find(({ id }) => id === connection?.operator);
  if (!connection || !cloud) return;
  const note = noteTried(deps);
  const refusals: string[] = [];
  const candidates = await candidatesOf(deps, connection, cloud);
  for (const candidate of candidates) {
    const code = await refusalOf(candidate, deps.clock.now());
    if (code === 'unknown') return;
    if (code !== null && !isAboutProof(code)) return broken(deps, connectionId, code);
    await note(candidate.id, code);
    if (code !== null) refusals.push(code);
  }
  const [first] = refusals;
  if (first !== undefined && refusals.length === candidates.length) await broken(deps, connectionId, first);
}

/** null: taken. `unknown`: nobody answered, which says nothing of the credential. */
async function refusalOf(candidate: Parameters<typeof requestAppToken>[0], now: Date): Promise<string | null> {
  try {
    await requestAppToken(candidate, now);
    return null;
  } catch (error) {
    if (!isGraphError(error)) throw error;
    return error.kind === 'unavailable' ? 'unknown' : error.details.code;
  }
}

/** Tokens in hand stay good for an hour; to go on with them would only hide it. */
async function broken(deps: IntegrationDeps, connectionId: string, code: string): Promise<void> {
  await recordConnectionState(deps.host, deps.clock, connectionId, { code, mend: mendOf(code) });
  await touchConnection(deps.host.db, connectionId, deps.clock.now());
}
