import { describe, expect, it } from 'vitest';
import { signInAddress } from './go-to-sign-in.ts';

const wayBackOf = (address: string) => new URL(address, 'https://ones.example').searchParams.get('returnTo');

describe('the way to the sign-in page', () => {
  it('[X1] comes back to the page of the console that one wanted', () => {
    expect(wayBackOf(signInAddress('/console/players?code=K7M2QX', null))).toBe('/console/players?code=K7M2QX');
    expect(wayBackOf(signInAddress('/console', null))).toBe('/console');
  });

  it('[X1] leads nowhere but into the console', () => {
    for (const elsewhere of ['//evil.example', 'https://evil.example', '/consolex', '/console/sign-in?returnTo=/']) {
      expect(wayBackOf(signInAddress(elsewhere, null))).toBe('/console');
    }
  });

  it('[U2] says why where it is news, and not that one was never signed in', () => {
    expect(signInAddress('/console', 'sign-in-expired')).toContain('error=sign-in-expired');
    expect(signInAddress('/console', 'not-signed-in')).not.toContain('error');
  });
});
