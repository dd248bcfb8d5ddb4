import { describe, expect, it } from 'vitest';
import { identityOf } from './claims.ts';
import type { SignInSettings } from './sign-in-provider.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const settings: SignInSettings = {
  connectionId: 'c',
  issuer: `https://login.example/${TENANT}/v2.0`,
  tenantId: TENANT,
  clientId: 'client',
  credential: { kind: 'secret', secret: 's' },
  redirectUri: 'https://ones.example/signin/microsoft365/callback',
  scopes: ['openid'],
};
const claims = { tid: TENANT, oid: 'o-1', name: 'Ada', preferred_username: 'ada@northwind.example' };

describe('reading an id token', () => {
  it('[X1] refuses personal accounts, other tenants, and tokens without tenant or object id', () => {
    const consumer = '9188040d-6c67-4c5b-b112-36a304b66dad';
    expect(() => identityOf({ ...claims, tid: consumer }, { ...settings, tenantId: consumer })).toThrow(/tenant/);
    expect(() => identityOf({ ...claims, tid: '22222222-2222-4222-8222-222222222222' }, settings)).toThrow(/tenant/);
    expect(() => identityOf({ tid: TENANT }, settings)).toThrow(/object id/);
    expect(() => identityOf({ oid: 'o-1' }, settings)).toThrow(/tenant/);
  });

  it("[S17] takes a member's own user name as vouched for, and no address of elsewhere", () => {
    const verified = (more: object, domains: string[] = []) =>
      identityOf({ ...claims, ...more }, { ...settings, verifiedDomains: domains }).emailVerified;
    expect(verified({ email: 'Ada@northwind.example' })).toBe(true);
    expect(verified({ email: 'chief@northwind.example' })).toBe(false);
    expect(verified({ email: 'chief@northwind.example', xms_edov: true })).toBe(true);
    expect(verified({ email: 'ada@fabrikam.example' }, ['fabrikam.example'])).toBe(true);
    expect(verified({ email: 'ada@evil-fabrikam.example' }, ['fabrikam.example'])).toBe(false);
    expect(verified({ idp: 'https://sts.example/x', email: 'ada@northwind.example' })).toBe(false);
  });

  it('[S17] falls back to the user name for name and address', () => {
    const { name: _, ...nameless } = claims;
    expect(identityOf(nameless, settings)).toMatchObject({
      name: 'ada@northwind.example',
      email: 'ada@northwind.example',
      objectId: 'o-1',
    });
  });
});
