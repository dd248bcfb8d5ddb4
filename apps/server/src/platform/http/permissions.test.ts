/** Who may call what: every route of the contract, asked by every role over the real HTTP application. */
import { type Act, acts, type Role, type RouteSpec, roles } from '@ones/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes, type Caller, can, createHttpApp, type Grant, refuse, serve } from './index.ts';

const G = 'global-administrator';
const M = 'manager';
/** Beside the table that the server decides by, on purpose: what is changed there has to be meant. */
const whoMay: Readonly<Record<Act, readonly (Role | 'nobody' | 'display')[]>> = {
  anyone: [...roles, 'nobody', 'display'],
  'signed-in': roles,
  device: ['display'],
  'resource.read': roles,
  'resource.manage': [G, M],
  'booking.create': roles,
  'booking.read': roles,
  'booking.change': roles,
  'booking.manage': [G, M, 'booking-manager'],
  'directory.read': [G, M, 'user-manager', 'setting-manager', 'booking-manager'],
  'directory.manage': [G, 'user-manager'],
  'permission.manage': [G],
  'connection.manage': [G, 'setting-manager'],
  'player.manage': [G, M, 'player-manager'],
  'policy.read': [G, M],
  'policy.manage': [G, M],
  'audit.read': [G],
  'mail.read': [G, 'setting-manager'],
  'api.manage': [G],
};
const changing: readonly Act[] = [
  'resource.manage',
  'booking.manage',
  'directory.manage',
  'permission.manage',
  'connection.manage',
  'player.manage',
  'policy.manage',
  'api.manage',
];

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  role,
  access: 'write',
  buildingId: null,
  floorId: null,
  ...more,
});
const person = (...grants: Grant[]): Caller => ({
  kind: 'person',
  personId: '00000000-0000-4000-8000-000000000001',
  name: 'Somebody',
  grants,
  channel: 'web',
  sessionId: null,
});

const callers: Readonly<Record<string, Caller>> = {
  nobody: { kind: 'anonymous' },
  display: { kind: 'device', playerId: 'p', name: 'Door' },
  ...Object.fromEntries(roles.map((role) => [role, person(grant(role))])),
  ...Object.fromEntries(roles.map((role) => [`${role}, to look only`, person(grant(role, { access: 'read' }))])),
};

let app: Awaited<ReturnType<typeof createHttpApp>>;
beforeAll(async () => {
  app = await createHttpApp({
    publicUrl: 'http://localhost',
    logger: pino({ level: 'silent' }),
    tls: null,
    authenticate: async ({ bearer }) => callers[decodeURIComponent(bearer ?? 'nobody')] ?? refuse('not-signed-in'),
  });
  for (const spec of allRoutes()) serve(app, spec, async () => refuse('not-found'));
  await app.ready();
});
afterAll(() => app.close());

async function isLetIn(spec: RouteSpec, name: string): Promise<boolean> {
  const url = spec.url.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000002');
  const headers = name === 'nobody' ? {} : { authorization: `Bearer ${encodeURIComponent(name)}` };
  const { statusCode } = await app.inject({ method: spec.method, url, headers });
  return statusCode !== 401 && statusCode !== 403;
}

describe('every route', () => {
  it.each(Object.keys(callers))('[X2] lets in %s where they may, and nowhere else', async (name) => {
    const wrong: string[] = [];
    const [who = '', limit] = name.split(', ');
    for (const spec of allRoutes()) {
      const mayWrite = whoMay[spec.act].includes(who as Role);
      const may = mayWrite && (limit === undefined || !changing.includes(spec.act));
      if ((await isLetIn(spec, name)) !== may) wrong.push(`${spec.method} ${spec.url} (${spec.act})`);
    }
    expect(wrong).toEqual([]);
  });

  it('[X2] names an act that somebody was thought of for', () => {
    expect(Object.keys(whoMay).sort()).toEqual([...acts].sort());
  });
});

describe('roles', () => {
  const harbour = { buildingId: 'harbour', floorId: 'harbour-3' };
  const hill = { buildingId: 'hill', floorId: 'hill-1' };

  it('[X2] hold in their building or on their floor, and nowhere else', () => {
    const ofBuilding = person(grant('user'), grant(M, { buildingId: 'harbour' }));
    expect(can(ofBuilding, 'booking.manage')).toBe(true);
    expect(can(ofBuilding, 'booking.manage', harbour)).toBe(true);
    expect(can(ofBuilding, 'booking.manage', hill)).toBe(false);
    const ofFloor = person(grant('player-manager', { floorId: 'harbour-3' }));
    expect(can(ofFloor, 'player.manage', harbour)).toBe(true);
    expect(can(ofFloor, 'player.manage', { ...harbour, floorId: 'harbour-4' })).toBe(false);
    expect(can(ofFloor, 'player.manage', { buildingId: 'harbour', floorId: null })).toBe(false);
  });

  it('[X2] add up: a role to look only takes nothing from another one', () => {
    const both = person(grant(M, { access: 'read' }), grant('booking-manager', { buildingId: 'hill' }));
    expect(can(both, 'booking.manage', hill)).toBe(true);
    expect(can(both, 'booking.manage', harbour)).toBe(false);
    expect(can(both, 'player.manage')).toBe(false);
    expect(can(both, 'directory.read')).toBe(true);
  });
});
