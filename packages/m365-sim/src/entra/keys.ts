// The key the simulated tenant signs its tokens with, and its public half as Entra's key document shows it.
// One key for a process: a token of one simulated tenant is readable, and refused by its tenant id, in another.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

let current: SigningKey | undefined;

/** The signing key, made at first use. */
export function signingKey(): SigningKey {
  current ??= makeKey();
  return current;
}

/** The answer of `/{tenant}/discovery/v2.0/keys`. */
export function keySet(tenantIssuer: string): { keys: Record<string, string>[] } {
  const { publicKey, kid } = signingKey();
  const { n, e } = publicKey.export({ format: 'jwk' });
  return { keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid, n: String(n), e: String(e), issuer: tenantIssuer }] };
}

/** The key for a state file, so that tokens stay good over a restart. */
export function exportSigningKey(): string {
  return signingKey().privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

export function useSigningKey(pem: string): void {
  current = keyFrom(createPrivateKey(pem));
}

function makeKey(): SigningKey {
  return keyFrom(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
}

function keyFrom(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return { kid: createHash('sha256').update(der).digest('base64url').slice(0, 27), privateKey, publicKey };
}
