/**
 * Whether the tenant exists at this operator, by its discovery document, which needs no rights:
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri
 */
import type { Cloud } from '../clouds.ts';

const TIMEOUT_MS = 10_000;

/** null: found. Else an AADSTS number, `other-operator`, or `no-route`. */
export async function tenantTrouble(tenantId: string, cloud: Cloud, clouds: readonly Cloud[]): Promise<string | null> {
  const answer = await lookUp(tenantId, cloud);
  if (answer !== 'unknown') return answer === 'found' ? null : answer;
  // Another operator's tenant is as unknown here as one that nobody has. A simulated tenant never asks the real ones.
  const others = clouds.filter((one) => one.id !== cloud.id && one.allowsHttp === cloud.allowsHttp);
  for (const other of others) if ((await lookUp(tenantId, other)) === 'found') return 'other-operator';
  return 'AADSTS90002';
}

async function lookUp(tenantId: string, cloud: Cloud): Promise<'found' | 'unknown' | 'no-route' | 'no-answer'> {
  const url = `${cloud.signIn}/${tenantId}/v2.0/.well-known/openid-configuration`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await answer.body?.cancel();
    if (answer.ok) return 'found';
    return answer.status >= 500 ? 'no-answer' : 'unknown';
  } catch {
    return 'no-route';
  }
}
