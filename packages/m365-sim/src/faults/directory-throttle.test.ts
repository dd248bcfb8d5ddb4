// Limits of the directory and of what is written: learn.microsoft.com/graph/throttling-limits
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { useDirectory } from './directory-throttle.ts';
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

  it('[T5] refuses more than 150 MB written to one mailbox in five minutes', async () => {
    const { context } = under.sim;
    const first = enterLane(context, 'app:mailbox', UPLOAD - 10);
    if ('leave' in first) first.leave();
    expect(enterLane(context, 'app:mailbox', 11)).toEqual({ limit: 'too-much-uploaded', retryAfter: 300 });
    await context.clock.advance(300_001);
    expect(enterLane(context, 'app:mailbox', 11)).toHaveProperty('leave');
  });
});
