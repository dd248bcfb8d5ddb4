/**
 * How an application proves who it is to Entra's token endpoint: a secret, or an assertion signed with its certificate's key.
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
import { randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';

export type ClientProof =
  | { readonly kind: 'secret'; readonly secret: string }
  /** The key in PKCS #8 (PEM); the thumbprint is the certificate's SHA-256, base64url. */
  | { readonly kind: 'certificate'; readonly privateKey: string; readonly thumbprint: string };

const ASSERTION_SECONDS = 300;

/** The parameters to add to a token request. */
export async function proofParameters(
  proof: ClientProof,
  { clientId, tokenUrl, now }: { readonly clientId: string; readonly tokenUrl: string; readonly now: Date },
): Promise<Record<string, string>> {
  if (proof.kind === 'secret') return { client_secret: proof.secret };
  const at = Math.floor(now.getTime() / 1000);
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': proof.thumbprint })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setJti(randomUUID())
    .setIssuedAt(at)
    .setNotBefore(at)
    .setExpirationTime(at + ASSERTION_SECONDS)
    .sign(await importPKCS8(proof.privateKey, 'PS256'));
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
}

/** Refusals of the proof itself: another credential of the same application may still be good (rule S16). */
const aboutProof = new Set([
  'AADSTS7000215',
  'AADSTS7000222',
  'AADSTS700027',
  'AADSTS700024',
  'AADSTS50012',
  'AADSTS50013',
]);

export function isAboutProof(code: string): boolean {
  return aboutProof.has(code);
}
