import { actsOfRole } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { areaAt, areas, mayOpenConsole } from './areas.ts';

const seenBy = (acts: readonly string[]) => areas.filter(({ act }) => acts.includes(act)).map(({ id }) => id);

describe('the areas of the console', () => {
  it('[X2] are closed to somebody who manages nothing', () => {
    expect(mayOpenConsole(actsOfRole.user)).toBe(false);
  });

  it('[X2] show a manager what managers do, and an administrator everything', () => {
    expect(seenBy(actsOfRole.manager)).toEqual([
      'home',
      'calendar',
      'players',
      'resources',
      'policies',
      'approvals',
      'people',
    ]);
    expect(seenBy(actsOfRole['global-administrator'])).toEqual(areas.map(({ id }) => id));
  });

  it('[X2] own the pages below them', () => {
    expect(areaAt('/connections/new').id).toBe('connections');
    expect(areaAt('/groups').id).toBe('people');
    expect(areaAt('/no-shows').id).toBe('policies');
    expect(areaAt('/').id).toBe('home');
  });
});
