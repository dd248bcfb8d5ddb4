import { describe, expect, it } from 'vitest';
import { hasBrokenText } from './broken-text.ts';

describe('a body', () => {
  it('[X4] with half a surrogate pair is not text; whole ones, and what only looks like it, are', () => {
    expect(hasBrokenText({ name: 'x\udce0' })).toBe(true);
    expect(hasBrokenText({ names: [{ '\ud83d': 1 }] })).toBe(true);
    expect(hasBrokenText({ name: 'Harbour \u{1f6a2}' })).toBe(false);
    expect(hasBrokenText({ name: '\\ud800' })).toBe(false);
    expect(hasBrokenText(null)).toBe(false);
  });
});
