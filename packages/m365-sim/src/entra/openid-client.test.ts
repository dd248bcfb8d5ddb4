import Fastify, { type FastifyInstance } from 'fastify';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entraRoutes } from './entra.routes.ts';
import { appRegistration, liveSecret, makeTestDirectory, OLE, SECRET, TENANT } from './entra-directory.fixture.ts';

const APP = '00000000-0000-4000-9000-000000000001';
const REDIRECT = 'http://localhost:1/callback';
const SCOPE = 'openid profile email offline_access https://graph.microsoft.com/Calendars.ReadWrite.Shared';

// https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
describe('Entra through openid-client (real parts: HTTP, the client the product uses)', () => {
  const directory = makeTestDirectory([appRegistration(APP, { secrets: liveSecret(), anyLoopbackRedirect: true })]);
  let server: FastifyInstance;
  let config: oidc.Configuration;

  beforeAll(async () => {
    server = Fastify();
    await server.register(async (app) => entraRoutes(app, { directory }));
    const origin = await server.listen({ port: 0 });
    const execute = [oidc.allowInsecureRequests];
    config = await oidc.discovery(new URL(`${origin}/${TENANT}/v2.0`), APP, SECRET, undefined, { execute });
  });
  afterAll(() => server.close());

  it('[T1] passes code flow with PKCE, state and nonce, and a refresh', async () => {
    const verifier = oidc.randomPKCECodeVerifier();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: REDIRECT,
      scope: SCOPE,
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const body = new URLSearchParams({ person: OLE.id, decision: 'accept' });
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    const tokens = await oidc.authorizationCodeGrant(config, new URL(answer.headers.get('location') ?? ''), {
      pkceCodeVerifier: verifier,
      expectedState: 'the-state',
      expectedNonce: 'the-nonce',
    });
    expect(tokens.claims()).toMatchObject({ oid: OLE.id, tid: TENANT, name: OLE.displayName });
    const renewed = await oidc.refreshTokenGrant(config, String(tokens.refresh_token));
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  });

  it('[T1] refuses a code with another verifier, and one that was used', async () => {
    const verifier = oidc.randomPKCECodeVerifier();
    const code_challenge = await oidc.calculatePKCECodeChallenge(verifier);
    const asked = { redirect_uri: REDIRECT, scope: SCOPE, code_challenge, code_challenge_method: 'S256' };
    const redirected = async (): Promise<URL> => {
      const body = new URLSearchParams({ person: OLE.id, decision: 'accept' });
      const url = oidc.buildAuthorizationUrl(config, asked);
      const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
      return new URL(answer.headers.get('location') ?? '');
    };
    const wrong = oidc.authorizationCodeGrant(config, await redirected(), { pkceCodeVerifier: `${verifier}x` });
    await expect(wrong).rejects.toMatchObject({ error: 'invalid_grant' });
    const url = await redirected();
    await oidc.authorizationCodeGrant(config, url, { pkceCodeVerifier: verifier });
    const again = oidc.authorizationCodeGrant(config, url, { pkceCodeVerifier: verifier });
    await expect(again).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('[T1] names where to sign out, which leads back', async () => {
    const back = 'http://localhost:1/goodbye';
    const answer = await fetch(oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back }), {
      redirect: 'manual',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, back]);
  });

  it('[T1] passes client credentials', async () => {
    const scope = 'https://microsoftgraph.chinacloudapi.cn/.default';
    const tokens = await oidc.clientCredentialsGrant(config, { scope });
    expect(tokens.access_token).toMatch(/^ey/);
    expect(tokens.expires_in).toBe(3599);
  });
});
