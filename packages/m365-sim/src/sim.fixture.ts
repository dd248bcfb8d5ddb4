// For tests: a running simulator, a client that acts as one of its applications, and waiting for a condition.
import { appToken, GraphClient } from './client/graph-client.ts';
import { type RunningSim, type SimOptions, startSim } from './index.ts';
import type { IntegrationType } from './world/world.ts';

export interface SimUnderTest {
  readonly sim: RunningSim;
  readonly graph: GraphClient;
  readonly tenantId: string;
  as(type: IntegrationType): Promise<GraphClient>;
}

/** Stopping it fails where an answer was not what Microsoft's metadata allows. */
export async function simUnderTest(options: SimOptions = {}): Promise<SimUnderTest> {
  const sim = await startSim({ latency: 'test', meetings: false, checkAnswers: true, ...options });
  const tenantId = sim.context.world.tenants[0]?.id ?? '';
  const as = async (type: IntegrationType): Promise<GraphClient> => {
    const app = [...sim.context.world.apps.values()].find((one) => one.integrationType === type);
    const secret = app?.secrets[0]?.value ?? '';
    return new GraphClient(sim.url, await appToken(sim.url, tenantId, app?.clientId ?? '', secret));
  };
  const stop = async (): Promise<void> => {
    await sim.stop();
    const wrong = sim.context.log.wrongAnswers();
    if (wrong.length > 0) throw new Error(`Answers outside the metadata: ${JSON.stringify(wrong)}`);
  };
  return { sim: { ...sim, stop }, graph: await as('application'), tenantId, as };
}

/** Asks again until there is an answer; gives up after five seconds. */
export async function eventually<T>(ask: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  const until = Date.now() + 5000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error('It did not happen within five seconds.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
