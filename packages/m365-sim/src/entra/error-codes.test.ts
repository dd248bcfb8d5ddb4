// Every refusal of Entra that an administrator of ONES may meet, each reached through its own door: by what the made-up tenant is, or,
// for what it never meets by itself (MFA, conditional access), ordered at /sim/sign-in-refusals.
// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorize, type SignInWish, signIn, type TokenAnswer, tokenFor } from '../client/sign-in.fixture.ts';
import type { RefusalCode } from './aadsts.ts';
import { entraRoutes } from './entra.routes.ts';
import {
  ADA,
  appRegistration,
  FAR,
  GONE,
  liveSecret,
  makeTestDirectory,
  OLE,
  OTHER_TENANT,
  REDIRECT,
  SECRET,
  TENANT,
} from './entra-directory.fixture.ts';

const APP = '00000000-0000-4000-9000-000000000001';
const OFF = '00000000-0000-4000-9000-000000000002';
const OLD = '00000000-0000-4000-9000-000000000003';
const SCOPE = 'openid offline_access https://graph.microsoft.com/Calendars.ReadWrite.Shared';
const DAY = 86_400_000;

const directory = makeTestDirectory([
  appRegistration(APP, { secrets: liveSecret() }),
  appRegistration(OFF, { secrets: liveSecret(), enabled: false }),
  appRegistration(OLD, { secrets: [{ value: SECRET, expiresAt: new Date('2026-01-01') }] }),
]);
let server: FastifyInstance;
let origin: string;

beforeAll(async () => {
  server = Fastify();
  await server.register(async (app) => entraRoutes(app, { directory }));
  origin = await server.listen({ port: 0 });
});
afterAll(() => server.close());

const wish = (more: Partial<SignInWish> = {}): SignInWish => ({
  origin,
  clientId: APP,
  secret: SECRET,
  person: OLE.id,
  scope: SCOPE,
  tenant: TENANT,
  redirect: REDIRECT,
  ...more,
});
const program = (more: Record<string, string> = {}, tenant = TENANT): Promise<TokenAnswer> =>
  tokenFor(wish({ tenant }), {
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
    ...more,
  });
const assertion = (text: string): Record<string, string> => ({
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: text,
});
const unsigned = (header: object): string =>
  [header, { sub: APP, iss: APP, exp: 4_000_000_000 }]
    .map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
    .concat('AAAA')
    .join('.');
const atSignIn = async (more: Partial<SignInWish>, form: Record<string, string> = {}): Promise<TokenAnswer> => {
  const answer = await authorize(wish(more), form);
  const text = answer.page ?? answer.error_description ?? '';
  return { error: answer.error, error_description: text, error_codes: [Number(/AADSTS(\d+)/.exec(text)?.[1])] };
};
const refreshed = async (between: () => void, more: Record<string, string> = {}): Promise<TokenAnswer> => {
  const tokens = await signIn(wish());
  between();
  return tokenFor(wish(), { grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token), ...more });
};
const usedCode = async (again: () => void): Promise<TokenAnswer> => {
  const { code = '' } = await authorize(wish());
  const redeem = (): Promise<TokenAnswer> => tokenFor(wish(), { grant_type: 'authorization_code', code });
  if (directory.time.getTime() > 0) again();
  const first = await redeem();
  return first.error ? first : redeem();
};
const later = (milliseconds: number): void => {
  directory.time = new Date(directory.time.getTime() + milliseconds);
};

describe('the refusals an administrator may meet', () => {
  it.each<[RefusalCode, string, () => Promise<TokenAnswer>]>([
    [7000215, 'invalid_client', () => program({ client_secret: 'the id of the secret' })],
    [7000222, 'invalid_client', () => program({ client_id: OLD })],
    [700016, 'unauthorized_client', () => program({}, OTHER_TENANT)],
    [90002, 'invalid_request', () => program({}, 'nowhere.example')],
    [7000112, 'unauthorized_client', () => program({ client_id: OFF })],
    [65001, 'invalid_grant', () => refreshed(() => {}, { scope: 'User.Read.All' })],
    [65004, 'access_denied', () => atSignIn({ person: ADA.id }, { decision: 'cancel' })],
    [
      90094,
      'access_denied',
      () => atSignIn({ scope: 'https://graph.microsoft.com/Place.Read.All' }, { decision: 'return' }),
    ],
    [70011, 'invalid_scope', () => program({ scope: 'http:/x' })],
    [1002012, 'invalid_scope', () => program({ scope: 'https://graph.microsoft.com/User.Read.All' })],
    [700027, 'invalid_client', () => program({ client_secret: '', ...assertion(unsigned({ 'x5t#S256': 'none' })) })],
    [50012, 'invalid_client', () => program({ client_secret: '', ...assertion(unsigned({ alg: 'PS256' })) })],
    [50027, 'invalid_client', () => program({ client_secret: '', ...assertion('not a token') })],
    [70000, 'invalid_grant', () => tokenFor(wish(), { grant_type: 'refresh_token', refresh_token: 'made up' })],
    [70008, 'invalid_grant', () => usedCode(() => later(11 * 60_000))],
    [54005, 'invalid_grant', () => usedCode(() => {})],
    [700082, 'invalid_grant', () => refreshed(() => later(91 * DAY))],
    [
      50173,
      'invalid_grant',
      () =>
        refreshed(() => {
          later(1000);
          directory.persons.set(OLE.id, { ...OLE, revokedBefore: directory.time });
        }),
    ],
    [50194, 'invalid_request', () => atSignIn({ tenant: 'common' })],
    [50011, 'invalid_request', () => atSignIn({ redirect: 'https://elsewhere.example/' })],
    [50020, 'access_denied', () => atSignIn({ person: FAR.id })],
    [50034, 'access_denied', () => atSignIn({ person: 'nobody' })],
    [50057, 'access_denied', () => atSignIn({ person: GONE.id })],
  ])('[T1] AADSTS%i comes as %s', async (code, error, provoke) => {
    const answer = await provoke();
    directory.persons.set(OLE.id, OLE);
    expect([answer.error_codes, answer.error ?? error]).toEqual([[code], error]);
    expect(String(answer.error_description)).toContain(`AADSTS${code}: `);
  });

  it.each<[RefusalCode, string]>([
    [700011, 'unauthorized_client'],
    [70001, 'unauthorized_client'],
    [650056, 'invalid_client'],
    [650057, 'invalid_resource'],
    [700084, 'invalid_grant'],
    [70043, 'invalid_grant'],
    [50076, 'interaction_required'],
    [50079, 'interaction_required'],
    [53000, 'interaction_required'],
    [53003, 'interaction_required'],
  ])('[T6] AADSTS%i comes as %s when it is ordered', async (code, error) => {
    const order = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const tokens = await signIn(wish());
    const body = JSON.stringify({ code, appId: APP, personId: OLE.id });
    expect((await fetch(`${origin}/sim/sign-in-refusals`, { ...order, body })).status).toBe(201);
    const refresh = { grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token) };
    const answer = await tokenFor(wish(), refresh);
    expect(answer).toMatchObject({ error, error_codes: [code] });
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['trace_id', 'correlation_id', 'timestamp']));
    expect((await authorize(wish())).error_description).toMatch(new RegExp(`^AADSTS${code}: `));
    expect((await program()).access_token).toBeDefined();
    await fetch(`${origin}/sim/sign-in-refusals`, { method: 'DELETE' });
    expect((await tokenFor(wish(), refresh)).access_token).toBeDefined();
  });
});
