/** Real parts: PostgreSQL, outbox, job queue, an SMTP server. The tenant behind the port is one that says yes. */
import { randomBytes } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { smtpSender } from '../../integrations/smtp/index.ts';
import { mailServer } from '../../integrations/smtp/mail-server.fixture.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, drain } from '../../platform/outbox/index.ts';
import { addJob, failingJobs, queueCounts, runDueJobs, tryFailingAgain } from '../../platform/queue/index.ts';
import { createSealer } from '../../platform/seal/index.ts';
import { administrators, ensureLocalAdministrator, languageOfAddress } from '../directory/index.ts';
import { bookingForMail, connectionMailJobs, mailJobs, subscribeConnectionMail } from '../notifications/index.ts';
import { openCredentials } from './credential.repository.ts';
import type { ConnectionDeps } from './deps.ts';
import { warningsDue } from './expiry.ts';
import {
  connectionById,
  connectionsInUse,
  createConnection,
  makeCertificate,
  recordConnectionState,
  recordTried,
  savePeopleSettings,
  saveRoomSettings,
  saveServerSettings,
  tellOfHeldRooms,
} from './index.ts';
import { applyHeldRound, lookAtRoom } from './look-at-room.ts';
import { readAndPresent } from './present-connection.ts';
import { removeCredential } from './remove-credential.ts';
import { resealCredentials } from './reseal-credentials.ts';
import { tryTasksAgain } from './try-tasks-again.ts';
import { warnOfExpiry } from './warn-of-expiry.ts';

const host = await testDatabase();
const clock = testClock();
const sealer = createSealer(randomBytes(32));
const actor = { channel: 'console' as const, personId: null, label: 'test' };
/** The one room of the tenant that has a calendar. */
const followed = '018f0000-0000-7000-8000-000000000001';
const nothing = { result: 'failed', code: null, mend: null, name: null } as const;
const deps: ConnectionDeps = {
  host,
  clock,
  sealer,
  tenant: {
    options: () => ({ types: [], operators: [], redirectUris: [] }),
    refusalOf: () => null,
    usesRoomAccount: () => false,
    representativesSignIn: () => false,
    proveRepresentative: async () => nothing,
    test: async () => ({ ok: true, checks: [] }),
    testMailbox: async () => nothing,
    rooms: async () => [],
    proveRooms: async () => [],
    roomHealth: async () => [],
    roomTest: async () => null,
    startRoomTest: async () => null,
    compares: async () => [],
    lookNow: async (_, __, resourceId) => resourceId === followed,
    applyHeldRound: async (_, __, resourceId) => (resourceId === followed ? { gone: 8, of: 9 } : null),
    sayPolicyApplied: async () => [],
  },
  policies: { boundResources: async () => new Set(), acceptedOutside: async () => [] },
  queue: { counts: queueCounts, failing: failingJobs, tryAgain: tryFailingAgain },
  unsynced: async () => [],
};
const tenantId = '11111111-2222-4333-8444-555555555555';
const clientId = '66666666-7777-4888-9999-AAAAAAAAAAAA';
const server = { name: 'Contoso', type: 'any', operator: 'any', tenantId, clientId };
const mails = await mailServer();
const sender = smtpSender({ url: mails.url, publicUrl: 'https://ones.example' });
afterAll(async () => {
  sender.close();
  await mails.close();
});

async function begin(secretExpiresAt: string | null = null) {
  const body = { ...server, clientSecret: 'the-first-secret', secretExpiresAt, draft: true };
  return createConnection(deps, body, actor);
}

async function finish(id: string) {
  const read = await connectionById(host.db, id);
  const people = { defaultGroupIds: [], cardNumberAttribute: 'employeeId', groupRoles: [], loginButtonName: 'Contoso' };
  const saved = await savePeopleSettings(deps, id, { ...people, version: read?.version ?? 0 }, actor);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.connection;
}

async function events(id: string): Promise<string[]> {
  const { rows } = await host.pool.query<{ type: string }>(
    `select type from outbox where payload ->> 'connectionId' = $1 order by id`,
    [id],
  );
  return rows.map(({ type }) => type);
}

