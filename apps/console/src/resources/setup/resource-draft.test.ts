import { describe, expect, it } from 'vitest';
import { bodyOf, isComplete, newResource } from './resource-draft.ts';

describe('a resource being set up', () => {
  it('[X5] is sent only with a name, a place or a time zone, and numbers that are numbers', () => {
    const draft = { ...newResource('desk', ''), name: 'Desk 1', buildingId: 'b' };
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, buildingId: null })).toBe(false);
    expect(isComplete({ ...draft, name: ' ' })).toBe(false);
    expect(isComplete({ ...draft, capacity: 'two' })).toBe(false);
    expect(bodyOf({ ...draft, description: ' ' })).toMatchObject({ capacity: 1, description: null, timeZone: null });
    expect(bodyOf(draft)).not.toHaveProperty('position');
  });
});
