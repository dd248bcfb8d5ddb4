import { describe, expect, it } from 'vitest';
import { changesOf, isInstant } from './changes.ts';

describe('an audit line', () => {
  it('[B10] tells old and new of what differs, and nothing else', () => {
    expect(changesOf({ roles: ['user'], name: 'Ada' }, { roles: ['user', 'manager'], name: 'Ada' })).toEqual([
      { name: 'roles', before: 'user', after: 'user, manager' },
    ]);
  });

  it('[B10] tells all of what was made or removed, down to inner values', () => {
    expect(changesOf(null, { rooms: { mode: 'all' }, minutes: 30, note: null })).toEqual([
      { name: 'rooms.mode', before: null, after: 'all' },
      { name: 'minutes', before: null, after: '30' },
    ]);
    expect(changesOf({ list: [{ id: 'x' }] }, null)).toEqual([{ name: 'list.0.id', before: 'x', after: null }]);
    expect(changesOf(null, null)).toEqual([]);
  });

  it('[U6] knows instants from other words', () => {
    expect(['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00+08:00'].every(isInstant)).toBe(true);
    expect(['2026-11-23', 'T12:00Z', 'Harbour 3'].some(isInstant)).toBe(false);
  });
});
