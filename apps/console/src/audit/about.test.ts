import { expect, it } from 'vitest';
import { aboutOf, withNames } from './about.ts';

const resources = [{ id: 'r1', name: 'Harbour 3' }];
const times = { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z' };

it('[B10] says of an audit line its title, its time and its rooms, the newest of each', () => {
  const line = { before: { subject: 'Old', ...times }, after: { subject: 'Review', resourceIds: ['r1'] }, resources };
  expect(aboutOf(line)).toEqual({ title: 'Review', period: times, resources: ['Harbour 3'] });
  expect(aboutOf({ before: null, after: { name: 'Harbour 3', minutes: 5 }, resources })).toEqual({
    ...{ title: 'Harbour 3', period: null, resources: [] },
  });
  expect(aboutOf({ before: 'x', after: null, resources: [] })).toEqual({ title: null, period: null, resources: [] });
  expect(withNames('r1, r2', resources)).toBe('Harbour 3, r2');
});
