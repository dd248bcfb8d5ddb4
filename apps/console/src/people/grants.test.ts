import { describe, expect, it } from 'vitest';
import { areSame, draftsOf, grantsOf, placeValue, repeated, withAnother, withPlace, withRole } from './grants.ts';

const everywhere = { role: 'manager', access: 'write', buildingId: null, floorId: null } as const;

describe('roles with limits, while they are edited', () => {
  it('[X2] keep a place only for a role that can have one', () => {
    const [draft] = draftsOf([{ ...everywhere, floorId: 'f1' }]);
    if (!draft) throw new Error('There is no draft.');
    expect(withRole(draft, 'booking-manager').floorId).toBe('f1');
    expect(withRole(draft, 'user-manager').floorId).toBeNull();
    expect(placeValue(withPlace(draft, 'building b1'))).toBe('building b1');
    expect(withPlace(draft, '')).toMatchObject({ buildingId: null, floorId: null });
  });

  it('[X2] say when a row repeats another, and whether anything changed', () => {
    const two = withAnother(draftsOf([everywhere]));
    expect([...repeated(two)]).toEqual([1]);
    expect(areSame(grantsOf(two), [everywhere])).toBe(false);
    expect(areSame(grantsOf(two.slice(1)), [everywhere])).toBe(true);
  });
});
