// A certificate authority of the simulator's own and a server certificate under it, so that clients that insist on https (MSAL
// does) can talk to it. Made anew at each start; nobody should trust it beyond that.
// Fields as in https://www.rfc-editor.org/rfc/rfc5280
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { bits, boolean, integer, objectId, octets, sequence, set, tagged, time, utf8 } from './der.ts';

export interface ServerCertificate {
  readonly key: string;
  /** The server's certificate followed by its authority's. */
  readonly cert: string;
  /** What a client must trust, PEM. */
  readonly ca: string;
}

const DAY = 86_400_000;
const ECDSA_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));

interface Party {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** `hosts`: names and IP addresses the server answers under. An RSA key serves as an application's certificate too. */
export function makeServerCertificate(hosts: readonly string[], kind: 'ec' | 'rsa' = 'ec'): ServerCertificate {
  const authority = party('Simulated Microsoft 365 authority');
  const server = party(hosts[0] ?? 'localhost', kind);
  const ca = certificate(authority, authority, [
    extension('2.5.29.19', true, sequence(boolean(true), integer(Buffer.of(0)))),
    extension('2.5.29.15', true, bits(Buffer.of(0b0000_0110), 1)),
  ]);
  const leaf = certificate(server, authority, [
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, bits(Buffer.of(0b1000_0000), 7)),
    extension('2.5.29.37', false, sequence(objectId('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, sequence(...hosts.map(alternativeName))),
  ]);
  const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key, cert: pem(leaf) + pem(ca), ca: pem(ca) };
}

function party(name: string, kind: 'ec' | 'rsa' = 'ec'): Party {
  if (kind === 'rsa') return { name, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
  return { name, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
}

function certificate(subject: Party, issuer: Party, extensions: readonly Buffer[]): Buffer {
  const now = Date.now();
  const serial = randomBytes(16);
  serial[0] = (serial[0] ?? 0) & 0x7f || 1;
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(serial),
    ECDSA_SHA256,
    distinguishedName(issuer.name),
    sequence(time(new Date(now - DAY)), time(new Date(now + 365 * DAY))),
    distinguishedName(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        extension('2.5.29.14', false, octets(keyIdentifier(subject))),
        extension('2.5.29.35', false, sequence(tagged(0x80, keyIdentifier(issuer)))),
        ...extensions,
      ),
    ),
  );
  return sequence(body, ECDSA_SHA256, bits(sign('sha256', body, issuer.privateKey)));
}

function distinguishedName(name: string): Buffer {
  return sequence(set(sequence(objectId('2.5.4.3'), utf8(name))));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(objectId(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function keyIdentifier({ publicKey }: Party): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

function alternativeName(host: string): Buffer {
  if (isIP(host) === 4) return tagged(0x87, Buffer.from(host.split('.').map(Number)));
  if (host === '::1') return tagged(0x87, Buffer.from('00000000000000000000000000000001', 'hex'));
  return tagged(0x82, Buffer.from(host, 'ascii'));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
