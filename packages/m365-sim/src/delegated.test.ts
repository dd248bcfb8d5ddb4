// Delegated permission from sign-in to a person's calendar, over HTTP only: what the two delegated types of ONES live on.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient } from './client/graph-client.ts';
import { authorize, type SignInWish, signIn, type TokenAnswer, tokenFor } from './client/sign-in.fixture.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';
import type { App, Tenant } from './world/world.ts';

const SCOPE = 'openid profile email offline_access https://graph.microsoft.com/Calendars.ReadWrite.Shared';
const PERSON = 'peter.brook@lanternbay.example';
const DAY = 86_400_000;

let under: SimUnderTest;
let app: App;
let home: Tenant;
let neighbour: Tenant;

beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
  const { world } = under.sim.context;
  const [first, second] = world.tenants;
  const found = [...world.apps.values()].find((one) => one.integrationType === 'delegated');
  if (!first || !second || !found) throw new Error('The world is not as expected.');
  [home, neighbour, app] = [first, second, found];
});
afterAll(() => under.sim.stop());

const admin = async (method: string, path: string, body?: unknown): Promise<number> => {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${under.sim.url}${path}`, { method, ...json })).status;
};
const idOf = (address: string): string => home.addresses.get(address) ?? '';
const wish = (more: Partial<SignInWish> = {}): SignInWish => ({
  origin: under.sim.url,
  clientId: app.clientId,
  secret: app.secrets[0]?.value ?? '',
  person: idOf(PERSON),
  scope: SCOPE,
  tenant: home.id,
  ...more,
});
const clientOf = (tokens: TokenAnswer): GraphClient => new GraphClient(under.sim.url, String(tokens.access_token));
const refresh = (tokens: TokenAnswer, more: Record<string, string> = {}): Promise<TokenAnswer> =>
  tokenFor(wish(), { grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token), ...more });

describe('a person’s own calendar', () => {
  it('[T1] is theirs by Calendars.ReadWrite.Shared alone', async () => {
    const client = clientOf(await signIn(wish()));
    const event = {
      subject: 'Mine',
      start: { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' },
    };
    const made = await client.post<{ id: string; organizer: { emailAddress: { address: string } } }>(
      '/me/events',
      event,
    );
    expect([made.status, made.body.organizer.emailAddress.address]).toEqual([201, PERSON]);
    expect((await client.get(`/users/${PERSON}/events/${made.body.id}`)).status).toBe(200);
    expect((await client.get('/me/calendarView/delta?startDateTime=2026-12-01&endDateTime=2026-12-02')).status).toBe(
      200,
    );
    expect((await client.get('/places/microsoft.graph.room')).status).toBe(403);
    expect((await client.get('/users/delta')).status).toBe(403);
  });
});

// https://learn.microsoft.com/entra/identity-platform/refresh-tokens
describe('refresh tokens', () => {
  it('[T1] are new at each use, the old one stays good, and ninety unused days end one', async () => {
    const first = await signIn(wish());
    const second = await refresh(first);
    const third = await refresh(second, { scope: SCOPE });
    expect(new Set([first, second, third].map((one) => one.refresh_token)).size).toBe(3);
    expect((await clientOf(third).get('/me/events')).status).toBe(200);
    expect((await refresh(first)).access_token).toBeDefined();
    await under.sim.context.clock.advance(89 * DAY);
    const kept = await refresh(third);
    expect(kept.refresh_token).toBeDefined();
    await under.sim.context.clock.advance(2 * DAY);
    expect((await refresh(second)).error_codes).toEqual([700082]);
    expect((await refresh(kept)).refresh_token).toBeDefined();
  });

  it('[T1] outlive the access token, whose hour ends', async () => {
    const tokens = await signIn(wish());
    await under.sim.context.clock.advance(3_700_000);
    const stale = await clientOf(tokens).get<{ error: { code: string } }>('/me/events');
    expect([stale.status, stale.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect((await clientOf(await refresh(tokens)).get('/me/events')).status).toBe(200);
  });

  it('[T1] are not given without offline_access, and serve one application only', async () => {
    const bare = await signIn(wish({ scope: SCOPE.replace('offline_access ', '') }));
    expect([bare.access_token !== undefined, bare.refresh_token]).toEqual([true, undefined]);
    const tokens = await signIn(wish());
    const other = [...under.sim.context.world.apps.values()].find(
      (one) => one.integrationType === 'delegated-resource-only',
    );
    const foreign = wish({ clientId: other?.clientId ?? '', secret: other?.secrets[0]?.value ?? '' });
    const taken = { grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token) };
    expect((await tokenFor(foreign, taken)).error_codes).toEqual([70000]);
  });

  it('[T6] die with consent, sessions and the account, each with its own number', async () => {
    const tokens = await signIn(wish());
    const codes = async (): Promise<unknown> => (await refresh(tokens)).error_codes;
    expect(await admin('DELETE', `/sim/apps/${app.clientId}/consent`)).toBe(204);
    expect(await codes()).toEqual([65001]);
    expect((await refresh(tokens, { scope: 'https://graph.microsoft.com/.default' })).error_codes).toEqual([65001]);
    expect(await admin('PUT', `/sim/apps/${app.clientId}/consent`, {})).toBe(200);
    expect(await codes()).toBeUndefined();
    await admin('POST', '/sim/faults', { kind: 'disable-account', person: PERSON });
    expect(await codes()).toEqual([50057]);
    await admin('POST', '/sim/faults', { kind: 'enable-account', person: PERSON });
    await under.sim.context.clock.advance(1000);
    await admin('POST', '/sim/faults', { kind: 'revoke-sessions', person: PERSON });
    expect(await codes()).toEqual([50173]);
    expect((await refresh(await signIn(wish()))).access_token).toBeDefined();
  });
});

// https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints
describe('several tenants', () => {
  const stranger = (): string => [...neighbour.people.keys()][1] ?? '';

  it.each(['common', 'organizations'])('[T1] finds the tenant by the person at /%s', async (tenant) => {
    for (const [person, owner] of [
      [idOf(PERSON), home],
      [stranger(), neighbour],
    ] as const) {
      const tokens = await signIn(wish({ tenant, person }));
      expect(decodeJwt(String(tokens.id_token))).toMatchObject({
        tid: owner.id,
        oid: person,
        iss: `${under.sim.url}/${owner.id}/v2.0`,
      });
      const again = await tokenFor(wish({ tenant }), {
        grant_type: 'refresh_token',
        refresh_token: String(tokens.refresh_token),
      });
      expect(decodeJwt(String(again.access_token)).tid).toBe(owner.id);
    }
  });

  it('[T1] asks for consent before an application is known in a tenant, even for sign-in alone', async () => {
    const second = [...under.sim.context.world.apps.values()].find(
      (one) => one.integrationType === 'delegated-resource-only',
    );
    const asked = wish({ clientId: second?.clientId ?? '', scope: 'openid profile', person: stranger() });
    const foreign = { ...asked, secret: second?.secrets[0]?.value ?? '', tenant: neighbour.id };
    expect((await authorize(foreign, { decision: '' })).page).toContain('Sign you in');
    expect((await signIn(foreign)).id_token).toBeDefined();
  });

  it('[T1] does not let people of one tenant in by the address of another', async () => {
    const answer = await authorize(wish({ person: stranger() }));
    expect(answer.error_description).toMatch(/^AADSTS50020/);
    const tokens = await signIn(wish({ tenant: 'organizations', person: stranger() }));
    const read = await clientOf(tokens).get<{ error: { code: string } }>(`/users/${PERSON}/events`);
    expect([read.status, read.body.error.code]).toEqual([404, 'ErrorInvalidUser']);
  });

  // https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
  it('[T1] leaves consent to administrators where a tenant forbids it to people', async () => {
    expect(await admin('DELETE', `/sim/apps/${app.clientId}/consent`)).toBe(204);
    expect(await admin('PATCH', `/sim/tenants/${home.id}`, { userConsent: false })).toBe(200);
    expect((await authorize(wish())).page).toContain('Need admin approval');
    expect((await authorize(wish(), { decision: 'return' })).error_description).toMatch(/^AADSTS90094/);
    expect(await admin('PATCH', `/sim/tenants/${home.id}`, { userConsent: true })).toBe(200);
    expect((await signIn(wish())).access_token).toBeDefined();
    const own = under.sim.context.directory.consentedScopes(home.id, app.clientId, idOf(PERSON));
    expect(own).toContain('Calendars.ReadWrite.Shared');
    expect(await admin('DELETE', `/sim/apps/${app.clientId}/consent?person=${PERSON}`)).toBe(204);
    expect(under.sim.context.directory.consentedScopes(home.id, app.clientId, idOf(PERSON))).toEqual([]);
    expect(await admin('PUT', `/sim/apps/${app.clientId}/consent`, {})).toBe(200);
  });
});
