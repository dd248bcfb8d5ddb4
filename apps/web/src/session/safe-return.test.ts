import { expect, it } from 'vitest';
import { safeReturn, withReturn } from './safe-return.ts';

it('[X4] leads back into this site only, whatever a link says', () => {
  expect(safeReturn('/schedule?a=1')).toBe('/schedule?a=1');
  expect(safeReturn('/console/resources')).toBe('/console/resources');
  for (const foreign of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    7,
    undefined,
  ]) {
    expect(safeReturn(foreign)).toBe('/');
  }
});

it('[X1] does not lead from signing in to signing in', () => {
  expect(safeReturn('/sign-in?next=/sign-in')).toBe('/');
});

it('[U4] gives the way back to the server’s sign-in address', () => {
  expect(withReturn('/signin?connection=7', '/bookings/1?occurrence=2')).toBe(
    '/signin?connection=7&returnTo=%2Fbookings%2F1%3Foccurrence%3D2',
  );
});
