import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { CODE_ALPHABET, normalCode, pairingCode } from './pairing-code.ts';

it('[D1] makes codes of six characters that nobody mistakes for others, nor for a word', () => {
  const codes = Array.from({ length: 2000 }, () => pairingCode(randomBytes));
  for (const code of codes) expect(code).toMatch(/^[A-Z0-9]{6}$/);
  expect(new Set(codes).size).toBeGreaterThan(1990);
  expect([...new Set(codes.join(''))].sort().join('')).toBe([...CODE_ALPHABET].sort().join(''));
  expect(CODE_ALPHABET).not.toMatch(/[AEIOUVLSZB01258]/);
});

it('[D1] takes a code in small letters', () => {
  expect(normalCode('cdfg34')).toBe('CDFG34');
});
