/**
 * From an error of Entra's or Graph's to what an administrator can do about it: a stable word, for which the screens have
 * the sentence. Codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const byCode: Readonly<Record<string, string>> = {
  AADSTS7000215: 'check-secret-value',
  AADSTS7000222: 'renew-secret',
  AADSTS700016: 'check-client-id',
  AADSTS90002: 'check-tenant-id',
  AADSTS900023: 'check-tenant-id',
  AADSTS700011: 'check-client-id',
  AADSTS70001: 'check-client-id',
  AADSTS7000112: 'enable-application',
  AADSTS65001: 'grant-consent',
  AADSTS65004: 'grant-consent',
  AADSTS650056: 'add-permissions',
  AADSTS650057: 'add-permissions',
  AADSTS90094: 'grant-consent',
  AADSTS70011: 'check-operator',
  AADSTS1002012: 'check-operator',
  AADSTS700027: 'check-certificate',
  AADSTS50012: 'check-certificate',
  AADSTS50194: 'check-tenant-id',
  AADSTS53003: 'check-conditional-access',
  AADSTS50076: 'check-conditional-access',
  InvalidAuthenticationToken: 'grant-consent',
  Authorization_RequestDenied: 'grant-consent',
  ErrorAccessDenied: 'check-access-policy',
  'no-route': 'check-network',
  'no-answer': 'check-network',
  'no-credential': 'check-secret-value',
};

export function mendOf(code: string): string {
  return byCode[code] ?? 'ask-support';
}
