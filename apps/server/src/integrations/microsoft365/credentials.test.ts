/** Real parts: PostgreSQL, the worker, the connection module, HTTP to a simulated tenant. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connectionById,
  makeCertificate,
  recordConnectionState,
  saveServerSettings,
} from '../../modules/connection/index.ts';
import { candidatesOf } from './app-credentials.ts';
import { checkCredentials } from './check-credentials.ts';
import { cloudsWith } from './clouds.ts';
import { startTenant, type Tenant } from './tenant.fixture.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant({ rooms: [0] });
}, 60_000);
afterAll(() => tenant.stop());

const actor = { channel: 'console' as const, personId: null, label: 'test' };

async function connection() {
  const found = await connectionById(tenant.host.db, tenant.connectionId);
  if (!found) throw new Error('The connection is gone.');
  return found;
}

async function save(credential: { clientSecret?: string; certificateId?: string; secretExpiresAt?: string }) {
  const { name, type, operator, tenantId, clientId, version } = await connection();
  const settings = { name, type, operator, tenantId, clientId, version, ...credential };
  return saveServerSettings(tenant.connection, tenant.connectionId, settings, actor);
}

async function credentials() {
  const { rows } = await tenant.host.pool.query<{ kind: string; refused_code: string | null; accepted: boolean }>(
    `select kind, refused_code, accepted_at is not null as accepted from credential where connection_id = $1
     order by created_at, id`,
    [tenant.connectionId],
  );
  return rows;
}

async function readsRoom(): Promise<boolean> {
  const { graph } = await tenant.all.of(tenant.connectionId);
  const address = tenant.rooms[0]?.address ?? '';
  const { body } = await graph.send<{ id: string }>({
    method: 'GET',
    path: `/users/${address}/calendar?$select=id`,
    mailbox: address,
  });
  return body.id.length > 0;
}

function app() {
  const found = tenant.sim.context.world.apps.get(tenant.appId);
  if (!found) throw new Error('There is no such application.');
  return found;
}

describe('a roll-over', () => {
  it('[S16.3] goes on with the older secret while Entra refuses the newer', async () => {
    expect(await save({ clientSecret: 'not-known-to-entra-yet' })).toMatchObject({ ok: true });
    expect(await readsRoom()).toBe(true);
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    expect(await credentials()).toEqual([
      { kind: 'secret', refused_code: null, accepted: true },
      { kind: 'secret', refused_code: 'AADSTS7000215', accepted: false },
    ]);
    expect(await connection()).toMatchObject({ state: 'working', failureCode: null });
  });

  it('[S16.3] goes over to a certificate made here, proved by an assertion, when the secret ends', async () => {
    const made = await makeCertificate(tenant.connection);
    Object.assign(app(), { certificates: [made.pem] });
    expect(await save({ certificateId: made.id })).toMatchObject({ ok: true });
    await tenant.fault({ kind: 'expire-secret', appId: tenant.appId });
    expect(await readsRoom()).toBe(true);
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    // Two at most: the certificate put out the secret that never worked.
    expect(await credentials()).toEqual([
      { kind: 'secret', refused_code: 'AADSTS7000222', accepted: true },
      { kind: 'certificate', refused_code: null, accepted: true },
    ]);
    expect(await connection()).toMatchObject({ state: 'working' });
  });

  it('[S16.3] prefers whatever is not over yet', async () => {
    const over = new Date(Date.now() - 86_400_000).toISOString();
    expect(await save({ clientSecret: 'an-old-one-typed-late', secretExpiresAt: over })).toMatchObject({ ok: true });
    const cloud = cloudsWith(tenant.sim.url).find(({ id }) => id === 'simulated');
    if (!cloud) throw new Error('There is no simulated cloud.');
    const candidates = await candidatesOf(tenant.deps, await connection(), cloud);
    expect(candidates.map(({ proof }) => proof.kind)).toEqual(['certificate', 'secret']);
  });

  it('[S16.4] says at once, and not when a token runs out, that all credentials have ended', async () => {
    Object.assign(app(), { certificates: [] });
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    expect(await connection()).toMatchObject({ state: 'broken', failureMend: 'check-certificate' });
    await recordConnectionState(tenant.host, tenant.deps.clock, tenant.connectionId, null);
    await tenant.fault({ kind: 'disable-app', appId: tenant.appId });
    await checkCredentials(tenant.deps, tenant.all, tenant.connectionId);
    expect(await connection()).toMatchObject({ state: 'broken', failureMend: 'enable-application' });
    await tenant.fault({ kind: 'enable-app', appId: tenant.appId });
  });
});
