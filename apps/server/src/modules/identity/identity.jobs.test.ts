import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, drain } from '../../platform/outbox/index.ts';
import { migrateQueue, runDueJobs } from '../../platform/queue/index.ts';
import { ensureSignedInPerson, importRemovedPeople } from '../directory/index.ts';
import { identityJobs, identitySchedules, makeApiToken, makeAuthenticator, subscribeIdentity } from './index.ts';
import { beginSession, makeAddInToken } from './sign-ins.ts';

const host = await testDatabase();
await migrateQueue(host.pool);
const clock = testClock();
const authenticator = makeAuthenticator({ db: host.db, clock });
const deps = { host, clock, authenticator };
const subscriptions = createSubscriptions();
subscribeIdentity(subscriptions);

async function signedInPerson() {
  const tenantId = randomUUID();
  const objectId = randomUUID();
  const signedIn = {
    connectionId: randomUUID(),
    tenantId,
    objectId,
    name: 'Leaver',
    email: null,
    emailVerified: false,
  };
  return inTransaction(host, async (tx) => {
    const { id } = await ensureSignedInPerson(tx, signedIn, clock.now());
    const cookie = await beginSession(tx, { personId: id, connectionId: null, providerSession: null }, clock.now());
    const api = await makeApiToken(tx, id, 'script', clock.now());
    await makeAddInToken(tx, id, clock.now());
    return { id, tenantId, objectId, cookie, api };
  });
}

async function kept(personId: string): Promise<string[]> {
  const { rows } = await host.pool.query(
    `select 'session' as kind from session where person_id = $1
     union all select purpose from bearer_token where person_id = $1`,
    [personId],
  );
  return rows.map((row) => row.kind);
}

describe('identity in the background', () => {
  it('[S17] ends the sign-ins of whoever left, without another request', async () => {
    const leaver = await signedInPerson();
    const stayer = await signedInPerson();
    expect(await authenticator.authenticate({ bearer: null, sessionCookie: leaver.cookie })).toMatchObject({
      kind: 'person',
    });
    await inTransaction(host, (tx) =>
      importRemovedPeople(tx, { tenantId: leaver.tenantId, objectIds: [leaver.objectId] }, clock.now()),
    );
    await drain({ database: host, subscriptions });
    const logger = createLogger({ level: 'silent' });
    await runDueJobs({ database: host, clock, logger, metrics: createMetrics(), jobs: identityJobs(deps) });
    expect(await kept(leaver.id)).toEqual(['api']);
    expect(await kept(stayer.id)).toEqual(['session', 'api', 'add-in']);
    for (const credentials of [
      { bearer: null, sessionCookie: leaver.cookie },
      { bearer: leaver.api, sessionCookie: null },
    ]) {
      expect(await authenticator.authenticate(credentials)).toMatchObject({ code: 'not-signed-in' });
    }
  });

  it('[X1] clears away what expired long ago, and keeps what can still be called expired', async () => {
    const [schedule] = identitySchedules(deps);
    const old = await signedInPerson();
    clock.advance({ days: 20 });
    const logger = createLogger({ level: 'silent' });
    const context = { jobId: '1', attempt: 1, logger, signal: AbortSignal.timeout(10_000) };
    await schedule?.run(context);
    expect(await kept(old.id)).toEqual(['session', 'api', 'add-in']);
    clock.advance({ days: 20 });
    await schedule?.run(context);
    expect(await kept(old.id)).toEqual(['api']);
  });
});
