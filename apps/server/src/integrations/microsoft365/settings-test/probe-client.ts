/** A token for settings that may not be saved yet, and a client that asks with it; nothing is kept. */
import type { Clock } from '../../../kernel/clock.ts';
import type { CandidateSettings } from '../../../modules/connection/index.ts';
import { type Capabilities, capabilitiesOf } from '../capabilities.ts';
import type { Cloud } from '../clouds.ts';
import { type Candidate, type OnTried, requestAppToken } from '../graph/access-tokens.ts';
import { type GraphClient, graphClient } from '../graph/graph-client.ts';
import { GraphError, isGraphError } from '../graph/graph-error.ts';

export interface TestDeps {
  readonly clouds: readonly Cloud[];
  readonly clock: Clock;
  readonly noteTried: OnTried;
}

export interface Target {
  readonly capabilities: Capabilities;
  readonly cloud: Cloud;
}

export function targetOf(settings: CandidateSettings, deps: TestDeps): Target | null {
  const capabilities = capabilitiesOf(settings.type);
  const cloud = deps.clouds.find((row) => row.id === settings.operator);
  return capabilities && cloud ? { capabilities, cloud } : null;
}

export interface Tried {
  readonly candidate: Candidate;
  readonly token: string | null;
  readonly refusal: GraphError | null;
}

/** Every credential is tried, the one in reserve too: a roll-over that would fail is known before it is needed. */
export async function tryCredentials(settings: CandidateSettings, cloud: Cloud, deps: TestDeps): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { id, kind, value, thumbprint } of settings.credentials) {
    const proof =
      kind === 'certificate' && thumbprint !== null
        ? { kind, privateKey: value, thumbprint }
        : { kind: 'secret' as const, secret: value };
    const { tenantId, clientId } = settings;
    const candidate = { id: id ?? '', cloud, tenantId, clientId, proof };
    const one = await tryOne(candidate, deps);
    if (id !== null && one.refusal?.kind !== 'unavailable') await deps.noteTried(id, one.refusal?.details.code ?? null);
    tried.push(one);
  }
  return tried;
}

async function tryOne(candidate: Candidate, deps: TestDeps): Promise<Tried> {
  try {
    const { access_token: token } = await requestAppToken(candidate, deps.clock.now());
    return { candidate, token, refusal: null };
  } catch (error) {
    if (isGraphError(error)) return { candidate, token: null, refusal: error };
    throw error;
  }
}

export async function firstToken(
  settings: CandidateSettings,
  cloud: Cloud,
  deps: TestDeps,
): Promise<string | GraphError> {
  const tried = await tryCredentials(settings, cloud, deps);
  const details = { kind: 'invalid' as const, status: null, code: 'no-credential', requestId: null };
  return (
    tried.find(({ token }) => token !== null)?.token ??
    tried[0]?.refusal ??
    new GraphError({ ...details, retryAfterSeconds: null })
  );
}

export function clientFor(cloud: Cloud, token: string): GraphClient {
  return graphClient({
    graphUrl: cloud.graph,
    accessToken: () => Promise.resolve(token),
    throughGate: (_mailbox, call) => call(),
    onThrottled: () => Promise.resolve(),
    onUnauthorised: () => undefined,
    onAnswered: () => undefined,
  });
}
