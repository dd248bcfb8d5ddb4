/**
 * Test settings: a token, then one probe for each capability, since a token alone proves nothing. `roles` in the token only
 * serve to name what is granted beyond need. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
import type { ConnectionCheck, RemoteRoom, TestResult } from '@ones/contract';
import { decodeJwt } from 'jose';
import type { CandidateSettings } from '../../modules/connection/index.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { type Cloud, cloudsWith } from './clouds.ts';
import { requestAppToken } from './graph/access-tokens.ts';
import { listRooms } from './graph/directory.ts';
import { type GraphClient, graphClient } from './graph/graph-client.ts';
import { GraphError, isGraphError } from './graph/graph-error.ts';
import { toImported } from './import/import-rooms.ts';
import { mendOf } from './mend.ts';

interface Probe {
  readonly id: string;
  readonly permission: string;
  readonly path: string;
}

const probes: readonly Probe[] = [
  { id: 'places', permission: 'Place.Read.All', path: '/places/microsoft.graph.room?$top=1' },
  { id: 'people', permission: 'User.Read.All', path: '/users?$top=1&$select=id' },
  { id: 'groups', permission: 'Group.Read.All', path: '/groups?$top=1&$select=id' },
];

function check(
  id: string,
  result: ConnectionCheck['result'],
  code: string | null = null,
  detail: string | null = null,
): ConnectionCheck {
  return { id, result, code, mend: code === null ? null : mendOf(code), detail };
}

function clientFor(cloud: Cloud, token: string): GraphClient {
  return graphClient({
    graphUrl: cloud.graph,
    accessToken: () => Promise.resolve(token),
    throughGate: (_mailbox, call) => call(),
    onThrottled: () => Promise.resolve(),
    onUnauthorised: () => undefined,
    onAnswered: () => undefined,
  });
}

export async function testSettings(
  settings: CandidateSettings,
  simulatedTenantUrl: string | null,
): Promise<TestResult> {
  const found = lookUp(settings, simulatedTenantUrl);
  if (!found) return { ok: false, checks: [check('token', 'failed', 'unknown-integration-type')] };
  const token = await tokenOf(settings, found.cloud);
  if (token instanceof GraphError) {
    const untried = [...probes.map((probe) => probe.id), 'calendars'];
    const failed = check('token', 'failed', token.details.code);
    return { ok: false, checks: [failed, ...untried.map((id) => check(id, 'not-tried'))] };
  }
  const graph = clientFor(found.cloud, token);
  const checks = [
    check('token', 'granted'),
    ...(await probeAll(graph, found.capabilities)),
    ...excess(token, found.capabilities),
  ];
  return { ok: checks.every((row) => row.result === 'granted'), checks };
}

function lookUp(settings: CandidateSettings, simulatedTenantUrl: string | null) {
  const capabilities = capabilitiesOf(settings.type);
  const cloud = cloudsWith(simulatedTenantUrl).find((row) => row.id === settings.operator);
  return capabilities && cloud ? { capabilities, cloud } : null;
}

async function tokenOf(settings: CandidateSettings, cloud: Cloud): Promise<string | GraphError> {
  try {
    return (await requestAppToken({ ...settings, cloud })).access_token;
  } catch (error) {
    if (isGraphError(error)) return error;
    throw error;
  }
}

async function probeAll(graph: GraphClient, capabilities: Capabilities): Promise<ConnectionCheck[]> {
  const checks: ConnectionCheck[] = [];
  for (const probe of probes.filter((row) => capabilities.permissions.includes(row.permission))) {
    checks.push(await attempt(probe.id, () => graph.send({ method: 'GET', path: probe.path, mailbox: null })));
  }
  checks.push(await probeCalendars(graph, capabilities));
  return checks;
}

async function probeCalendars(graph: GraphClient, capabilities: Capabilities): Promise<ConnectionCheck> {
  if (!capabilities.importsPlaces) return check('calendars', 'not-tried');
  const rooms = await listRooms(graph).catch((error: unknown) => {
    if (isGraphError(error)) return [];
    throw error;
  });
  const [room] = rooms;
  if (!room) return check('calendars', 'not-tried');
  const path = `/users/${encodeURIComponent(room.emailAddress)}/calendar?$select=id`;
  return attempt('calendars', () => graph.send({ method: 'GET', path, mailbox: room.emailAddress }));
}

async function attempt(id: string, call: () => Promise<unknown>): Promise<ConnectionCheck> {
  try {
    await call();
    return check(id, 'granted');
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const missing = isGraphError(error, 'forbidden', 'unauthorised', 'not-found');
    const restricted = id === 'calendars' && isGraphError(error, 'forbidden', 'not-found');
    return check(id, restricted ? 'restricted' : missing ? 'missing' : 'failed', error.details.code);
  }
}

function excess(token: string, capabilities: Capabilities): ConnectionCheck[] {
  const { roles } = decodeJwt<{ roles?: readonly string[] }>(token);
  const beyond = (roles ?? []).filter(
    (role) => !capabilities.permissions.includes(role) && !(role === 'Mail.Send' && capabilities.mailByGraph),
  );
  return beyond.length > 0 ? [check('excess', 'excess', 'excess-rights', beyond.join(', '))] : [];
}

export async function remoteRooms(
  settings: CandidateSettings,
  simulatedTenantUrl: string | null,
): Promise<readonly Omit<RemoteRoom, 'chosen'>[] | null> {
  const found = lookUp(settings, simulatedTenantUrl);
  if (!found?.capabilities.importsPlaces) return null;
  const token = await tokenOf(settings, found.cloud);
  if (token instanceof GraphError) return null;
  try {
    const rooms = await listRooms(clientFor(found.cloud, token));
    return rooms.map((room) => {
      const { emailAddress, name, building, floor, capacity } = toImported(room, null);
      return { emailAddress, name, building, floor: floor?.name ?? null, capacity };
    });
  } catch (error) {
    if (isGraphError(error)) return null;
    throw error;
  }
}
