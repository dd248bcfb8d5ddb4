import { createHash, X509Certificate } from 'node:crypto';
import { request as httpsRequest } from 'node:https';
import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSim, startSim } from '../index.ts';
import type { App } from '../world/world.ts';
import { makeServerCertificate } from './certificate.ts';

/** MSAL's network door, with our authority trusted: Node reads NODE_EXTRA_CA_CERTS only at its start. */
function trusting(ca: string): INetworkModule {
  const send = <T>(method: string, address: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> =>
    new Promise((resolve, reject) => {
      const call = httpsRequest(address, { method, ca, headers: options?.headers ?? {} }, (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => {
          text += part.toString();
        });
        answer.on('end', () => {
          const headers = Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          );
          resolve({ headers, body: JSON.parse(text) as T, status: answer.statusCode ?? 0 });
        });
      });
      call.on('error', reject);
      call.end(options?.body ?? '');
    });
  return {
    sendGetRequestAsync: (address, options) => send('GET', address, options),
    sendPostRequestAsync: (address, options) => send('POST', address, options),
  };
}

// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
describe('Microsoft’s own token library (real parts: https, @azure/msal-node)', () => {
  const { key, cert, ca } = makeServerCertificate(['localhost', '127.0.0.1']);
  let sim: RunningSim;
  let app: App;
  let client: (secret?: string) => ConfidentialClientApplication;

  beforeAll(async () => {
    sim = await startSim({ https: { key, cert }, meetings: false });
    const found = [...sim.context.world.apps.values()].find((one) => one.integrationType === 'application');
    if (!found) throw new Error('The world has no such registration.');
    app = found;
    client = (secret = app.secrets[0]?.value ?? '') =>
      new ConfidentialClientApplication({
        auth: {
          clientId: app.clientId,
          clientSecret: secret,
          authority: `${sim.url}/${app.homeTenantId}`,
          knownAuthorities: [new URL(sim.url).host],
        },
        system: { networkClient: trusting(ca) },
      });
  });
  afterAll(() => sim.stop());

  it('[T8] gets a token by client credentials and keeps it', async () => {
    const msal = client();
    const scopes = ['https://graph.microsoft.com/.default'];
    const first = await msal.acquireTokenByClientCredential({ scopes });
    const second = await msal.acquireTokenByClientCredential({ scopes });
    expect(first?.accessToken).toMatch(/^ey/);
    expect(second?.fromCache).toBe(true);
  });

  it('[T8] reads a refusal as MSAL does', async () => {
    const asked = client('wrong').acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
    await expect(asked).rejects.toMatchObject({ errorCode: 'invalid_client', errorNo: 7000215 });
  });

  it('[T8] redeems a code for the person who was chosen', async () => {
    const redirectUri = 'http://localhost:1/callback';
    const person = sim.context.directory.people(app.homeTenantId).find((one) => one.featuredAs !== undefined);
    const msal = client();
    const url = await msal.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri, state: 'st' });
    const code = await choose(url, person?.id ?? '', ca);
    const tokens = await msal.acquireTokenByCode({ code, scopes: ['User.Read'], redirectUri });
    expect(tokens?.account?.username).toBe(person?.userPrincipalName);
  });

  it('[T8] renews a person’s token silently, with a refresh token that is new', async () => {
    const redirectUri = 'http://localhost:1/callback';
    const person = sim.context.directory.people(app.homeTenantId).find((one) => one.featuredAs !== undefined);
    const msal = client();
    const url = await msal.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri });
    const code = await choose(url, person?.id ?? '', ca);
    const first = await msal.acquireTokenByCode({ code, scopes: ['User.Read'], redirectUri });
    const account = first.account ?? undefined;
    const kept = (): string[] =>
      Object.values((JSON.parse(msal.getTokenCache().serialize()) as { RefreshToken: object }).RefreshToken).map(
        (one: { secret: string }) => one.secret,
      );
    const [refreshToken] = kept();
    if (!account) throw new Error('MSAL knows no account.');
    const second = await msal.acquireTokenSilent({ account, scopes: ['User.Read'], forceRefresh: true });
    expect(second.fromCache).toBe(false);
    expect(second.accessToken).toMatch(/^ey/);
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).not.toBe(refreshToken);
  });

  it('[T8] proves itself by a certificate, and not by one that is not registered', async () => {
    const [known, stranger] = [
      makeServerCertificate(['app.example'], 'rsa'),
      makeServerCertificate(['x.example'], 'rsa'),
    ];
    app.certificates = [known.cert];
    const withCertificate = (own: typeof known): ConfidentialClientApplication =>
      new ConfidentialClientApplication({
        auth: {
          clientId: app.clientId,
          clientCertificate: {
            thumbprintSha256: createHash('sha256').update(new X509Certificate(own.cert).raw).digest('hex'),
            privateKey: own.key,
          },
          authority: `${sim.url}/${app.homeTenantId}`,
          knownAuthorities: [new URL(sim.url).host],
        },
        system: { networkClient: trusting(ca) },
      });
    const scopes = ['https://graph.microsoft.com/.default'];
    const taken = await withCertificate(known).acquireTokenByClientCredential({ scopes });
    expect(taken?.accessToken).toMatch(/^ey/);
    const asked = withCertificate(stranger).acquireTokenByClientCredential({ scopes });
    await expect(asked).rejects.toMatchObject({ errorCode: 'invalid_client', errorNo: 700027 });
  });
});

/** Clicks the person on the sign-in page; gives the code that comes back. */
function choose(url: string, person: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const call = httpsRequest(url, { method: 'POST', ca, headers }, (answer) => {
      answer.resume();
      resolve(new URL(answer.headers.location ?? 'none:').searchParams.get('code') ?? '');
    });
    call.on('error', reject);
    call.end(new URLSearchParams({ person, decision: 'accept' }).toString());
  });
}
