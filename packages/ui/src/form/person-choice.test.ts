import { expect, it } from 'vitest';
import { readAddresses, withPeople } from './person-choice.ts';

it('[U8] takes addresses as they are pasted, and leaves what is none to be corrected', () => {
  expect(readAddresses('Ann Lee <ann@a.example>; bob@b.example, carol')).toEqual({
    people: [
      { email: 'ann@a.example', name: 'Ann Lee' },
      { email: 'bob@b.example', name: null },
    ],
    rest: 'carol',
  });
  expect(readAddresses('ann@').people).toEqual([]);
});

it('[U5] never invites the same address twice, however it is written', () => {
  const ann = { email: 'ann@a.example', name: 'Ann' };
  expect(withPeople([ann], [{ email: 'ANN@a.example', name: null }])).toEqual([ann]);
});
