import { describe, expect, it } from 'vitest';
import { meeting } from '../../test/scenes.ts';
import { stripOf } from './strip.ts';

const now = Date.parse('2026-11-24T10:00:00Z');

describe('the strip of today', () => {
  it('[D4] spans working hours and widens to hold early and late meetings', () => {
    const plain = stripOf([], now, 'Europe/London');
    expect([plain.hours[0]?.hour, plain.hours.at(-1)?.hour]).toEqual([8, 18]);
    const wide = stripOf([meeting(now, -240, -180), meeting(now, 600, 660)], now, 'Europe/London');
    expect([wide.hours[0]?.hour, wide.hours.at(-1)?.hour]).toEqual([6, 21]);
  });

  it('[D4] puts a meeting and the present where the wall clock of the room has them', () => {
    const strip = stripOf([meeting(now, 0, 60)], now, 'Asia/Hong_Kong');
    expect(strip.now).toBeCloseTo((18 - 8) / (19 - 8), 5);
    expect(strip.blocks[0]?.left).toBeCloseTo(strip.now, 5);
  });

  it('[D4] cuts a meeting over midnight at the end of today, and leaves tomorrow out', () => {
    const overnight = meeting(now, 13 * 60, 15 * 60);
    const tomorrow = meeting(now, 24 * 60, 25 * 60);
    const strip = stripOf([overnight, tomorrow], now, 'Europe/London');
    expect(strip.blocks).toHaveLength(1);
    const [block] = strip.blocks;
    expect((block?.left ?? 0) + (block?.width ?? 0)).toBeCloseTo(1, 5);
  });
});
