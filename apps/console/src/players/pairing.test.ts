import { describe, expect, it } from 'vitest';
import { cleanCode, emptyPairing, pairingBody, pairingMistakes } from './pairing.ts';

const harbour = { id: 'r1', name: 'Harbour 3', detail: '' };
const peak = { id: 'r2', name: 'Peak 1', detail: '' };
const whole = { ...emptyPairing('K7M2QX'), name: 'Door', room: harbour };

describe('pairing a display', () => {
  it('[D1] takes the code as people type it', () => {
    expect(cleanCode(' k7m-2qx ')).toBe('K7M2QX');
    expect(cleanCode('K7M2QXZZ')).toBe('K7M2QX');
  });

  it('[U5] names all that is missing, by what the display shows', () => {
    expect(pairingMistakes(emptyPairing(''))).toEqual({ code: 'code', name: 'required', room: 'room' });
    expect(pairingMistakes({ ...whole, kind: 'floor-display' })).toEqual({ floorId: 'floor' });
    expect(pairingMistakes({ ...whole, secondRoom: harbour })).toEqual({ secondRoom: 'same-room' });
    expect(pairingMistakes(whole)).toEqual({});
  });

  it('[D1] sends one or two rooms, or a floor, never both', () => {
    expect(pairingBody({ ...whole, secondRoom: peak }).resourceIds).toEqual(['r1', 'r2']);
    const floor = pairingBody({ ...whole, kind: 'floor-display', floorId: 'f1' });
    expect(floor).toMatchObject({ floorId: 'f1' });
    expect(floor).not.toHaveProperty('resourceIds');
  });
});
