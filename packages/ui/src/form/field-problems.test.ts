import { expect, it } from 'vitest';
import { problemsByField } from './field-problems.ts';

const fields = {
  time: { paths: ['/body/start', '/body/end'], rules: ['maximum-duration'] },
  people: { paths: ['/body/attendees'] },
};

it('[U5] shows every reason beside its field, and those without one above the form', () => {
  const problem = {
    errors: [{ path: '/body/attendees/0/email', code: 'format', message: 'Not an address.' }],
    reasons: [
      { rule: 'maximum-duration', values: {}, message: 'At most 2 h.' },
      { rule: 'terms', values: {}, message: 'Accept the terms.' },
    ],
  };
  expect(problemsByField(problem, fields)).toEqual({
    beside: { people: 'Not an address.', time: 'At most 2 h.' },
    rest: ['Accept the terms.'],
  });
});

it('[U5] joins several reasons of one field and is empty without a problem', () => {
  const twice = {
    errors: [],
    reasons: ['One.', 'Two.'].map((message) => ({ rule: 'maximum-duration', values: {}, message })),
  };
  expect(problemsByField(twice, fields).beside).toEqual({ time: 'One. Two.' });
  expect(problemsByField(null, fields)).toEqual({ beside: {}, rest: [] });
});
