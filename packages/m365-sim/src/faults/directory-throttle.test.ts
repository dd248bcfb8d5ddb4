// Limits of the directory and of what is written: learn.microsoft.com/graph/throttling-limits
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import type { Tenant } from '../world/world.ts';
import { APP_UNITS, useDirectory } from './directory-throttle.ts';
import { REQUESTS, useGraph } from './global-throttle.ts';
import { enterLane, UPLOAD } from './throttle.ts';

let under: SimUnderTest;
beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
});
afterAll(async () => {
  await under.sim.stop();
});

describe('throttling beside the mailbox’s', () => {
  it('[T5] counts resource units, warns from eighty percent and refuses above the limit', async () => {
    const { graph } = under;
    const cheap = await graph.get('/users?$select=id&$top=5');
    expect(cheap.headers.get('x-ms-resource-unit')).toBe('1');
    const { context } = under.sim;
    const [tenant] = context.world.tenants;
    const app = [...context.world.apps.values()].find((one) => one.integrationType === 'application');
    if (!tenant || !app) throw new Error('The world is not as expected.');
    // Near the warning at once: some hundred requests over HTTP would say no more.
    const dear = { method: 'GET', path: '/groups/x/transitiveMembers', query: '' };
    while ((useDirectory(context, tenant, app.clientId, dear)?.share ?? 1) < 0.79);
    let warned = false;
    let refused: Awaited<ReturnType<typeof graph.get>> | undefined;
    for (let count = 0; count < 900 && !refused; count++) {
      const answer = await graph.get('/groups?$expand=members');
      warned ||= answer.status === 200 && answer.headers.has('x-ms-throttle-limit-percentage');
      if (answer.status === 429) refused = answer;
      else if (warned) while ((useDirectory(context, tenant, app.clientId, dear)?.share ?? 1) < 0.99);
    }
    expect([warned, refused?.headers.get('retry-after')]).toEqual([true, '10']);
    expect(under.sim.context.impolite.list().map((one) => one.rule)).toContain('too-many-directory-units');
    await under.sim.context.clock.advance(10_000);
    expect((await graph.get('/users?$top=5')).status).toBe(200);
  });

  it('[T5] counts an application’s units over all tenants, too', async () => {
    const { context } = under.sim;
    const tenants = context.world.tenants.map((one) => ({ ...one, people: new Map([...one.people].slice(0, 10)) }));
    const many = Array.from({ length: 45 }, (_none, index) => ({ ...tenants[0], id: `tenant-${index}` }) as Tenant);
    const dear = { method: 'POST', path: '/directoryObjects/getByIds', query: '' };
    const uses = Array.from({ length: APP_UNITS / 5 }, (_none, index) =>
      useDirectory(context, many[index % 45] as Tenant, 'everywhere', dear),
    );
    expect([uses.at(-1)?.share, uses.at(-1)?.isOverall]).toEqual([1, true]);
    expect(useDirectory(context, many[0] as Tenant, 'everywhere', dear)).toMatchObject({
      retryAfter: 20,
      isOverall: true,
    });
    expect(useDirectory(context, many[0] as Tenant, 'another', dear)?.share).toBeLessThan(0.01);
  });

  it('[T5] refuses an application beyond 130,000 requests in ten seconds, over all tenants', async () => {
    const { context } = under.sim;
    const [app] = [...context.world.apps.values()].filter((one) => one.integrationType === 'application');
    for (let count = 0; count < REQUESTS; count++) useGraph(context, app?.clientId ?? '');
    const refused = await under.graph.get('/organization');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(context.impolite.list().map((one) => one.rule)).toContain('too-many-in-all');
    await context.clock.advance(10_000);
    expect((await under.graph.get('/organization')).status).toBe(200);
  });

  it('[T5] refuses more than 150 MB written to one mailbox in five minutes', async () => {
    const { context } = under.sim;
    const first = enterLane(context, 'app:mailbox', UPLOAD - 10);
    if ('leave' in first) first.leave();
    expect(enterLane(context, 'app:mailbox', 11)).toEqual({ limit: 'too-much-uploaded', retryAfter: 300 });
    await context.clock.advance(300_001);
    expect(enterLane(context, 'app:mailbox', 11)).toHaveProperty('leave');
  });
});
