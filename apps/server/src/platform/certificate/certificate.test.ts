import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeSelfSigned, thumbprints } from './index.ts';

describe('a self-signed certificate', () => {
  it('[S16] is one that others can read: named, dated, signed by its own key, and no authority', async () => {
    const now = new Date('2026-03-02T09:00:00Z');
    const until = new Date('2028-03-01T09:00:00Z');
    const made = await makeSelfSigned('ONES 會議室', now, until);
    const read = new X509Certificate(made.certificate);
    expect(read.subject).toBe('CN=ONES 會議室');
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkPrivateKey(createPrivateKey(made.privateKey))).toBe(true);
    expect(new Date(read.validTo)).toEqual(until);
    expect(new Date(read.validFrom).getTime()).toBeLessThan(now.getTime());
    expect(read.ca).toBe(false);
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });

  it('[S16] is named by its SHA-256 in assertions and by its SHA-1 in the portal', async () => {
    const now = new Date('2049-12-30T00:00:00Z');
    const made = await makeSelfSigned('x', now, new Date('2051-01-01T00:00:00Z'));
    const read = new X509Certificate(made.certificate);
    const { sha1, sha256 } = thumbprints(made.certificate);
    expect(sha1).toBe(read.fingerprint.replaceAll(':', ''));
    expect(Buffer.from(sha256, 'base64url').toString('hex').toUpperCase()).toBe(
      read.fingerprint256.replaceAll(':', ''),
    );
    expect(new Date(read.validTo).getUTCFullYear()).toBe(2051);
  });
});
