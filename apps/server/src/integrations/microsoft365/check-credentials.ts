/**
 * Tries each credential of a connection, the one in reserve too, and whoever speaks for the rooms: that something expired or was
 * taken away is known at once, and not when the token in hand ends.
 */
import { decodeJwt } from 'jose';
import { connectionById, recordConnectionState, touchConnection } from '../../modules/connection/index.ts';
import { addJob } from '../../platform/queue/index.ts';
import { candidatesOf, noteTried } from './app-credentials.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { cloudsWith } from './clouds.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { requestAppToken } from './graph/access-tokens.ts';
import { isAboutProof } from './graph/client-proof.ts';
import { isGraphError } from './graph/graph-error.ts';
import { mendOf } from './mend.ts';

export async function checkCredentials(deps: IntegrationDeps, all: Connections, connectionId: string): Promise<void> {
  const connection = await connectionById(deps.host.db, connectionId);
  const cloud = cloudsWith(deps.simulatedTenantUrl).find(({ id }) => id === connection?.operator);
  const capabilities = connection && capabilitiesOf(connection.type);
  if (!capabilities || !cloud) return;
  const note = noteTried(deps);
  const refusals: string[] = [];
  const candidates = await candidatesOf(deps, connection, cloud);
  for (const candidate of candidates) {
    const code = await refusalOf(candidate, capabilities, deps.clock.now());
    if (code === UNKNOWN) return;
    if (code !== null && !isAboutProof(code)) return broken(deps, connectionId, code);
    await note(candidate.id, code);
    if (code !== null) refusals.push(code);
  }
  const [first] = refusals;
  if (first !== undefined && refusals.length === candidates.length) await broken(deps, connectionId, first);
  else if (connection.roomAccount) await checkRoomAccount(deps, all, connectionId);
  else if (connection.failureCode === WITHDRAWN) await lookAgain(deps, connectionId);
}

/** Consent is there again, but the tokens in hand were made without it. */
async function lookAgain(deps: IntegrationDeps, connectionId: string): Promise<void> {
  await touchConnection(deps.host.db, connectionId, deps.clock.now());
  await addJob(deps.host.db, 'sync-connection', { connectionId }, { key: connectionId });
}

async function checkRoomAccount(deps: IntegrationDeps, all: Connections, connectionId: string): Promise<void> {
  const { ofRooms } = await all.of(connectionId);
  ofRooms.forget();
  try {
    await ofRooms.get();
  } catch (error) {
    if (!isGraphError(error)) throw error;
    if (error.kind === 'unauthorised') await broken(deps, connectionId, error.details.code, error.details.mend);
  }
}

const UNKNOWN = 'unknown';
const WITHDRAWN = 'consent-withdrawn';

/** null: taken. Unknown: nobody answered, which says nothing of the credential. */
async function refusalOf(
  candidate: Parameters<typeof requestAppToken>[0],
  { roomsByAccount }: Capabilities,
  now: Date,
): Promise<string | null> {
  try {
    const { access_token: token } = await requestAppToken(candidate, now);
    return roomsByAccount || hasRights(token) ? null : WITHDRAWN;
  } catch (error) {
    if (!isGraphError(error)) throw error;
    return error.kind === 'unavailable' ? UNKNOWN : error.details.code;
  }
}

/** Without consent Entra goes on giving tokens, with no right in them. Where Exchange grants the calendars, that to places is left. */
function hasRights(token: string): boolean {
  return (decodeJwt<{ roles?: readonly string[] }>(token).roles ?? []).length > 0;
}

/** Tokens in hand stay good for an hour; to go on with them would only hide it. */
async function broken(deps: IntegrationDeps, connectionId: string, code: string, mend = mendOf(code)): Promise<void> {
  await recordConnectionState(deps.host, deps.clock, connectionId, { code, mend });
  await touchConnection(deps.host.db, connectionId, deps.clock.now());
}
