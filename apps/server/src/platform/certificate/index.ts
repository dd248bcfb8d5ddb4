/**
 * Makes a key pair with a self-signed certificate, as an application proves itself to Entra with: RSA 2048, SHA-256.
 * https://learn.microsoft.com/entra/identity-platform/howto-create-self-signed-certificate
 */
import { createHash, generateKeyPair, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { bits, integer, nothing, objectId, octets, sequence, set, tagged, time, utf8, yes } from './der.ts';

export interface SelfSigned {
  /** PKCS #8, PEM: to be sealed at once. */
  readonly privateKey: string;
  readonly certificate: string;
}

const RSA_BITS = 2048;
const CLOCKS_DIFFER_MS = 300_000;
const SHA256_WITH_RSA = sequence(objectId('1.2.840.113549.1.1.11'), nothing);

export async function makeSelfSigned(name: string, now: Date, until: Date): Promise<SelfSigned> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS });
  const subject = sequence(set(sequence(objectId('2.5.4.3'), utf8(name))));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 1;
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(serial),
    SHA256_WITH_RSA,
    subject,
    sequence(time(new Date(now.getTime() - CLOCKS_DIFFER_MS)), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions(publicKey)),
  );
  const der = sequence(body, SHA256_WITH_RSA, bits(sign('sha256', body, privateKey)));
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: new X509Certificate(der).toString(),
  };
}

/** For signing only: digitalSignature, and no authority. */
function extensions(publicKey: KeyObject): Buffer {
  const keyId = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
  return sequence(
    sequence(objectId('2.5.29.19'), yes, octets(sequence())),
    sequence(objectId('2.5.29.15'), yes, octets(bits(Buffer.of(0b1000_0000), 7))),
    sequence(objectId('2.5.29.14'), octets(octets(keyId))),
  );
}

/** `sha256` (base64url) names it in assertions; `sha1` (hex) is what the Azure portal shows. */
export function thumbprints(certificate: string): { readonly sha256: string; readonly sha1: string } {
  const { raw } = new X509Certificate(certificate);
  return {
    sha256: createHash('sha256').update(raw).digest('base64url'),
    sha1: createHash('sha1').update(raw).digest('hex').toUpperCase(),
  };
}
