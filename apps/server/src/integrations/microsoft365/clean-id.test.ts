import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanIdOf } from './clean-id.ts';

const HEAD = '040000008200E00074C5B7101A82E008';
const TAIL = '10D3F7C3B25ADD01000000000000000010000000CDD8B6641870E3D42B30E1E975B1D864';
const MASTER = `${HEAD}00000000${TAIL}`;

describe('the clean id', () => {
  it('[S4.1] of a meeting is its own id', () => {
    expect(cleanIdOf(MASTER)).toBe(MASTER);
  });

  it.each(['07EA0302', '07EA0C1F', '07EB0101'])('[S4.1] of the occurrence of %s is its series’', (date) => {
    expect(cleanIdOf(`${HEAD}${date}${TAIL}`)).toBe(MASTER);
    expect(cleanIdOf(`${HEAD}${date}${TAIL}`.toLowerCase())).toBe(MASTER);
  });

  it.each([
    'ABCD1234-5678-90AB-CDEF-1234567890AB',
    'k2jh3g4k5jh@google.com',
    '7kukuqrfedlm2f9t0l7rsbunn8@google.com',
    '',
    HEAD,
    `${HEAD}00000000`,
    `${HEAD}0000000Z${TAIL}`,
    `05${MASTER.slice(2)}`,
  ])('[S4.1] of a foreign organizer is used whole: %s', (id) => {
    expect(cleanIdOf(id)).toBe(id);
  });

  it('[S4.1] of a clean id is itself, and different meetings stay different', () => {
    const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9A-F]{${digits}}$`));
    fc.assert(
      fc.property(hex(8), hex(8), hex(72), hex(72), (date, otherDate, tail, otherTail) => {
        const clean = cleanIdOf(`${HEAD}${date}${tail}`);
        expect(cleanIdOf(clean)).toBe(clean);
        expect(cleanIdOf(`${HEAD}${otherDate}${tail}`)).toBe(clean);
        expect(cleanIdOf(`${HEAD}${date}${otherTail}`) === clean).toBe(tail === otherTail);
      }),
    );
  });
});
