import { describe, expect, it } from 'vitest';
import { bodyOf, emptyPolicy, holdsWhileWaiting, newOverride, problemAt } from './policy-draft.ts';

const error = (path: string, message: string) => ({ path, code: 'wrong', message });

describe('a policy while it is changed', () => {
  it('[U5] shows what is wrong beside the field it is about, and what is below it', () => {
    const problem = {
      errors: [error('/body/rules/length/maxMinutes', 'too long'), error('/body/rules/terms/text/en', 'empty')],
    };
    expect(problemAt(problem, '/body/rules/length/maxMinutes')).toBe('too long');
    expect(problemAt(problem, '/body/rules/terms/text')).toBe('empty');
    expect(problemAt(problem, '/body/rules/len')).toBeUndefined();
    expect(problemAt(null, '/body/name')).toBeUndefined();
  });

  it('[S11] tells of an approval that holds, whether for all or for some', () => {
    const approval = { holds: true };
    expect(holdsWhileWaiting({ ...emptyPolicy, rules: { approval: { holds: false } } })).toBe(false);
    expect(holdsWhileWaiting({ ...emptyPolicy, rules: { approval } })).toBe(true);
    const overrides = [{ ...newOverride('Board'), rules: { approval } }];
    expect(holdsWhileWaiting({ ...emptyPolicy, overrides })).toBe(true);
  });

  it('[B3] sends names without the blanks around them, and what it binds with all the rest', () => {
    const draft = { ...emptyPolicy, name: ' Rooms ', overrides: [newOverride(' Board ')], resourceIds: ['a'] };
    expect(bodyOf(draft)).toMatchObject({ name: 'Rooms', overrides: [{ name: 'Board' }], resourceIds: ['a'] });
  });
});
