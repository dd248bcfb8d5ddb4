import { describe, expect, it } from 'vitest';
import { foldName, wordsOfName } from './fold-name.ts';

describe('names as they are searched', () => {
  it('[U2] leaves case, accents and doubled blanks out', () => {
    expect(foldName('  José   ÁNGEL ')).toBe('jose angel');
  });

  it('[U2] finds a name by each of its words and by their order', () => {
    expect(wordsOfName('Lovelace, Ada (Augusta)')).toEqual(['lovelace ada (augusta)', 'ada (augusta)', 'augusta)']);
    expect(wordsOfName("Mary-Ann O'Brien")).toEqual(["mary-ann o'brien", "ann o'brien", "o'brien", 'brien']);
  });

  it('[U2] finds a Chinese name by each of its characters', () => {
    expect(wordsOfName('王小明')).toEqual(['王小明', '小明', '明']);
  });
});
