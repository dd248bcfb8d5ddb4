import { describe, expect, it } from 'vitest';
import { codewordsOf } from './codewords.ts';
import { correctionBytes, multiply } from './galois.ts';
import { qrMatrix } from './matrix.ts';

/** Evaluates the block's polynomial at the generator's roots: all zero means that a reader finds no error. */
function syndromes(block: readonly number[], count: number): number[] {
  let root = 1;
  return Array.from({ length: count }, () => {
    const value = block.reduce((sum, byte) => multiply(sum, root) ^ byte, 0);
    root = multiply(root, 2);
    return value;
  });
}

describe('the QR code', () => {
  it('[D1] carries correction bytes that a reader finds free of errors', () => {
    const data = Array.from({ length: 44 }, (_, i) => (i * 37) & 0xff);
    expect(syndromes([...data, ...correctionBytes(data, 26)], 26)).toEqual(new Array(26).fill(0));
  });

  it('[D1] begins with byte mode and the length, and grows with the text', () => {
    expect(codewordsOf('A')?.bytes.slice(0, 3)).toEqual([0x40, 0x14, 0x10]);
    expect(codewordsOf('A'.repeat(53))?.version).toBe(4);
    expect(codewordsOf('A'.repeat(213))?.version).toBe(10);
    expect(codewordsOf('A'.repeat(214))).toBeNull();
  });

  it('[D1] has the three finder patterns, the timing line and the dark module', () => {
    const matrix = qrMatrix('https://ones.example/console/players?code=K7M2QX');
    const size = matrix?.length ?? 0;
    const finder = (row: number, column: number) => matrix?.[row + 3]?.[column + 3] && !matrix?.[row + 1]?.[column + 1];
    expect([finder(0, 0), finder(0, size - 7), finder(size - 7, 0)]).toEqual([true, true, true]);
    expect(matrix?.[6]?.slice(8, size - 8).every((dark, i) => dark === (i % 2 === 0))).toBe(true);
    expect(matrix?.[size - 8]?.[8]).toBe(true);
  });
});
