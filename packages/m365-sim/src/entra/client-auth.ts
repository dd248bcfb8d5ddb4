// Proves which application calls the token endpoint: by secret (body or Basic) or by a certificate's assertion.
// https://learn.microsoft.com/entra/identity-platform/certificate-credentials
import { createHash, X509Certificate } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { EntraRefusal } from './aadsts.ts';
import type { AppRegistration } from './registration.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface ClientCredential {
  readonly clientId: string | undefined;
  readonly secret?: string;
  readonly assertion?: string;
}

/** Reads the credential from the form or the Authorization header; says nothing yet about whether it is right. */
export function readCredential(form: Record<string, string>, authorization: string | undefined): ClientCredential {
  const assertion = form.client_assertion;
  if (assertion) {
    if (form.client_assertion_type !== ASSERTION_TYPE) throw new EntraRefusal(900144, 'client_assertion_type');
    return { clientId: form.client_id ?? subjectOf(assertion), assertion };
  }
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (!basic) return { clientId: form.client_id, ...(form.client_secret ? { secret: form.client_secret } : {}) };
  const [id = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId: formDecode(id), secret: formDecode(rest.join(':')) };
}

/** True when proven, false when nothing was presented; a wrong credential is refused. */
export async function proveClient(
  app: AppRegistration,
  credential: ClientCredential,
  endpoints: readonly string[],
  now: Date,
): Promise<boolean> {
  if (credential.assertion) {
    await proveAssertion(app, credential.assertion, endpoints, now);
    return true;
  }
  if (credential.secret === undefined) return false;
  const matching = app.secrets.filter((one) => one.value === credential.secret);
  if (matching.length === 0) throw new EntraRefusal(7000215, app.clientId);
  if (matching.every((one) => one.expiresAt <= now)) throw new EntraRefusal(7000222, app.clientId);
  return true;
}

async function proveAssertion(
  app: AppRegistration,
  assertion: string,
  endpoints: readonly string[],
  now: Date,
): Promise<void> {
  const certificate = certificateOf(app, assertion);
  if (new Date(certificate.validTo) <= now) throw new EntraRefusal(700027, 'The certificate used has expired.');
  try {
    const { payload } = await jwtVerify(assertion, certificate.publicKey, {
      algorithms: ['PS256', 'RS256'],
      audience: [...endpoints],
      issuer: app.clientId,
      subject: app.clientId,
      currentDate: now,
      clockTolerance: 300,
    });
    if (payload.exp === undefined) throw new EntraRefusal(50012, 'The assertion has no expiry.');
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new EntraRefusal(700024, app.clientId);
    if (error instanceof errors.JWTClaimValidationFailed) throw new EntraRefusal(50012, error.message);
    if (error instanceof EntraRefusal) throw error;
    throw new EntraRefusal(700027, 'Reason - The provided signature is not valid.');
  }
}

function certificateOf(app: AppRegistration, assertion: string): X509Certificate {
  const header = readHeader(assertion);
  const wanted = header['x5t#S256'] ?? header.x5t;
  if (typeof wanted !== 'string') throw new EntraRefusal(50012, 'The assertion names no certificate (x5t#S256).');
  const found = app.certificates
    .map((pem) => new X509Certificate(pem))
    .find((one) => thumbprint(one, 'sha256') === wanted || thumbprint(one, 'sha1') === wanted);
  if (!found)
    throw new EntraRefusal(700027, `Reason - The key was not found., Thumbprint of key used by client: '${wanted}'`);
  return found;
}

function thumbprint(certificate: X509Certificate, hash: 'sha256' | 'sha1'): string {
  return createHash(hash).update(certificate.raw).digest('base64url');
}

function readHeader(assertion: string): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(assertion);
  } catch {
    throw new EntraRefusal(50027);
  }
}

function subjectOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).sub;
  } catch {
    throw new EntraRefusal(50027);
  }
}

function formDecode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
