import { X509Certificate } from 'node:crypto';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeServerCertificate } from './certificate.ts';

function read(address: string, ca?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { ...(ca ? { ca } : {}) }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => {
        text += part.toString();
      });
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

describe('https with an authority of its own (real parts: TLS)', () => {
  const { key, cert, ca } = makeServerCertificate(['localhost', '127.0.0.1', '::1']);

  it('[T8] makes a chain that OpenSSL accepts for every host, and for no other', async () => {
    const authority = new X509Certificate(ca);
    const leaf = new X509Certificate(cert);
    expect(leaf.verify(authority.publicKey)).toBe(true);
    expect(leaf.checkIssued(authority)).toBe(true);
    expect(leaf.checkHost('localhost')).toBe('localhost');
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(leaf.checkHost('elsewhere.example')).toBeUndefined();
    expect(authority.ca).toBe(true);
    expect(leaf.ca).toBe(false);
  });

  it('[T8] serves clients that trust the authority and nobody else', async () => {
    const server = createServer({ key, cert }, (_request, answer) => answer.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      expect(await read(`https://localhost:${port}/`, ca)).toBe('hello');
      expect(await read(`https://127.0.0.1:${port}/`, ca)).toBe('hello');
      await expect(read(`https://localhost:${port}/`)).rejects.toThrow(/self-signed|unable to/i);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
