/**
 * Test settings: the tenant, every credential, then one probe for each capability, since a token alone proves nothing. `roles`
 * in the token only say why a probe failed, and name what is granted beyond need.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
import type { ConnectionCheck, TestResult } from '@ones/contract';
import { decodeJwt } from 'jose';
import type { CandidateSettings } from '../../../modules/connection/index.ts';
import { listRooms } from '../graph/directory.ts';
import { tenantTrouble } from '../graph/find-tenant.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { check, clockCheck, excess, refusalOf, tokenTrouble } from './checks.ts';
import { clientFor, type Target, type TestDeps, type Tried, targetOf, tryCredentials } from './probe-client.ts';

const probes = [
  { id: 'places', permission: 'Place.Read.All', path: '/places/microsoft.graph.room?$top=1' },
  { id: 'people', permission: 'User.Read.All', path: '/users?$top=1&$select=id' },
  { id: 'groups', permission: 'Group.Read.All', path: '/groups?$top=1&$select=id' },
] as const;
const CALENDARS = 'Calendars.ReadWrite';

interface Claims {
  readonly roles: readonly string[];
  readonly iat: number | undefined;
}

export async function testSettings(settings: CandidateSettings, deps: TestDeps): Promise<TestResult> {
  const target = targetOf(settings, deps);
  if (!target) return { ok: false, checks: [check('tenant', 'failed', 'unknown-integration-type')] };
  const checks = await checksOf(settings, target, deps);
  return { ok: checks.every(({ result }) => result === 'granted'), checks };
}

async function checksOf(settings: CandidateSettings, target: Target, deps: TestDeps): Promise<ConnectionCheck[]> {
  const untried = idsOf(target).map((id) => check(id, 'not-tried'));
  const trouble = await tenantTrouble(settings.tenantId, target.cloud, deps.clouds);
  if (trouble !== null) return [check('tenant', 'failed', trouble), check('token', 'not-tried'), ...untried];
  const tried = await tryCredentials(settings, target.cloud, deps);
  const good = tried.find(({ token }) => token !== null);
  const found = check('tenant', 'granted');
  if (!good?.token) {
    const code = tried[0] ? codeOf(tried[0]) : 'no-credential';
    return [found, check('token', 'failed', code), ...untried];
  }
  const { roles = [], iat } = decodeJwt<Partial<Claims>>(good.token);
  return [
    found,
    ...clockCheck(iat, deps.clock.now()),
    check('token', 'granted'),
    ...refusedOnes(tried),
    ...(await probeAll(clientFor(target.cloud, good.token), target, { settings, roles })),
    ...excess(roles, target.capabilities),
  ];
}

function codeOf({ candidate, refusal }: Tried): string {
  const secret = candidate.proof.kind === 'secret' ? candidate.proof.secret : null;
  return refusal ? tokenTrouble(refusal.details.code, secret) : 'no-credential';
}

/** One of two credentials is taken: the other is told of by itself. */
function refusedOnes(tried: readonly Tried[]): ConnectionCheck[] {
  return tried
    .filter(({ token }) => token === null)
    .map((one) => check('credential', 'failed', codeOf(one), one.candidate.proof.kind));
}

function idsOf({ capabilities }: Target): string[] {
  const asked = probes.filter(({ permission }) => capabilities.permissions.includes(permission));
  return [...asked.map(({ id }) => id), 'calendars'];
}

interface Asked {
  readonly settings: CandidateSettings;
  readonly roles: readonly string[];
}

async function probeAll(graph: GraphClient, target: Target, asked: Asked): Promise<ConnectionCheck[]> {
  const ids = idsOf(target);
  const checks: ConnectionCheck[] = [];
  for (const { id, permission, path } of probes.filter((probe) => ids.includes(probe.id))) {
    checks.push(await attempt(id, permission, asked, () => graph.send({ method: 'GET', path, mailbox: null })));
  }
  checks.push(await probeCalendars(graph, target, asked));
  if (target.capabilities.mailByGraph && asked.settings.senderAddress !== null) checks.push(mailCheck(asked));
  return checks;
}

/** Sending cannot be tried without sending: the right is looked for, and a test mail proves it. */
function mailCheck({ roles }: Asked): ConnectionCheck {
  return roles.includes('Mail.Send')
    ? check('mail', 'granted')
    : check('mail', 'missing', 'permission-missing', 'Mail.Send');
}

async function probeCalendars(graph: GraphClient, target: Target, asked: Asked): Promise<ConnectionCheck> {
  // Rooms that are entered by address are proved one by one, where they are entered.
  if (!target.capabilities.importsPlaces) return check('calendars', 'not-tried');
  const rooms = await listRooms(graph).catch((error: unknown) => {
    if (isGraphError(error)) return null;
    throw error;
  });
  if (rooms === null) return check('calendars', 'not-tried');
  const [room] = rooms;
  if (!room) return check('calendars', 'failed', 'no-rooms');
  const path = `/users/${encodeURIComponent(room.emailAddress)}/calendar?$select=id`;
  return attempt('calendars', CALENDARS, asked, () => graph.send({ method: 'GET', path, mailbox: room.emailAddress }));
}

async function attempt(
  id: string,
  permission: string,
  { roles, settings }: Asked,
  call: () => Promise<unknown>,
): Promise<ConnectionCheck> {
  try {
    await call();
    return check(id, 'granted');
  } catch (error) {
    if (!isGraphError(error)) throw error;
    return refusalOf(id, { error, permission, roles, workedBefore: settings.workedBefore });
  }
}
