import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServerCertificate } from '../https/certificate.ts';
import { entraRoutes } from './entra.routes.ts';
import { appRegistration, makeTestDirectory, TENANT } from './entra-directory.fixture.ts';

const APP = '00000000-0000-4000-9000-000000000001';
const rsa = makeServerCertificate(['app.example'], 'rsa');
const other = makeServerCertificate(['other.example'], 'rsa');

interface Assertion {
  readonly alg: 'PS256' | 'RS256';
  readonly audience?: string;
  readonly subject?: string;
  readonly signedBy?: typeof rsa;
  readonly naming?: typeof rsa;
  readonly lifetime?: number;
}

// https://learn.microsoft.com/entra/identity-platform/certificate-credentials
describe('client credentials by certificate (real parts: HTTP, RSA certificates)', () => {
  const directory = makeTestDirectory([appRegistration(APP, { certificates: [rsa.cert] })]);
  let server: FastifyInstance;
  let endpoint: string;

  beforeAll(async () => {
    server = Fastify();
    await server.register(async (app) => entraRoutes(app, { directory }));
    endpoint = `${await server.listen({ port: 0 })}/${TENANT}/oauth2/v2.0/token`;
  });
  afterAll(() => server.close());

  const assertion = (wish: Assertion): Promise<string> => {
    const { raw } = new X509Certificate((wish.naming ?? rsa).cert);
    const name = wish.alg === 'PS256' ? 'x5t#S256' : 'x5t';
    const print = createHash(wish.alg === 'PS256' ? 'sha256' : 'sha1')
      .update(raw)
      .digest('base64url');
    const now = Math.floor(directory.time.getTime() / 1000);
    return new SignJWT({ iss: wish.subject ?? APP, sub: wish.subject ?? APP, jti: randomUUID() })
      .setProtectedHeader({ alg: wish.alg, typ: 'JWT', [name]: print })
      .setAudience(wish.audience ?? endpoint)
      .setNotBefore(now - 10)
      .setExpirationTime(now + (wish.lifetime ?? 300))
      .sign(createPrivateKey((wish.signedBy ?? rsa).key));
  };
  const ask = async (clientAssertion: string): Promise<Record<string, unknown>> => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: APP,
      scope: 'https://graph.microsoft.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clientAssertion,
    });
    const parsed: unknown = await (await fetch(endpoint, { method: 'POST', body })).json();
    return { ...(parsed as object) };
  };

  it.each(['PS256', 'RS256'] as const)(
    '[T1] takes an assertion signed %s with the certificate’s thumbprint',
    async (alg) => {
      expect((await ask(await assertion({ alg }))).access_token).toMatch(/^ey/);
    },
  );

  it.each([
    ['another key than the certificate’s', { signedBy: other }, 700027],
    ['a certificate that is not registered', { naming: other, signedBy: other }, 700027],
    ['another audience', { audience: 'https://elsewhere.example/' }, 50012],
    ['another application', { subject: 'somebody' }, 50012],
    ['an expired assertion', { lifetime: -900 }, 700024],
  ])('[T1] refuses %s', async (_name, wish, code) => {
    const answer = await ask(await assertion({ alg: 'PS256', ...wish }));
    expect(answer).toMatchObject({ error: 'invalid_client', error_codes: [code] });
  });

  it('[T1] refuses what is no assertion at all', async () => {
    expect((await ask('nonsense')).error_codes).toEqual([50027]);
  });
});
