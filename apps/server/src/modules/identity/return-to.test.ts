import { describe, expect, it } from 'vitest';
import { failedReturn, safeReturnTo } from './return-to.ts';

describe('where a sign-in ends', () => {
  it('[X1] goes to a page of ours as asked', () => {
    expect(safeReturnTo('/my?day=2026-03-02#now', 'web')).toBe('/my?day=2026-03-02#now');
    expect(safeReturnTo('/console/people', 'console')).toBe('/console/people');
    expect(safeReturnTo(undefined, 'console')).toBe('/console');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'relative',
    '',
    '/signin/microsoft365',
    '/api/session',
  ])('[X1] never follows %j to another site', (returnTo) => {
    expect(safeReturnTo(returnTo, 'web')).toBe('/');
  });

  it('[U2] ends on the sign-in page of its purpose with a code when it fails', () => {
    expect(failedReturn('web', 'expired', '/my')).toBe('/sign-in?error=expired&returnTo=%2Fmy');
    expect(failedReturn('console', 'cancelled', '/console')).toBe('/console/sign-in?error=cancelled');
    expect(failedReturn('add-in', 'failed', '/')).toBe('/outlook-addin/signin.html#error=failed');
  });
});
