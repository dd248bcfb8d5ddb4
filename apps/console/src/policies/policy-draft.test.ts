import { describe, expect, it } from 'vitest';
import { bodyOf, emptyPolicy, newOverride, problemAt, sameResources } from './policy-draft.ts';

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

  it('[B3] sends names without the blanks around them', () => {
    const draft = { ...emptyPolicy, name: ' Rooms ', overrides: [newOverride(' Board ')] };
    expect(bodyOf(draft)).toMatchObject({ name: 'Rooms', overrides: [{ name: 'Board' }] });
  });

  it('[B3] binds resources anew only where they differ, in whatever order', () => {
    expect(sameResources(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameResources(['a'], ['a', 'b'])).toBe(false);
  });
});