describe('a connection that is set up page by page', () => {
  it('[S16.5] is a draft that nothing uses until its last page is saved, and loses nothing meanwhile', async () => {
    const draft = await begin();
    expect(draft.setupStep).toBe('rooms');
    expect((await connectionsInUse(host.db)).map(({ id }) => id)).not.toContain(draft.id);
    expect(await events(draft.id)).toEqual([]);
    const rooms = { mode: 'specified' as const, addresses: ['Harbour3@contoso.example'] };
    const page = { rooms, delegateAddress: 'Rooms@contoso.example', version: draft.version };
    expect(await saveRoomSettings(deps, draft.id, page, actor)).toMatchObject({ ok: true });
    expect(await connectionById(host.db, draft.id)).toMatchObject({
      setupStep: 'people',
      roomAddresses: ['harbour3@contoso.example'],
      delegateAddress: 'rooms@contoso.example',
      clientId: clientId.toLowerCase(),
    });
    const whole = await finish(draft.id);
    expect(whole).toMatchObject({ setupStep: 'done', cardNumberAttribute: 'employeeId', loginButtonName: 'Contoso' });
    expect(await events(draft.id)).toEqual(['connection.saved']);
    expect((await connectionsInUse(host.db)).map(({ id }) => id)).toContain(draft.id);
  });

  it('[X5] is not overwritten by somebody who read it before another saved', async () => {
    const { id, version } = await begin();
    const both = await Promise.all(
      ['One', 'Other'].map((name) => saveServerSettings(deps, id, { ...server, name, version }, actor)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'stale-version' });
    const gone = await saveServerSettings(deps, tenantId, { ...server, version: 1 }, actor);
    expect(gone).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('credentials', () => {
  it('[S16.3] stand side by side, two at most, and the last one stays', async () => {
    const { id, version } = await begin();
    clock.advance({ minutes: 1 });
    await saveServerSettings(deps, id, { ...server, clientSecret: 'second', version }, actor);
    clock.advance({ minutes: 1 });
    await saveServerSettings(deps, id, { ...server, clientSecret: 'third', version: version + 1 }, actor);
    const two = await openCredentials(host.db, sealer, id);
    expect(two.map(({ value }) => value)).toEqual(['third', 'second']);
    const [newest, older] = two.map((row) => row.id);
    const remove = (credentialId = '') => removeCredential(deps, { connectionId: id, credentialId }, actor);
    expect(await remove(newest)).toBe('removed');
    expect(await remove(newest)).toBe('not-found');
    expect(await remove(older)).toBe('last-credential');
  });

  it('[S16.3] keep the one that works, however often a wrong one is typed', async () => {
    const { id, version } = await begin();
    const [first] = await openCredentials(host.db, sealer, id);
    await recordTried(host, first?.id ?? '', null, clock.now());
    for (const [index, clientSecret] of ['wrong', 'wrong again'].entries()) {
      clock.advance({ minutes: 1 });
      await saveServerSettings(deps, id, { ...server, clientSecret, version: version + index }, actor);
    }
    const kept = await openCredentials(host.db, sealer, id);
    expect(kept.map(({ value }) => value)).toEqual(['wrong again', 'the-first-secret']);
  });

  it('[X3] never come out: not in the connection, not in the audit, not of another connection', async () => {
    const made = await makeCertificate(deps);
    const { id, version } = await begin();
    const one = await saveServerSettings(deps, id, { ...server, certificateId: made.id, version }, actor);
    if (!one.ok) throw new Error(one.reason);
    const shown = JSON.stringify(await readAndPresent(deps, one.connection));
    expect(shown).toContain(made.thumbprint);
    const audit = await host.pool.query('select before, after from audit_line where subject_id = $1', [id]);
    const key = (await openCredentials(host.db, sealer, id)).find(({ kind }) => kind === 'certificate')?.value ?? '';
    expect(key).toContain('PRIVATE KEY');
    for (const text of [shown, JSON.stringify(audit.rows), JSON.stringify(made)]) {
      expect(text).not.toContain('PRIVATE KEY');
      expect(text).not.toContain('the-first-secret');
    }
    const other = await begin();
    const stolen = { ...server, certificateId: made.id, version: other.version };
    expect(await saveServerSettings(deps, other.id, stolen, actor)).toEqual({
      ok: false,
      reason: 'unknown-certificate',
    });
  });

  it('[X3] are read with a new key after they were sealed again, and not with the former', async () => {
    const made = await makeCertificate(deps);
    const { id, version } = await begin();
    await saveServerSettings(deps, id, { ...server, certificateId: made.id, version }, actor);
    const before = await openCredentials(host.db, sealer, id);
    const next = createSealer(randomBytes(32));
    expect(await resealCredentials(host.db, sealer, next)).toBeGreaterThanOrEqual(2);
    expect(await openCredentials(host.db, next, id)).toEqual(before);
    await expect(openCredentials(host.db, sealer, id)).rejects.toThrow();
    await resealCredentials(host.db, next, sealer);
    expect(await openCredentials(host.db, sealer, id)).toEqual(before);
  });
});

describe('a task that keeps failing', () => {
  it('[S15] is tried again at once, by an act that the audit keeps; of a kind that does not fail nothing is', async () => {
    await addJob(host.db, 'read-letters', {});
    await host.pool.query("update graphile_worker._private_jobs set last_error = 'no ink'");
    expect([
      await tryTasksAgain(deps, 'write-letters', actor),
      await tryTasksAgain(deps, 'read-letters', actor),
    ]).toEqual([0, 1]);
    const { rows } = await host.pool.query("select after from audit_line where act = 'tasks.try-again'");
    expect(rows).toEqual([{ after: { kind: 'read-letters', count: 1 } }]);
    await host.pool.query('delete from graphile_worker._private_jobs');
  });
});

describe('a room', () => {
  it('[S15.4] is looked at, and what is held there applied, by acts that the audit keeps', async () => {
    const { id } = await begin();
    const room = { connectionId: id, resourceId: followed, actor };
    expect(await lookAtRoom(deps, { ...room, resourceId: id })).toBe(false);
    expect(await applyHeldRound(deps, { ...room, resourceId: id })).toBe(false);
    expect([await lookAtRoom(deps, room), await applyHeldRound(deps, room)]).toEqual([true, true]);
    const { rows } = await host.pool.query(
      `select act, after from audit_line where subject_id = $1 and act in ('connection.look-at-room',
       'connection.apply-held-round') order by at, act desc`,
      [id],
    );
    expect(rows).toEqual([
      { act: 'connection.look-at-room', after: { resourceId: followed } },
      { act: 'connection.apply-held-round', after: { resourceId: followed, gone: 8, of: 9 } },
    ]);
  });
});

describe('the end of a credential', () => {
  it('[S16.6] is warned of at 60, 30, 14, 7 and 1 days; who comes late is told once', () => {
    const end = new Date('2026-05-01T00:00:00Z');
    const due = (days: number) => warningsDue(end, new Date(end.getTime() - days * 86_400_000));
    expect([61, 60, 31, 14, 6, 0.5, 0].map((days) => due(days).length)).toEqual([0, 1, 1, 3, 4, 5, 0]);
  });

  it('[S16.6] is told to every administrator by mail, each warning once', async () => {
    await host.pool.query(`update connection set setup_step = 'people'`);
    const admin = await inTransaction(host, (tx) => ensureLocalAdministrator(tx, clock.now()));
    await host.pool.query(`update person set email = 'ada@contoso.example' where id = $1`, [admin.id]);
    const { id } = await begin(new Date(clock.now().getTime() + 20 * 86_400_000).toISOString());
    await finish(id);
    const around = { host, clock, publicUrl: 'https://ones.example', languageOf: languageOfAddress };
    const subscriptions = createSubscriptions();
    subscribeConnectionMail(subscriptions);
    const connection: Parameters<typeof connectionMailJobs>[0]['connection'] = async (db, which) => {
      const found = await connectionById(db, which);
      return found && { name: found.name, code: found.failureCode, mend: found.failureMend };
    };
    const jobs = [
      ...mailJobs({ ...around, sender, booking: bookingForMail, alternatives: async () => [] }),
      ...connectionMailJobs({ ...around, connection, administrators }),
    ];
    const work = async () => {
      await warnOfExpiry(deps);
      await drain({ database: host, subscriptions });
      const tools = { database: host, clock, logger: createLogger({ level: 'silent' }), metrics: createMetrics() };
      await runDueJobs({ ...tools, jobs });
    };
    const subjects = () => mails.mails.splice(0).map(({ subject }) => subject);
    await work();
    expect(subjects()).toEqual(['ONES: The credential of “Contoso” ends in 20 days']);
    await work();
    clock.advance({ days: 3 });
    await work();
    expect(subjects()).toEqual([]);
    clock.advance({ days: 4 });
    await work();
    expect(subjects()).toEqual(['ONES: The credential of “Contoso” ends in 13 days']);
    for (let times = 0; times < 2; times++) {
      await inTransaction(host, async (tx) => tellOfHeldRooms(tx, id, clock.now()));
      await work();
    }
    expect(subjects()).toEqual(['ONES: Many bookings of “Contoso” would go at once']);
    await recordConnectionState(host, clock, id, { code: 'AADSTS7000222', mend: 'renew-secret' });
    await recordConnectionState(host, clock, id, { code: 'AADSTS7000222', mend: 'renew-secret' });
    await work();
    const [broke, ...more] = mails.mails.splice(0);
    expect(more).toEqual([]);
    expect(broke?.subject).toBe('ONES: “Contoso” cannot reach Microsoft 365');
    expect(broke?.text).toContain('AADSTS7000222');
    expect(broke?.text).toContain(`https://ones.example/console/connections/${id}`);
    // Another trouble while it is broken anyway is no second break.
    await recordConnectionState(host, clock, id, { code: 'ErrorAccessDenied', mend: 'check-access-policy' });
    await work();
    expect(subjects()).toEqual([]);
    await recordConnectionState(host, clock, id, null);
    await recordConnectionState(host, clock, id, { code: 'AADSTS50057', mend: 'enable-room-account' });
    await work();
    const [account] = mails.mails.splice(0).filter(({ subject }) => subject?.includes('room account'));
    expect(account?.subject).toBe('ONES: The room account of “Contoso” cannot sign in');
    expect(account?.text).toContain(`https://ones.example/console/connections/${id}/edit/rooms`);
  });
});
