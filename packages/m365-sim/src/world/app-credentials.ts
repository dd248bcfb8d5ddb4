// The secrets and certificates of an app registration by the ids under which Graph and the administrator's page show them.
// https://learn.microsoft.com/graph/api/application-get
import { createHash, X509Certificate } from 'node:crypto';
import { servicePrincipalId } from '../entra/lookup.ts';
import type { App } from './world.ts';

const MOST_MONTHS = 24;

/** The same id at every start. */
export function keyIdOf(text: string): string {
  return servicePrincipalId('graph', text);
}

export interface ShownSecret {
  readonly keyId: string;
  readonly value: string;
  readonly expiresAt: string;
}

export function secretsOf(app: App): ShownSecret[] {
  return app.secrets.map(({ value, expiresAt }) => ({
    keyId: keyIdOf(value),
    value,
    expiresAt: expiresAt.toISOString(),
  }));
}

export interface ShownCertificate {
  readonly keyId: string;
  /** As `x5t#S256` names it. */
  readonly thumbprint: string;
  readonly expiresAt: string;
}

export function certificatesOf(app: App): ShownCertificate[] {
  return app.certificates.map((pem) => {
    const certificate = new X509Certificate(pem);
    return {
      keyId: keyIdOf(certificate.fingerprint256),
      thumbprint: createHash('sha256').update(certificate.raw).digest('base64url'),
      expiresAt: new Date(certificate.validTo).toISOString(),
    };
  });
}

/** A new secret beside those that live: `value` shown once in the portal, here always. */
export function addSecret(app: App, value: string, expiresAt: Date): ShownSecret {
  app.secrets = [...app.secrets.filter((one) => one.value !== value), { value, expiresAt }];
  return { keyId: keyIdOf(value), value, expiresAt: expiresAt.toISOString() };
}

/** The portal gives a secret 24 months at most. */
export function latestSecretExpiry(now: Date): Date {
  const latest = new Date(now);
  latest.setUTCMonth(latest.getUTCMonth() + MOST_MONTHS);
  return latest;
}

/** Why a text is not a certificate, or nothing. */
export function certificateProblem(pem: unknown): string | undefined {
  try {
    return new X509Certificate(String(pem)).publicKey.asymmetricKeyType === 'rsa' ? undefined : 'Only RSA keys serve.';
  } catch {
    return 'Send the public certificate as PEM in `certificate`.';
  }
}
